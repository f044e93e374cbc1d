// Pairs of ideographs that no text read in this library has, although both are so frequent there that chance alone would
// have brought them together: one of the two may be misread.
import type { Node } from 'prosemirror-model';
import { readRunsOf } from '../document/read-through.ts';
import { runsOf } from '../document/runs.ts';
import { keptByNode } from './blocks.ts';
import type { PageCheck, PageFinding } from './check.ts';

/** What the library has read. */
export interface PairCounts {
  /** Ideographs in all of what was read. */
  readonly total: number;
  /** Those of the pairs asked for that were read nowhere. */
  readonly unread: readonly string[];
  /** How often their characters were read. */
  readonly characters: Readonly<Record<string, number>>;
}

export const NOTHING_READ: PairCounts = { total: 0, unread: [], characters: {} };

/** Ideographs that a library must have read before it says anything. */
const LEAST_READ = 50_000;
/** How often each of the two must have been read. */
const COMMON = 25;
/** How often chance would have brought the two together: at six, once in four hundred pairs it does not. */
const EXPECTED = 6;

const HAN = /\p{Script=Han}{2,}/gu;

/** The pairs of ideographs of a text, each as often as it stands there. */
export function* pairsIn(text: string): Generator<string> {
  for (const [stretch] of text.matchAll(HAN)) {
    const characters = [...stretch];
    for (let i = 1; i < characters.length; i += 1) yield `${characters[i - 1]}${characters[i]}`;
  }
}

/** Which pairs are suspicious. */
export function rarePairs({ total, unread, characters }: PairCounts): string[] {
  if (total < LEAST_READ) return [];
  return unread.filter((pair) => {
    const [a = 0, b = 0] = [...pair].map((char) => characters[char] ?? 0);
    return Math.min(a, b) >= COMMON && (a * b) / total >= EXPECTED;
  });
}

/** The distinct pairs of a block. */
export const pairsOfBlock = keptByNode(({ textContent }) => new Set(pairsIn(textContent)));

/** True where a person has read the pair by now. */
function isRead(block: Node, from: number, to: number): boolean {
  const read = readRunsOf(block);
  const own = runsOf(block).filter(({ start, end }) => start < to && from < end);
  return own.length > 0 && own.every((run) => read.has(run));
}

export const unusualPairs: PageCheck = {
  scope: 'page',
  ids: ['rare-pair'],
  *run(blocks, { rarePairs: rare = new Set() }): Generator<PageFinding> {
    if (rare.size === 0) return;
    for (const block of blocks) {
      const pairs = pairsOfBlock(block.node);
      for (const pair of rare) {
        if (!pairs.has(pair)) continue;
        for (let at = block.text.indexOf(pair); at !== -1; at = block.text.indexOf(pair, at + 1))
          if (!isRead(block.node, at, at + pair.length))
            yield { check: 'rare-pair', block, from: at, to: at + pair.length };
      }
    }
  },
};
