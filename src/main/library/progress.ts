// How far a page is, counted from what the library has of it, for lists that open no pages.
import { findingsOf, type KnownFacts } from '#core/checks/run.ts';
import { knownChecks } from '#core/checks/settled.ts';
import { coverage } from '#core/document/coverage.ts';
import { readingProgress } from '#core/document/read-through.ts';
import type { PageProgress } from '#core/model/edition.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import type { OpenPage } from './open-page.ts';

export interface Counting {
  readonly raw: readonly string[];
  /** Proposals below this confidence are doubts. */
  readonly threshold: number;
  /** What the checks know of the page from its edition. */
  readonly facts: Pick<KnownFacts, 'date' | 'label' | 'others'>;
  /** Checks that are silenced for its newspaper. */
  readonly silenced: readonly string[];
}

export function progressOf(
  { doc, evidence }: Pick<OpenPage, 'doc' | 'evidence'>,
  { raw, threshold, facts, silenced }: Counting,
): PageProgress {
  const { lines, placed, furniture, corrected, discarded, removed, articles } = coverage(doc, raw);
  const { characters, read } = readingProgress(doc).page;
  const { language, interleaved } = evidence;
  const known = { ...facts, language, columns: { found: interleaved, raw } };
  const findings = findingsOf(doc, known, new Set(knownChecks(silenced)));
  const doubts = doubtsOf(doc, { raw, evidence, threshold, findings }).length;
  return {
    ...{ lines, placed: placed + furniture, corrected, discarded, removed, articles },
    ...{ doubts, characters, read },
  };
}
