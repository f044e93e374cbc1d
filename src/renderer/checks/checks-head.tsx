// What stands over the findings: how many there are and what was last done; while fixes of one kind are looked through,
// how many are ticked, and the way to apply them.
import { useTranslation } from 'react-i18next';
import type { Checker } from './checker.ts';
import { findingKey, useChecks } from './checks-store.ts';

interface ChecksHeadProps {
  readonly checker: Checker;
  readonly onDone: () => void;
}

export function ChecksHead({ checker, onDone }: ChecksHeadProps) {
  const { t } = useTranslation();
  const { findings, picking, unticked, said, newspaper } = useChecks();
  if (picking === null) {
    const told =
      said === null ? '' : t(`checks.said.${said.how}`, { count: said.count, newspaper: newspaper.name });
    return (
      <div className="checks-head">
        <p role="status">{[told, t('checks.count', { count: findings.length })].join(' ').trim()}</p>
      </div>
    );
  }
  const fixable = findings.filter(({ check, fix }) => check === picking && fix !== undefined);
  const count = fixable.filter((one) => !unticked.has(findingKey(one))).length;
  return (
    <div className="checks-head">
      <p role="status">{t('checks.ticked', { name: t(`checks.name.${picking}`), count })}</p>
      <button
        type="button"
        disabled={count === 0}
        onClick={() => {
          checker.fixPicked();
          onDone();
        }}
      >
        {t('checks.fix-ticked')}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          useChecks.setState({ picking: null });
          onDone();
        }}
      >
        {t('checks.cancel')}
      </button>
    </div>
  );
}
