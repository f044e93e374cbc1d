// Where imported pages go: into a new edition, into one that is there, or among the unsorted.
import type { Edition, EditionMetadata } from '#core/model/edition.ts';
import { EMPTY_METADATA } from '#renderer/start/metadata-fields.tsx';
import type { ImportFile } from './use-imports.ts';

export type Destination =
  | { readonly type: 'new'; readonly metadata: EditionMetadata }
  | { readonly type: 'existing'; readonly edition: string }
  | { readonly type: 'unsorted' };

/**
 * What the texts themselves propose: the edition that is there already, else a new one of that name and day, and
 * the unsorted one when they say nothing.
 */
export function proposeDestination(files: readonly ImportFile[], editions: readonly Edition[]): Destination {
  const metadata = { ...EMPTY_METADATA };
  for (const file of files) {
    if (file.status !== 'ready') continue;
    const { newspaper, date, number } = file.inspection.proposal;
    metadata.newspaper ||= newspaper;
    metadata.date ||= date;
    metadata.number ||= number;
  }
  if (metadata.newspaper === '' && metadata.date === '') return { type: 'unsorted' };
  const same = editions.find(
    ({ metadata: known }) =>
      metadata.date !== '' && known.newspaper === metadata.newspaper && known.date === metadata.date,
  );
  return same === undefined ? { type: 'new', metadata } : { type: 'existing', edition: same.id };
}
