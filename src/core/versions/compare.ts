// What two states of a page say differently, told by raw line: its text, its role, its article, how it meets the next
// line, and whether it is placed at all. Order is told by the blocks that must have moved.
import type { Node } from 'prosemirror-model';
import { articleAttrs, blockAttrs, isArticle, isDiscard } from '../document/attrs.ts';
import { eachBlock } from '../document/line-index.ts';
import { longestAscent } from '../document/moved.ts';
import { runsOf } from '../document/runs.ts';
import { joinAt, seamsIn, withoutTail } from '../document/seams.ts';
import type { ArticleKind, Join, Role } from '../model/words.ts';

/** Where a line stands: 'removed' when it stands nowhere. */
export type LinePlace = 'placed' | 'discarded' | 'removed';

export type VersionChange =
  | { readonly type: 'text'; readonly n: number; readonly before: string; readonly after: string }
  /** Lines from `n` to `to` change alike. */
  | {
      readonly type: 'role';
      readonly n: number;
      readonly to: number;
      readonly before: Role;
      readonly after: Role;
      readonly text: string;
    }
  | {
      readonly type: 'article';
      readonly n: number;
      readonly to: number;
      /** The first words of the articles; empty for none. */
      readonly before: string;
      readonly after: string;
      readonly text: string;
    }
  | {
      readonly type: 'kind';
      readonly n: number;
      readonly before: ArticleKind;
      readonly after: ArticleKind;
      readonly text: string;
    }
  /** How a line meets the next; null where a block ends. */
  | { readonly type: 'join'; readonly n: number; readonly before: Join | null; readonly after: Join | null }
  | {
      readonly type: 'place';
      readonly n: number;
      readonly to: number;
      readonly before: LinePlace;
      readonly after: LinePlace;
      readonly text: string;
    }
  | { readonly type: 'moved'; readonly n: number; readonly text: string };

export type VersionChangeType = VersionChange['type'];
export const VERSION_CHANGE_TYPES = [
  'text',
  'place',
  'moved',
  'join',
  'role',
  'article',
  'kind',
] as const satisfies readonly VersionChangeType[];

/** What one state says of a raw line. */
interface LineState {
  readonly text: string;
  readonly role: Role;
  readonly article: Node | null;
  readonly place: LinePlace;
  /** The line that follows in its block, and how they meet. */
  readonly next: { readonly n: number; readonly join: Join } | null;
}

/**
 * Everything that `after` says differently than `before`.
 * @param raw the raw lines of both
 */
export function compareVersions(before: Node, after: Node, raw: readonly string[]): VersionChange[] {
  if (before.eq(after)) return [];
  const [a, b] = [linesOf(before, raw), linesOf(after, raw)];
  const lines = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y);
  const found: VersionChange[] = [];
  for (const n of lines) found.push(...lineChanges(n, a.get(n), b.get(n), raw[n - 1] ?? ''));
  return merged([...found, ...moves(before, after)]);
}

function linesOf(doc: Node, raw: readonly string[]): Map<number, LineState> {
  const lines = new Map<number, LineState>();
  eachBlock(doc, (block, pos, top) => {
    const article = articleOf(doc, pos);
    const seams = new Map(seamsIn(block).map((seam) => [seam.left, seam]));
    for (const run of runsOf(block)) {
      const seam = seams.get(run);
      const known = lines.get(run.n);
      const text = withoutTail(run.text);
      lines.set(run.n, {
        text: known === undefined ? text : `${known.text} ${text}`,
        role: known?.role ?? blockAttrs(block).role,
        article: known === undefined ? article : known.article,
        place: isDiscard(top) ? 'discarded' : 'placed',
        next: seam === undefined ? null : { n: seam.right.n, join: joinAt(seam, doc, raw) },
      });
    }
  });
  return lines;
}

function articleOf(doc: Node, pos: number): Node | null {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if (isArticle($pos.node(depth))) return $pos.node(depth);
  return null;
}

function lineChanges(
  n: number,
  a: LineState | undefined,
  b: LineState | undefined,
  rawLine: string,
): VersionChange[] {
  const [before, after] = [a?.place ?? 'removed', b?.place ?? 'removed'];
  const text = b?.text ?? a?.text ?? rawLine;
  const found: VersionChange[] = [];
  if (before !== after) found.push({ type: 'place', n, to: n, before, after, text });
  if (a === undefined || b === undefined) return found;
  if (a.text !== b.text) found.push({ type: 'text', n, before: a.text, after: b.text });
  if (a.role !== b.role) found.push({ type: 'role', n, to: n, before: a.role, after: b.role, text });
  if (before === after) found.push(...articleChanges(n, a, b, text));
  if (a.next?.n !== b.next?.n || a.next?.join !== b.next?.join) {
    found.push({ type: 'join', n, before: a.next?.join ?? null, after: b.next?.join ?? null });
  }
  return found;
}

function articleChanges(n: number, a: LineState, b: LineState, text: string): VersionChange[] {
  const [one, other] = [a.article, b.article];
  if (one === null && other === null) return [];
  if (one === null || other === null || articleAttrs(one).id !== articleAttrs(other).id) {
    return [{ type: 'article', n, to: n, before: titleOf(one), after: titleOf(other), text }];
  }
  const [before, after] = [articleAttrs(one).kind, articleAttrs(other).kind];
  return before === after ? [] : [{ type: 'kind', n, before, after, text: titleOf(other) }];
}

/** Characters by which an article is named. */
const TITLE = 20;

/** The text of its headline, or of its first block. */
function titleOf(article: Node | null): string {
  if (article === null) return '';
  let first = '';
  let headline = '';
  article.descendants((node) => {
    if (!node.isTextblock) return headline === '';
    if (first === '') first = node.textContent;
    if (headline === '' && blockAttrs(node).role === 'headline') headline = node.textContent;
    return false;
  });
  return [...(headline === '' ? first : headline)].slice(0, TITLE).join('');
}

/** Blocks of `after` that do not follow each other as their lines did in `before`. */
function moves(before: Node, after: Node): VersionChange[] {
  const rank = new Map<number, number>();
  eachBlock(before, (block) => {
    for (const { n } of runsOf(block)) if (!rank.has(n)) rank.set(n, rank.size);
  });
  const blocks: { pos: number; n: number; text: string; rank: number }[] = [];
  eachBlock(after, (block, pos, top) => {
    const n = runsOf(block)[0]?.n;
    const known = n === undefined ? undefined : rank.get(n);
    if (n !== undefined && known !== undefined && !isDiscard(top))
      blocks.push({ pos, n, text: block.textContent, rank: known });
  });
  const kept = longestAscent(blocks, ({ rank }) => rank);
  return blocks
    .filter((block) => !kept.has(block))
    .map(({ n, text }) => ({ type: 'moved' as const, n, text }));
}

/** Lines in a row that change alike, as one; the kind of an article once. */
function merged(changes: readonly VersionChange[]): VersionChange[] {
  return VERSION_CHANGE_TYPES.flatMap((type) => {
    const row: VersionChange[] = [];
    for (const change of changes) {
      if (change.type !== type) continue;
      const last = row.at(-1);
      if (last?.type === 'kind' && change.type === 'kind' && last.text === change.text) continue;
      if (last !== undefined && 'to' in last && 'to' in change && isAlike(last, change))
        row[row.length - 1] = { ...last, to: change.to };
      else row.push(change);
    }
    return row;
  });
}

type Ranged = Extract<VersionChange, { to: number }>;

/** Blank lines lie between many of them. */
const GAP = 3;

const isAlike = (a: Ranged, b: Ranged): boolean =>
  a.type === b.type && a.before === b.before && a.after === b.after && b.n - a.to <= GAP;
