// A doubt in words: what is asked, what is proposed and why, and the raw lines that it is about.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Doubt } from '#core/review/doubts.ts';
import en from '#resources/locales/en.json' with { type: 'json' };

/** Raw lines that are shown of a long block. */
const MOST_LINES = 3;

/** What is proposed, as a sentence. */
export function proposalOf(t: TFunction, doubt: Doubt): string {
  switch (doubt.kind) {
    case 'seam':
      return t(`review.seam.${doubt.join}`);
    case 'role':
      return t('review.role', { role: t(`workspace.role.${doubt.role}`) });
    case 'query':
      return doubt.question;
    case 'membership':
      return t(`review.membership`, { role: t(`workspace.role.${doubt.role}`) });
  }
}

type WordedReason = keyof (typeof en)['review']['reason'];

/** Why it is proposed; codes without words are left out. */
function reasonsOf(t: TFunction, { reasons }: Doubt): string {
  return reasons
    .filter((code): code is WordedReason => code in en.review.reason)
    .map((code) => t(`review.reason.${code}`))
    .join(t('review.between-reasons'));
}

interface DoubtTextProps {
  readonly doubt: Doubt;
  readonly raw: readonly string[];
  readonly language: string;
}

export function DoubtText({ doubt, raw, language }: DoubtTextProps) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(doubt.confidence);
  const reasons = reasonsOf(t, doubt);
  return (
    <>
      <span className="doubt-head">
        <b>{proposalOf(t, doubt)}</b>{' '}
        {doubt.kind !== 'query' && <span className="doubt-sure">{percent}</span>}
      </span>
      <span className="doubt-lines" lang={language}>
        {doubt.lines.slice(0, MOST_LINES).map((n) => (
          <span key={n} className="doubt-line">
            <span className="doubt-number">{n}</span> {raw[n - 1]?.trim()}
          </span>
        ))}
      </span>
      {reasons !== '' && <span className="doubt-reasons">{reasons}</span>}
    </>
  );
}
