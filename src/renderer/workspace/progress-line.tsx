// Says what is left of the page: doubts to decide, characters to read.
import { useTranslation } from 'react-i18next';
import type { ReadCount } from '#core/document/read-through.ts';
import { percentRead } from '#core/review/progress.ts';
import { useReview } from '#renderer/review/review-store.ts';

export function ProgressLine({ reading }: { readonly reading: ReadCount }) {
  const { t, i18n } = useTranslation();
  const isCounted = useReview((view) => view.isCounted);
  const doubts = useReview((view) => view.doubts.length);
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <p className="coverage progress-line">
      {isCounted && (
        <span className="count" data-count="doubts" data-zero={doubts === 0 ? '' : undefined}>
          {t('workspace.count.doubts')} <b>{number.format(doubts)}</b>
        </span>
      )}
      <span
        className="count"
        data-count="read"
        title={t('workspace.read-of', {
          read: number.format(reading.read),
          characters: number.format(reading.characters),
        })}
      >
        {t('workspace.count.read')} <b>{t('workspace.percent', { percent: percentRead(reading) })}</b>
      </span>
    </p>
  );
}
