// Says of every raw line where it is: the sum never lies, so that nothing vanishes unseen.
import { useTranslation } from 'react-i18next';
import type { Coverage } from '#core/document/coverage.ts';

const COUNTS = [
  'lines',
  'placed',
  'loose',
  'furniture',
  'discarded',
  'removed',
  'corrected',
  'articles',
] as const satisfies readonly (keyof Coverage)[];

export function CoverageLine({ coverage }: { readonly coverage: Coverage }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <p role="status" aria-label={t('workspace.coverage')} className="coverage">
      {COUNTS.map((name) => (
        <span
          key={name}
          className="count"
          data-count={name}
          data-zero={coverage[name] === 0 ? '' : undefined}
        >
          {t(`workspace.count.${name}`)} <b>{number.format(coverage[name])}</b>{' '}
        </span>
      ))}
    </p>
  );
}
