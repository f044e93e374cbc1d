// How editions and pages are called in lists and titles.
import type { TFunction } from 'i18next';
import type { Edition, EditionMetadata, PageEntry } from '#core/model/edition.ts';

/** A date as exact as it is known (2023, 2023-02, 2023-02-17), as people write it in a language. */
export function dateText(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year) || date === '') return '';
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  return format.format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}

/** What an edition is called when there is one line for it. */
export function editionName(
  { metadata, unsorted }: { readonly metadata: EditionMetadata; readonly unsorted: boolean },
  t: TFunction,
  language: string,
): string {
  if (unsorted) return t('start.unsorted');
  const newspaper = metadata.newspaper === '' ? t('start.no-newspaper') : metadata.newspaper;
  return [newspaper, dateText(metadata.date, language)].filter((text) => text !== '').join(' · ');
}

/** What a page is called: by its printed label, else by its place. */
export function pageName({ pages }: Edition, page: Pick<PageEntry, 'id' | 'label'>, t: TFunction): string {
  if (page.label !== '') return t('start.page', { label: page.label });
  return t('start.page-sequence', { n: pages.findIndex(({ id }) => id === page.id) + 1 });
}
