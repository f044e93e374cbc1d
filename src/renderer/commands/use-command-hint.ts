// What a button of a command shows when it is pointed at: its name and its key in force.
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#contract/commands.ts';
import { keyText } from '#renderer/workspace/key-text.ts';
import { useKeys } from './key-map.ts';

export function useCommandHint(id: CommandId): string {
  const { t } = useTranslation();
  const name = t(`command.${id}`);
  const key = useKeys().map.get(id);
  return key === undefined ? name : `${name} (${keyText(key)})`;
}
