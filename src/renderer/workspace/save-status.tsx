// Says whether what is shown is saved, and if not, why not.
import { useTranslation } from 'react-i18next';
import type { FailureJson } from '#core/model/failure.ts';
import { type SaveState, savePhase } from './save-state.ts';

interface SaveStatusProps {
  readonly save: SaveState;
  /** Why nothing can be written. */
  readonly readOnly: FailureJson | null;
}

export function SaveStatus({ save, readOnly }: SaveStatusProps) {
  const { t } = useTranslation();
  const phase = readOnly === null ? savePhase(save) : 'read-only';
  const reason = readOnly ?? save.failure?.reason;
  return (
    <p role="status" aria-label={t('workspace.save-state')} className="save-status" data-phase={phase}>
      {t(`workspace.save.${phase}`)}
      {reason !== undefined && `: ${t(`failure.${reason.code}`, { ...reason.params })}`}
    </p>
  );
}
