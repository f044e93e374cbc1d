// The head of a kind of finding: its name and count, the way to fix all of it, and to silence it on this page.
import { useTranslation } from 'react-i18next';
import type { KindHead } from './check-rows.ts';
import type { Checker } from './checker.ts';

interface KindRowProps {
  readonly row: KindHead;
  readonly canDecide: boolean;
  readonly checker: Checker;
  readonly onDone: () => void;
}

export function KindRow({ row, canDecide, checker, onDone }: KindRowProps) {
  const { t } = useTranslation();
  const { of, count, severity, isForAll, isSilent } = row;
  const name = t(`checks.name.${of}`);
  return (
    <div className="check-kind" data-check={of} data-silent={isSilent ? '' : undefined}>
      <h3 data-severity={severity} title={t(`checks.severity.${severity}`)}>
        {name} {isSilent ? null : <span className="count">{count}</span>}
      </h3>
      {canDecide && isForAll && (
        <button
          type="button"
          className="quiet"
          aria-label={t('checks.fix-all-of', { name })}
          onClick={() => {
            checker.pick(of);
            onDone();
          }}
        >
          {t('checks.fix-all')}
        </button>
      )}
      {canDecide && (
        <button
          type="button"
          className="quiet"
          aria-label={t(isSilent ? 'checks.hear-of' : 'checks.silence-of', { name })}
          onClick={() => {
            checker.silence(of, !isSilent);
            onDone();
          }}
        >
          {t(isSilent ? 'checks.hear' : 'checks.silence')}
        </button>
      )}
    </div>
  );
}
