// What of a page was read: every run that a person confirmed and nobody changed since. Discarded text is no part of the
// print and asks for no reading.
import type { Node } from 'prosemirror-model';
import { articleAttrs, isArticle, isDiscard } from './attrs.ts';
import { eachBlock } from './line-index.ts';
import type { ReadAttrs } from './marks/read.ts';
import { type Run, runsOf } from './runs.ts';
import { schema } from './schema.ts';
import { withoutTail } from './seams.ts';

/** A run that nobody has read as it now is. */
export interface UnreadRun {
  readonly n: number;
  readonly from: number;
  /** Position in the document where it begins. */
  readonly pos: number;
}

export interface ReadCount {
  /** Characters of runs, white space not counted. */
  readonly characters: number;
  readonly read: number;
  /** Runs, and those of them that were read. */
  readonly lines: number;
  readonly linesRead: number;
}

export interface ReadingProgress {
  readonly page: ReadCount;
  /** By id; text of a box counts for the box alone. */
  readonly articles: ReadonlyMap<string, ReadCount>;
}

/** Digest of a run's text without what only joins it to the next, so that another join leaves it read. */
export function digestOf(text: string): string {
  const bare = withoutTail(text).replace(/[-\u00AD\u2010]+$/u, '');
  let hash = 0x811c9dc5;
  for (let i = 0; i < bare.length; i += 1) hash = Math.imul(hash ^ bare.charCodeAt(i), 0x01000193);
  return `${bare.length}-${(hash >>> 0).toString(16)}`;
}

const cache = new WeakMap<Node, ReadonlyMap<Run, ReadAttrs>>();

/** The runs of a block that were read as they are, each with who read it and when. */
export function readRunsOf(block: Node): ReadonlyMap<Run, ReadAttrs> {
  const known = cache.get(block);
  if (known !== undefined) return known;
  const marks: { readonly start: number; readonly attrs: ReadAttrs }[] = [];
  block.forEach((node, offset) => {
    const mark = schema.marks.read.isInSet(node.marks);
    if (mark !== undefined) marks.push({ start: offset, attrs: mark.attrs as ReadAttrs });
  });
  const read = new Map<Run, ReadAttrs>();
  if (marks.length > 0) {
    for (const run of runsOf(block)) {
      const digest = digestOf(run.text);
      const found = marks.find(
        ({ start, attrs }) => run.start <= start && start < run.end && attrs.digest === digest,
      );
      if (found !== undefined) read.set(run, found.attrs);
    }
  }
  cache.set(block, read);
  return read;
}

/**
 * Unread runs in document order.
 * @param within position and node of an article, boxes included; the whole page when absent
 */
export function unreadRuns(doc: Node, within?: { readonly node: Node; readonly pos: number }): UnreadRun[] {
  const unread: UnreadRun[] = [];
  const [start, end] =
    within === undefined ? [0, doc.content.size] : [within.pos, within.pos + within.node.nodeSize];
  eachBlock(doc, (block, pos, top) => {
    if (pos < start || pos >= end || isDiscard(top)) return;
    const read = readRunsOf(block);
    for (const run of runsOf(block)) {
      if (!read.has(run)) unread.push({ n: run.n, from: run.from, pos: pos + 1 + run.start });
    }
  });
  return unread;
}

/** How much of a page and of each of its articles was read. */
export function readingProgress(doc: Node): ReadingProgress {
  const articles = new Map<string, ReadCount>();
  const page = sum(doc, articles);
  return { page, articles };
}

const NOTHING: ReadCount = { characters: 0, read: 0, lines: 0, linesRead: 0 };

/** Counts a node; articles in it are noted without the boxes that they hold. */
function sum(node: Node, articles: Map<string, ReadCount>): ReadCount {
  if (isDiscard(node)) return NOTHING;
  if (node.isTextblock) return countOf(node);
  let [all, own] = [NOTHING, NOTHING];
  node.forEach((child) => {
    const count = sum(child, articles);
    all = added(all, count);
    if (!isArticle(child)) own = added(own, count);
  });
  if (isArticle(node)) articles.set(articleAttrs(node).id, own);
  return all;
}

function countOf(block: Node): ReadCount {
  const read = readRunsOf(block);
  return runsOf(block).reduce((count, run) => {
    const characters = [...run.text.replace(/\s/gu, '')].length;
    const isRead = read.has(run);
    return added(count, {
      characters,
      read: isRead ? characters : 0,
      lines: 1,
      linesRead: isRead ? 1 : 0,
    });
  }, NOTHING);
}

function added(a: ReadCount, b: ReadCount): ReadCount {
  return {
    characters: a.characters + b.characters,
    read: a.read + b.read,
    lines: a.lines + b.lines,
    linesRead: a.linesRead + b.linesRead,
  };
}
