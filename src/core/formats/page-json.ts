// A page as JSON with everything that plain text loses: roles, articles, raw lines, seams, parts, corrections, who
// decided, what was discarded and what was removed.
import type { Node } from 'prosemirror-model';
import {
  articleAttrs,
  blockAttrs,
  discardAttrs,
  isArticle,
  isBlock,
  isDiscard,
} from '#core/document/attrs.ts';
import { corrections } from '#core/document/corrections.ts';
import type { PartAttrs } from '#core/document/marks/part.ts';
import type { ReadAttrs } from '#core/document/marks/read.ts';
import { READING_MARKS } from '#core/document/marks/reading.ts';
import type { GroupAttrs } from '#core/document/nodes/group.ts';
import { removedLines } from '#core/document/provenance.ts';
import { readRunsOf } from '#core/document/read-through.ts';

import { runsOf } from '#core/document/runs.ts';
import { schema } from '#core/document/schema.ts';
import { joinAt, seamsIn } from '#core/document/seams.ts';
import type { Edition, PageEntry } from '#core/model/edition.ts';
import type { Join } from '#core/model/words.ts';

export interface BlockJson {
  readonly type: 'block';
  readonly role: string;
  readonly by: string;
  readonly text: string;
  /** Runs by raw line; `start` and `end` are UTF-16 offsets in `text`, `from` one in the raw line. */
  readonly runs: readonly {
    readonly line: number;
    readonly from: number;
    readonly start: number;
    readonly end: number;
  }[];
  /** Seams by their offset in `text`, between the raw lines `left` and `right`. */
  readonly seams: readonly {
    readonly offset: number;
    readonly left: number;
    readonly right: number;
    readonly join: Join;
    readonly by: string;
  }[];
  /** Runs that were read as they are, by their start in `text`. */
  readonly read: readonly (Pick<ReadAttrs, 'by' | 'at'> & { readonly start: number })[];
  /** Parts, reading marks and queries. */
  readonly marks: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

export type ItemJson =
  | BlockJson
  | { readonly type: 'article' | 'group' | 'discard'; readonly content: readonly ItemJson[] };

export interface PageJson {
  readonly galley: 1;
  readonly edition: Edition['metadata'] & { readonly id: string };
  readonly page: { readonly id: string; readonly label: string; readonly sequence: number };
  readonly raw: PageEntry['raw'] & { readonly lines: number };
  /** In reading order. */
  readonly content: readonly ItemJson[];
  /** Raw lines that stand nowhere in the content. */
  readonly removed: readonly number[];
  readonly corrections: readonly {
    readonly line: number;
    readonly from: number;
    readonly raw: string;
    readonly text: string;
  }[];
}

/** @param raw the raw lines of the page */
export function pageJson(edition: Edition, entry: PageEntry, doc: Node, raw: readonly string[]): PageJson {
  return {
    galley: 1,
    edition: { id: edition.id, ...edition.metadata },
    page: {
      id: entry.id,
      label: entry.label,
      sequence: edition.pages.findIndex(({ id }) => id === entry.id) + 1,
    },
    raw: { ...entry.raw, lines: raw.length },
    content: doc.children.map((node) => itemJson(node, doc, raw)),
    removed: removedLines(doc, raw).map(({ n }) => n),
    corrections: corrections(doc, raw).map(({ n, from, raw: was, text }) => ({
      line: n,
      from,
      raw: was,
      text,
    })),
  };
}

function itemJson(node: Node, doc: Node, raw: readonly string[]): ItemJson {
  if (isBlock(node)) return blockJson(node, doc, raw);
  const content = node.children.map((child) => itemJson(child, doc, raw));
  if (isArticle(node)) {
    return { type: 'article', ...articleAttrs(node), content };
  }
  if (isDiscard(node)) return { type: 'discard', ...discardAttrs(node), content };
  const { id, kind, by } = node.attrs as GroupAttrs;
  return { type: 'group', ...{ id, kind, by }, content };
}

function blockJson(block: Node, doc: Node, raw: readonly string[]): BlockJson {
  const marks: BlockJson['marks'][number][] = [];
  block.forEach((text, offset) => {
    for (const mark of text.marks) {
      if (mark.type === schema.marks.part) {
        const { part, by } = mark.attrs as PartAttrs;
        add({ type: part, start: offset, end: offset + text.nodeSize, ...{ by } });
      } else if (mark.type === schema.marks.query || READING_MARKS.some((name) => name === mark.type.name)) {
        add({ type: mark.type.name, start: offset, end: offset + text.nodeSize, ...mark.attrs });
      }
    }
  });

  /** A mark over several runs is one. */
  function add(mark: BlockJson['marks'][number]): void {
    const at = marks.findLastIndex((one) => one.end === mark.start && isSame(one, mark));
    const before = marks[at];
    if (before === undefined) marks.push(mark);
    else marks[at] = { ...before, end: mark.end };
  }

  return {
    type: 'block',
    ...blockAttrs(block),
    text: block.textContent,
    runs: runsOf(block).map(({ n, from, start, end }) => ({ line: n, from, start, end })),
    seams: seamsIn(block).map((seam) => ({
      offset: seam.offset,
      left: seam.left.n,
      right: seam.right.n,
      join: joinAt(seam, doc, raw),
      by: seam.right.by,
    })),
    read: [...readRunsOf(block)].map(([{ start }, { by, at }]) => ({ start, by, at })),
    marks,
  };
}

/** True for marks that differ in nothing but their place. */
function isSame(a: BlockJson['marks'][number], b: BlockJson['marks'][number]): boolean {
  const said = (mark: BlockJson['marks'][number]): string => JSON.stringify({ ...mark, start: 0, end: 0 });
  return said(a) === said(b);
}
