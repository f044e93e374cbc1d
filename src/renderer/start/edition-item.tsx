// One edition of the start page, and its pages.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Edition, PageEntry } from '#core/model/edition.ts';
import { percentRead } from '#core/review/progress.ts';
import { hashOfPage } from '#renderer/app/address.ts';
import { dateText, editionName, pageName } from '#renderer/app/edition-name.ts';
import { showDialog } from '#renderer/app/store.ts';

interface EditionItemProps {
  readonly edition: Edition;
  readonly canWrite: boolean;
}

export function EditionItem({ edition, canWrite }: EditionItemProps) {
  const { t, i18n } = useTranslation();
  const { newspaper, date, number, statement } = edition.metadata;
  const facts = [
    statement,
    number === '' ? '' : t('start.number', { number }),
    t('start.pages', { count: edition.pages.length }),
    ...progressFacts(edition.pages, t),
  ].filter((fact) => fact !== '');
  return (
    <li className="edition">
      <header>
        <h2>
          {edition.unsorted ? t('start.unsorted') : newspaper === '' ? t('start.no-newspaper') : newspaper}
        </h2>
        {!edition.unsorted &&
          (date === '' ? (
            <span className="edition-date">{t('start.no-date')}</span>
          ) : (
            <time className="edition-date" dateTime={date}>
              {dateText(date, i18n.language)}
            </time>
          ))}
        <span className="edition-facts">{facts.join(' · ')}</span>
        {!edition.unsorted && canWrite && (
          <button
            type="button"
            className="quiet"
            aria-label={t('start.about-edition', { edition: editionName(edition, t, i18n.language) })}
            onClick={() => showDialog({ type: 'metadata', edition: edition.id })}
          >
            {t('start.about')}
          </button>
        )}
      </header>
      <ul className="pages">
        {edition.pages.map((page) => (
          <PageItem key={page.id} edition={edition} page={page} />
        ))}
      </ul>
    </li>
  );
}

/** A page is a link, so that it can be opened in a window of its own where the host has such. */
function PageItem({ edition, page }: { readonly edition: Edition; readonly page: PageEntry }) {
  const { t } = useTranslation();
  const { lines, placed, articles, doubts, characters } = page.progress;
  const name = pageName(edition, page, t);
  const progress = t('start.progress', { placed, lines });
  return (
    <li className="page-item">
      <a href={hashOfPage({ edition: edition.id, page: page.id })}>{name}</a>
      <progress value={placed} max={Math.max(lines, 1)} aria-label={`${name}: ${progress}`} />
      <span className="page-progress">{progress}</span>
      <span className="page-articles">{t('start.articles', { count: articles })}</span>
      <span className="page-doubts">{doubts === null ? '' : t('start.doubts', { count: doubts })}</span>
      <span className="page-read">
        {characters === 0 ? '' : t('start.read', { percent: percentRead(page.progress) })}
      </span>
      <span className="file-name">{page.raw.name}</span>
    </li>
  );
}

/** How far an edition is, over the pages that were opened; nothing before one was. */
function progressFacts(pages: readonly PageEntry[], t: TFunction): string[] {
  const counted = pages.map(({ progress }) => progress).filter(({ doubts }) => doubts !== null);
  if (counted.length === 0 || pages.length < 2) return [];
  const sum = (of: (progress: PageEntry['progress']) => number): number =>
    counted.reduce((total, progress) => total + of(progress), 0);
  const characters = sum((one) => one.characters);
  return [
    t('start.doubts', { count: sum((one) => one.doubts ?? 0) }),
    t('start.read', { percent: percentRead({ characters, read: sum((one) => one.read) }) }),
    t('start.corrected', { count: sum((one) => one.corrected) }),
  ];
}
