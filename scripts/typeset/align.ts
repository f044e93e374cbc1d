// Finds the block of every extracted line by its text: the blocks' text is known, only white space, hyphens at line ends
// and compatibility characters differ. A line that stands in several places goes on from the line before it.
import { normalForm } from '#core/structure/normal-form.ts';
import type { GeneratedBlock, GeneratedPage } from '../train/generated-page.ts';
import type { Composed } from './compose.ts';

/** Lines that were not found, out of a hundred, from which a page is no use. */
const MOST_ASTRAY = 0.03;
/** Lines that go back to a block already left, out of all: more, and columns came out by turns. */
const MOST_RETURNS = 0.08;

/** The page with its gold, or null where too little of it was found again. Lines that were not found are left out. */
export function alignPage(page: Composed, tool: string, lines: readonly string[]): GeneratedPage | null {
  const text = page.blocks.map((block) => `\n${bare(block.text)}`).join('');
  const blockAt = new Int32Array(text.length);
  let block = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') block++;
    blockAt[i] = block;
  }
  const used = new Uint8Array(text.length);
  const kept: string[] = [];
  const held = new Map<number, number[]>();
  let expected = 1;
  let last: number[] | undefined;
  let [all, astray] = [0, 0];
  for (const line of lines) {
    const wanted = bare(line);
    if (wanted === '') {
      kept.push(line);
      continue;
    }
    all++;
    // A hyphen torn from its line goes with it.
    if (/^[-\u2010]$/u.test(wanted) && last !== undefined) {
      kept.push(line);
      last.push(kept.length);
      continue;
    }
    const found = placeOf(wanted, text, used, expected);
    if (found === null) {
      astray++;
      continue;
    }
    kept.push(line);
    used.fill(1, found.at, found.at + found.length);
    expected = found.at + found.length;
    if (text[expected] === '\n') expected++;
    const at = blockAt[found.at] ?? 0;
    last = held.get(at) ?? [];
    last.push(kept.length);
    held.set(at, last);
  }
  if (all === 0 || astray > all * MOST_ASTRAY || returnsOf(held) > all * MOST_RETURNS) return null;
  return {
    id: `${page.id}-${tool}`,
    language: page.language,
    lines: kept,
    blocks: page.blocks.flatMap(({ role, article, order }, i): GeneratedBlock[] => {
      const numbers = held.get(i);
      return numbers === undefined ? [] : [{ role, article, order, lines: numbers }];
    }),
    joins: [],
    parts: [],
    articles: Array.from({ length: page.articles }, () => ({ kind: 'news', incomplete: [] })),
    groups: [],
  };
}

/** How often a block goes on after lines of another. */
function returnsOf(held: ReadonlyMap<number, readonly number[]>): number {
  const holder = new Map([...held].flatMap(([block, lines]) => lines.map((n) => [n, block] as const)));
  let returns = 0;
  let before = -1;
  const left = new Set<number>();
  for (const n of [...holder.keys()].sort((a, b) => a - b)) {
    const block = holder.get(n) ?? -1;
    if (block === before) continue;
    if (left.has(block)) returns++;
    left.add(before);
    before = block;
  }
  return returns;
}

/** How far from where it is expected a line of a letter or two may stand: it is found anywhere. */
const NEAR = 240;

/** Where a line stands: as it is, or without the hyphen at its end; the nearest place that no other line holds. */
function placeOf(
  wanted: string,
  text: string,
  used: Uint8Array,
  expected: number,
): { at: number; length: number } | null {
  for (const form of [wanted, wanted.replace(/[-\u2010]$/u, '')]) {
    if (form === '') continue;
    if (text.startsWith(form, expected) && used[expected] === 0) return { at: expected, length: form.length };
    const isShort = form.length < 4;
    const low = isShort ? Math.max(0, expected - NEAR) : 0;
    const high = isShort ? expected + NEAR : text.length;
    let nearest = -1;
    for (let at = text.indexOf(form, low); at >= 0 && at < high; at = text.indexOf(form, at + 1)) {
      if (used[at] !== 0 || used[at + form.length - 1] !== 0) continue;
      if (nearest < 0 || Math.abs(at - expected) < Math.abs(nearest - expected)) nearest = at;
    }
    if (nearest >= 0) return { at: nearest, length: form.length };
  }
  return null;
}

const bare = (text: string): string =>
  normalForm(text)
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, '');
