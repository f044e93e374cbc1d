// Before the host has answered, and when it does not.
import { useTranslation } from 'react-i18next';
import type { FailureJson } from '#core/model/failure.ts';
import { FailureList } from './failure-list.tsx';

interface StartingScreenProps {
  readonly failures: readonly FailureJson[];
  readonly onRetry: () => void;
}

export function StartingScreen({ failures, onRetry }: StartingScreenProps) {
  const { t } = useTranslation();
  if (failures.length === 0) {
    return (
      <main className="starting" aria-busy="true">
        <p role="status">{t('app.starting')}</p>
      </main>
    );
  }
  return (
    <main className="starting">
      <h1>{t('app.start-failed')}</h1>
      <FailureList failures={failures} />
      <button type="button" className="primary" onClick={onRetry}>
        {t('app.try-again')}
      </button>
    </main>
  );
}
