// Says of the command that was given last that it did nothing, and why.
import { useTranslation } from 'react-i18next';
import { reasonOf, useRefusal } from '#renderer/commands/refusal.ts';

export function RefusalLine() {
  const { t } = useTranslation();
  const { id } = useRefusal();
  const reason = id === null ? null : reasonOf(id);
  return (
    <p role="status" aria-label={t('refusal.label')} className="refusal">
      {id !== null &&
        t('refusal.said', {
          command: t(`command.${id}`),
          reason: reason === null ? t('refusal.nothing') : t(`refusal.reason.${reason}`),
        })}
    </p>
  );
}
