// Finds on all pages of an edition, and replaces there: a step of each page's journal, all with one common id.
import { EditorState } from 'prosemirror-state';
import type { CallParsed, CallResult, EditionPageHits, PageRef } from '#contract/calls.ts';
import { pageContext } from '#core/document/context.ts';
import { entryOf } from '#core/document/journal.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { contextOf, type Hit, searched } from '#core/find/find.ts';
import { type FindQuery, prepare } from '#core/find/query.ts';
import { replaceAll } from '#core/find/replace.ts';
import { Failure } from '#core/model/failure.ts';
import type { JournalEntry } from '#core/model/page.ts';
import type { Library } from '../library/library.ts';
import { newId } from '../library/new-id.ts';
import type { OpenPage } from '../library/open-page.ts';
import type { FindThread } from './find-thread.ts';

/** Hits of an edition at most: each goes to the window with what stands around it. */
const MOST = 5_000;

interface PageHits {
  readonly ref: PageRef;
  readonly page: OpenPage;
  readonly raw: readonly string[];
  readonly revision: number;
  readonly hits: readonly Hit[];
}

/** @throws {Failure} 'argument-invalid' for an expression that does not parse */
export async function findInEdition(
  library: Library,
  thread: FindThread,
  { edition, query }: CallParsed<'edition.find'>,
): Promise<CallResult<'edition.find'>> {
  const refs = library.editions.get(edition).pages.map(({ id }) => ({ edition, page: id }));
  const answer = await hitsOn(library, thread, refs, query);
  if (answer === null) return { pages: [], more: false, slow: true };
  const pages = answer.pages.map(({ ref, page, revision, hits }): EditionPageHits => {
    const { doc } = page;
    const shown = hits.map((hit) => ({ ...hit, ...contextOf(doc, hit) }));
    return { page: ref.page, label: library.editions.page(edition, ref.page).label, revision, hits: shown };
  });
  return { pages, more: answer.more, slow: false };
}

/** All pages in one run of the thread, so that they share its time. Null when it took too long. */
async function hitsOn(
  library: Library,
  thread: FindThread,
  refs: readonly PageRef[],
  query: FindQuery,
): Promise<{ readonly pages: readonly PageHits[]; readonly more: boolean } | null> {
  const prepared = prepare(query);
  if (prepared === null) return { pages: [], more: false };
  if (typeof prepared === 'string') throw new Failure('argument-invalid', { reason: prepared });
  const pages = [];
  const texts: string[] = [];
  for (const ref of refs) {
    const { page, raw } = await library.read(ref);
    const reading = searched(page.doc, prepared);
    pages.push({ ref, page, raw, revision: page.revision, reading, first: texts.length });
    for (const text of reading.texts) texts.push(text);
  }
  const matches = await thread({ pattern: prepared.pattern, texts, most: MOST });
  if (matches === null) return null;
  const found = pages.map(({ reading, first, ...page }) => {
    const own = matches.found
      .filter(({ text }) => text >= first && text < first + reading.texts.length)
      .map((match) => ({ ...match, text: match.text - first }));
    return { ...page, hits: reading.hitsOf({ found: own, more: false }).hits };
  });
  return { pages: found.filter(({ hits }) => hits.length > 0), more: matches.more };
}

/** Tells the windows what was edited. */
type Tell = (page: PageRef, entries: readonly JournalEntry[]) => void;

/** Replaces on each page whose revision is still the one that was searched. */
export async function replaceInEdition(
  library: Library,
  thread: FindThread,
  { edition, query, template, batch, pages }: CallParsed<'edition.replace'>,
  author: string,
  tell: Tell,
): Promise<CallResult<'edition.replace'>> {
  const refs = pages.map(({ page }) => ({ edition, page }));
  const answer = await hitsOn(library, thread, refs, query);
  const skipped: string[] = [];
  let replaced = 0;
  for (const { page: id, revision, starts } of pages) {
    const found = answer?.pages.find(({ ref }) => ref.page === id);
    const chosen = new Set(starts);
    const hits = found?.hits.filter(({ from }) => chosen.has(from)) ?? [];
    const isDone =
      found !== undefined &&
      found.revision === revision &&
      (await replaceOnPage(library, found, hits, { template, isRegex: query.isRegex, batch, author, tell }));
    if (isDone) replaced += hits.length;
    else skipped.push(id);
  }
  return { replaced, skipped };
}

interface Replacing {
  readonly template: string;
  readonly isRegex: boolean;
  readonly batch: string;
  readonly author: string;
  readonly tell: Tell;
}

/** False when nothing would change, or the page was edited in the meantime. */
async function replaceOnPage(
  library: Library,
  { ref, page, raw, revision }: PageHits,
  hits: readonly Hit[],
  { template, isRegex, batch, author, tell }: Replacing,
): Promise<boolean> {
  if (page.revision !== revision) return false;
  const context = { raw, author: () => author, newId, now: () => new Date().toISOString() };
  const state = EditorState.create({ doc: page.doc, plugins: [pageContext(context), repairPlugin()] });
  let entry: JournalEntry | null = null;
  replaceAll(
    hits,
    template,
    isRegex,
  )(state, (tr) => {
    entry = entryOf(state.applyTransaction(tr).transactions, revision + 1, author);
  });
  if (entry === null) return false;
  const entries = [{ ...(entry as JournalEntry), batch }];
  try {
    await library.edit(ref, revision, entries);
  } catch (error) {
    if (error instanceof Failure && error.code === 'revision-conflict') return false;
    throw error;
  }
  tell(ref, entries);
  return true;
}
