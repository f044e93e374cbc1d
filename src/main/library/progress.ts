// How far a page is, counted from what the library has of it, for lists that open no pages.
import { findingsOf } from '#core/checks/run.ts';
import { coverage } from '#core/document/coverage.ts';
import { readingProgress } from '#core/document/read-through.ts';
import type { PageProgress } from '#core/model/edition.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import type { OpenPage } from './open-page.ts';

export interface Counting {
  readonly raw: readonly string[];
  /** Proposals below this confidence are doubts. */
  readonly threshold: number;
  /** ISO date of the edition; checks compare what the page says. */
  readonly date: string;
}

export function progressOf(
  { doc, evidence }: Pick<OpenPage, 'doc' | 'evidence'>,
  { raw, threshold, date }: Counting,
): PageProgress {
  const { lines, placed, furniture, corrected, discarded, removed, articles } = coverage(doc, raw);
  const { characters, read } = readingProgress(doc).page;
  const findings = findingsOf(doc, {
    language: evidence.language,
    date,
    columns: { found: evidence.interleaved, raw },
  });
  const doubts = doubtsOf(doc, { raw, evidence, threshold, findings }).length;
  return {
    ...{ lines, placed: placed + furniture, corrected, discarded, removed, articles },
    ...{ doubts, characters, read },
  };
}
