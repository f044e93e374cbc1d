// One command in the settings of keys: its key, a press that changes it, and what stands in the way.
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#contract/commands.ts';
import { conflictsOf, type KeyChanges, type KeyMap, withKey } from '#contract/key-map.ts';
import { isComposing, strokesOf } from '#renderer/commands/keys.ts';
import { isMac, keyText } from '#renderer/workspace/key-text.ts';

interface KeyRowProps {
  readonly id: CommandId;
  readonly map: KeyMap;
  readonly changes: KeyChanges;
  readonly isDisabled: boolean;
  readonly onChange: (changes: KeyChanges) => void;
}

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph']);

/** Keys that lead through the interface and can be no command's by themselves. */
const KEPT: ReadonlySet<string> = new Set(['Tab', 'Shift-Tab', 'Escape', 'Backspace', 'Delete', 'F10']);

/** A single letter without a modifier would be taken from writing. */
const isWriting = (stroke: string): boolean => /^(?:Shift-)?(?:.|Space| )$/u.test(stroke);

export function KeyRow({ id, map, changes, isDisabled, onChange }: KeyRowProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<{
    readonly key: string;
    readonly holders: readonly CommandId[];
  } | null>(null);
  const name = t(`command.${id}`);
  const key = map.get(id);
  const isChanged = changes[id] !== undefined;

  const give = (to: string, from: readonly CommandId[], inReturn: string): void => {
    const others = from.reduce((all, holder) => withKey(all, holder, inReturn), changes);
    setWanted(null);
    onChange(withKey(others, id, to));
  };

  const hear = (event: KeyboardEvent): void => {
    const press = event.nativeEvent;
    if (!isAsking || isComposing(press) || MODIFIERS.has(press.key)) return;
    const stroke = strokesOf(press, isMac)[0];
    if (stroke === 'Tab' || stroke === 'Shift-Tab') return;
    event.preventDefault();
    event.stopPropagation();
    setAsking(false);
    if (stroke === 'Backspace' || stroke === 'Delete') {
      setWanted(null);
      onChange(withKey(changes, id, ''));
      return;
    }
    if (stroke === undefined || KEPT.has(stroke) || isWriting(stroke)) return;
    const holders = conflictsOf(map, stroke, id);
    if (holders.length === 0) give(stroke, [], '');
    else setWanted({ key: stroke, holders });
  };

  return (
    <li className="key-row">
      <span>{name}</span>
      <button
        type="button"
        className="key-button"
        disabled={isDisabled}
        aria-label={t('keys.change', { name, key: key === undefined ? t('keys.none') : keyText(key) })}
        data-asking={isAsking ? '' : undefined}
        onClick={() => setAsking(true)}
        onBlur={() => setAsking(false)}
        onKeyDownCapture={hear}
      >
        {isAsking ? t('keys.press') : key === undefined ? '–' : <kbd>{keyText(key)}</kbd>}
      </button>
      <button
        type="button"
        className="quiet"
        disabled={isDisabled || !isChanged}
        aria-label={t('keys.reset-one', { name })}
        onClick={() => onChange(withKey(changes, id, undefined))}
      >
        {t('keys.reset')}
      </button>
      {wanted !== null && (
        <div role="alert" className="key-conflict">
          <p>
            {t('keys.conflict', {
              key: keyText(wanted.key),
              name: wanted.holders.map((holder) => t(`command.${holder}`)).join(', '),
            })}
          </p>
          {wanted.holders.length === 1 && key !== undefined && (
            <button type="button" onClick={() => give(wanted.key, wanted.holders, key)}>
              {t('keys.swap')}
            </button>
          )}
          <button type="button" onClick={() => give(wanted.key, wanted.holders, '')}>
            {t('keys.take')}
          </button>
          <button type="button" className="quiet" onClick={() => setWanted(null)}>
            {t('app.cancel')}
          </button>
        </div>
      )}
    </li>
  );
}
