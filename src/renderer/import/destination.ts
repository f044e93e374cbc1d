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
  // What is in the library already is not imported, and says nothing of the rest.
  const proposals = files.flatMap((file) =>
    file.status === 'ready' && file.inspection.known === null ? [file.inspection.proposal] : [],
  );
  // One page's word as a whole: pages of two newspapers must not make a third.
  const found =
    proposals.find(({ newspaper }) => newspaper !== '') ?? proposals.find(({ date }) => date !== '');
  if (found === undefined) return { type: 'unsorted' };
  const { newspaper, date, number } = found;
  const metadata = { ...EMPTY_METADATA, newspaper, date, number };
  const same = editions.find(
    ({ metadata: known }) =>
      metadata.date !== '' && known.newspaper === metadata.newspaper && known.date === metadata.date,
  );
  return same === undefined ? { type: 'new', metadata } : { type: 'existing', edition: same.id };
}
