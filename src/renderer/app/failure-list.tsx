// Says what did not succeed, each failure in its own sentence, until it is dismissed.
import { useTranslation } from 'react-i18next';
import type { FailureJson } from '#core/model/failure.ts';
import { failureText } from '#renderer/app/failure-text.ts';

interface FailureListProps {
  readonly failures: readonly FailureJson[];
  /** Absent where it goes by itself. */
  readonly onDismiss?: () => void;
}

export function FailureList({ failures, onDismiss }: FailureListProps) {
  const { t } = useTranslation();
  if (failures.length === 0) return null;
  return (
    <div role="alert" className="failures">
      <ul>
        {failures.map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{failureText(t, { code, params })}</li>
        ))}
      </ul>
      {onDismiss !== undefined && (
        <button type="button" onClick={onDismiss}>
          {t('app.dismiss')}
        </button>
      )}
    </div>
  );
}
