// A doubt in words: what is asked, what is proposed and why, and the raw lines that it is about.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { canFix } from '#core/checks/check.ts';
import type { Doubt } from '#core/review/doubt.ts';
import type { OtherWay } from '#core/review/other-way.ts';
import { REASON_CODES } from '#core/structure/reason-codes.ts';
import { useChecks } from '#renderer/checks/checks-store.ts';
import { FindingExcerpt } from '#renderer/checks/finding-excerpt.tsx';
import { fixLabel, sentenceOf } from '#renderer/checks/sentence.ts';

/** What the keys for agreeing and for deciding otherwise do with a doubt, the other way named where it is known. */
export function actionLabel(
  t: TFunction,
  id: 'accept-doubt' | 'flip-doubt' | 'next-doubt' | 'further-doubt',
  doubt: Doubt,
  way: OtherWay | null,
): string {
  if (id === 'next-doubt' || id === 'further-doubt') return t('review.next-doubt');
  if (doubt.kind === 'finding')
    return id === 'accept-doubt' ? t('checks.settle') : fixLabel(t, doubt.finding);
  if (doubt.kind === 'query' && id === 'accept-doubt') return t('review.close');
  if (id === 'flip-doubt' && way !== null) return wordsOf(t, way);
  return t(`review.${id}`);
}

/** Characters of a headline that a key's label has room for. */
const MOST_OF_TITLE = 16;

function wordsOf(t: TFunction, way: OtherWay): string {
  switch (way.kind) {
    case 'joined':
      return t('review.otherwise.joined', { join: t(`review.other.${way.join}`) });
    case 'role':
      return t('review.otherwise.role', { role: t(`workspace.role.${way.role}`) });
    case 'article': {
      const characters = [...way.title];
      const title = characters.slice(0, MOST_OF_TITLE).join('');
      return t('review.otherwise.article', {
        title: characters.length > MOST_OF_TITLE ? `${title}…` : title,
      });
    }
    default:
      return t(`review.otherwise.${way.kind}`);
  }
}

/** False for a doubt that has no other way. */
export const hasOtherWay = (doubt: Doubt): boolean =>
  doubt.kind !== 'query' && (doubt.kind !== 'finding' || canFix(doubt.finding));

/** Raw lines that are shown of a long block. */
const MOST_LINES = 3;

/** What is proposed, as a sentence. */
export function proposalOf(t: TFunction, doubt: Doubt): string {
  switch (doubt.kind) {
    case 'seam':
      return t(`review.seam.${doubt.join}`);
    case 'role':
      return t('review.role', { role: t(`workspace.role.${doubt.role}`) });
    case 'join':
      return t(`review.seam.${doubt.join}`);
    case 'query':
      return doubt.question;
    case 'finding':
      return sentenceOf(t, doubt.finding);
    case 'membership':
      return t(`review.membership`, { role: t(`workspace.role.${doubt.role}`) });
  }
}

/** Why it is proposed; codes that only another version of the engine knows are left out. */
function reasonsOf(t: TFunction, doubt: Doubt): string {
  if (doubt.kind === 'finding') return t(`checks.name.${doubt.finding.check}`);
  if (doubt.kind === 'join') return t('review.two-ways', { other: t(`review.other.${doubt.other}`) });
  return [...new Set(doubt.reasons)]
    .flatMap((code) => REASON_CODES.find((known) => known === code) ?? [])
    .map((code) => t(`structure.reason.${code}`))
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
  const isProposal = doubt.kind !== 'query' && doubt.kind !== 'finding';
  // Findings hold for one document; beside another, what stands around one is unknown until it is checked.
  const checked = useChecks(({ doc, findings }) =>
    doubt.kind === 'finding' && findings.includes(doubt.finding) ? doc : null,
  );
  return (
    <>
      <span className="doubt-head">
        <b>{proposalOf(t, doubt)}</b> {isProposal && <span className="doubt-sure">{percent}</span>}
      </span>
      {doubt.kind === 'finding' && checked !== null && (
        <span className="excerpt doubt-excerpt" lang={language}>
          <FindingExcerpt finding={doubt.finding} doc={checked} />
        </span>
      )}
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
