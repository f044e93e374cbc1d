// The outline of a page: what lies on it, in reading order, each item in one line. What is said of a node depends on
// the node alone and is kept with it, so that after an edit only what changed is read again; where an item is, is looked
// up when it is needed.
import type { Node } from 'prosemirror-model';
import {
  type ArticleKind,
  type ArticleStatus,
  FURNITURE,
  type GroupKind,
  type Incomplete,
  type Role,
} from '#core/model/words.ts';
import { readJump } from '#core/structure/jump.ts';
import { articleAttrs, blockAttrs, groupAttrs, isBlock, isDiscard, isGroup } from './attrs.ts';
import type { PartAttrs } from './marks/part.ts';
import type { ArticleLink } from './nodes/link.ts';
import { runsOf } from './runs.ts';
import { schema } from './schema.ts';

/** What a jump line or part says: a printed page, and whether the text goes on there or comes from there. */
export interface Jump {
  readonly page: string;
  readonly direction: 'to' | 'from';
}

interface Item {
  /** Names the item on its page, through edits and moves. */
  readonly key: string;
  /** Its headline, else how its text begins. */
  readonly title: string;
  /** Characters, white space not counted. */
  readonly length: number;
}

export interface OutlineBlock extends Item {
  readonly type: 'block';
  readonly role: Role;
}

export interface OutlineArticle extends Item {
  readonly type: 'article';
  readonly id: string;
  readonly kind: ArticleKind;
  readonly status: ArticleStatus;
  /** False where the title is only how the text begins. */
  readonly isTitled: boolean;
  readonly incomplete: readonly Incomplete[];
  readonly continues: ArticleLink | null;
  readonly continuedFrom: ArticleLink | null;
  readonly jumps: readonly Jump[];
  /** Raw lines that its own blocks hold, boxes included. */
  readonly lines: readonly number[];
  readonly children: readonly (OutlineBlock | OutlineArticle)[];
}

export interface OutlineGroup extends Item {
  readonly type: 'group';
  readonly kind: GroupKind;
  readonly children: readonly (OutlineBlock | OutlineArticle)[];
}

export type OutlineItem = OutlineBlock | OutlineArticle | OutlineGroup;

export interface Outline {
  /** Groups, articles and furniture in reading order. */
  readonly placed: readonly OutlineItem[];
  /** Blocks outside articles that are no furniture: they call for a home. */
  readonly loose: readonly OutlineBlock[];
}

/** Characters of a text that stand for it where it has no headline. */
const OPENING = 60;

const known = new WeakMap<Node, OutlineItem>();

/** The outline of a page; discards are no part of it. */
export function outlineOf(doc: Node): Outline {
  const placed: OutlineItem[] = [];
  const loose: OutlineBlock[] = [];
  doc.forEach((node, _offset, index) => {
    if (isDiscard(node)) return;
    const item = itemOf(node, 'page', index);
    if (item.type === 'block' && !FURNITURE.has(item.role)) loose.push(item);
    else placed.push(item);
  });
  return { placed, loose };
}

function itemOf(node: Node, holder: string, index: number): OutlineItem {
  const key = keyOf(node, holder, index);
  const before = known.get(node);
  if (before?.key === key) return before;
  const item = isBlock(node) ? blockOf(node, key) : isGroup(node) ? groupOf(node, key) : articleOf(node, key);
  known.set(node, item);
  return item;
}

/** A block is known by the raw text that it begins with, what has no raw text by where it stands. */
function keyOf(node: Node, holder: string, index: number): string {
  if (!isBlock(node)) return String(node.attrs.id);
  const [first] = runsOf(node);
  return first === undefined ? `${holder}/${index}` : `${first.n}.${first.from}`;
}

/** Position before the item that a key names; null when it is not on the page. */
export function positionOf(doc: Node, key: string): number | null {
  let found: number | null = null;
  const look = (parent: Node, holder: string, base: number): void => {
    parent.forEach((node, offset, index) => {
      if (found !== null || isDiscard(node)) return;
      const own = keyOf(node, holder, index);
      if (own === key) found = base + offset;
      else if (!isBlock(node)) look(node, own, base + offset + 1);
    });
  };
  look(doc, 'page', 0);
  return found;
}

function blockOf(node: Node, key: string): OutlineBlock {
  const text = node.textContent;
  return { type: 'block', key, title: opening(text), length: lengthOf(text), role: blockAttrs(node).role };
}

type Inner = readonly (OutlineBlock | OutlineArticle)[];

const childrenOf = (node: Node, key: string): Inner =>
  node.children.flatMap((child, i) => {
    const item = itemOf(child, key, i);
    return item.type === 'group' ? [] : [item];
  });

function groupOf(node: Node, key: string): OutlineGroup {
  const children = childrenOf(node, key);
  const head = children.filter(({ type }) => type === 'block');
  const title = head.map((one) => one.title).join(' ');
  return { type: 'group', key, title, length: sum(children), kind: groupAttrs(node).kind, children };
}

function articleOf(node: Node, key: string): OutlineArticle {
  const children = childrenOf(node, key);
  const headline = headlineOf(node);
  const { id, kind, status, incomplete, continues, continuedFrom } = articleAttrs(node);
  return {
    type: 'article',
    ...{ key, id, kind, status, incomplete, continues, continuedFrom, children },
    title: opening(headline ?? node.textContent),
    isTitled: headline !== null,
    length: sum(children),
    jumps: node.children.filter(isBlock).flatMap(jumpsIn),
    lines: linesIn(node),
  };
}

/** The headline of an article, several lines as one; else its kicker or deck. */
export function headlineOf(article: Node): string | null {
  const blocks = article.children.filter(isBlock);
  for (const role of ['headline', 'kicker', 'deck'] satisfies Role[]) {
    const texts = blocks.filter((block) => blockAttrs(block).role === role).map((block) => block.textContent);
    const text = texts.join(' ').replace(/\s+/g, ' ').trim();
    if (text !== '') return text;
  }
  return null;
}

/** What the jump lines and jump parts of a block say. */
function jumpsIn(block: Node): Jump[] {
  const texts: string[] = [];
  if (blockAttrs(block).role === 'jump') texts.push(block.textContent);
  block.forEach((text) => {
    const part = schema.marks.part.isInSet(text.marks);
    if (part !== undefined && (part.attrs as PartAttrs).part === 'jump') texts.push(text.text ?? '');
  });
  return texts.flatMap((text) => readJump(text.trim()) ?? []);
}

function linesIn(node: Node): number[] {
  const lines: number[] = [];
  node.descendants((child) => {
    if (isBlock(child)) lines.push(...runsOf(child).map(({ n }) => n));
    return !isBlock(child);
  });
  return lines;
}

/** Every article of an outline, boxes behind what holds them. */
export function articlesIn(items: readonly OutlineItem[]): OutlineArticle[] {
  return items.flatMap((item) => {
    if (item.type === 'block') return [];
    const inner = articlesIn(item.children);
    return item.type === 'article' ? [item, ...inner] : inner;
  });
}

const lengthOf = (text: string): number => text.replace(/\s/g, '').length;
const sum = (items: Inner): number => items.reduce((total, { length }) => total + length, 0);

function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= OPENING ? line : `${characters.slice(0, OPENING).join('')}…`;
}
