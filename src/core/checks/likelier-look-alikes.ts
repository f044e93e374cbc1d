// Characters whose neighbours speak for a look-alike: what was read in this library has the look-alike between such
// neighbours, and the character that stands there hardly or never.
import table from '#resources/checks/look-alike-characters.json' with { type: 'json' };
import { readRunsOf } from '../document/read-through.ts';
import { runsOf } from '../document/runs.ts';
import { keptByNode } from './blocks.ts';
import type { CheckedBlock, PageCheck, PageFinding } from './check.ts';

/** What the library has read of some ideographs and pairs of them. */
export interface ReadCounts {
  /** Ideographs in all of what was read. */
  readonly total: number;
  /** How often each was read; those that never were are left out. */
  readonly counts: Readonly<Record<string, number>>;
}

export const NOTHING_READ: ReadCounts = { total: 0, counts: {} };

/** Ideographs that a library must have read before it says anything. */
const LEAST_READ = 20_000;
/** How often the look-alike must have been read beside one neighbour and the other. */
const LEAST_BESIDE = 3;
/** How many times likelier the look-alike must be there, as a natural logarithm: four hundred times. */
const LEAST_RATIO = 6;
/** What a pair's chance rests on where its first character was seldom read: so many times what chance would bring. */
const SMOOTHING = 20;

const HAN = /\p{Script=Han}{2,}/gu;

/** The pairs of ideographs of a text, each as often as it stands there. */
export function* pairsIn(text: string): Generator<string> {
  for (const [stretch] of text.matchAll(HAN)) {
    const characters = [...stretch];
    for (let i = 1; i < characters.length; i += 1) yield `${characters[i - 1]}${characters[i]}`;
  }
}

/** The look-alikes of each character that has some. */
const LOOK_ALIKES: ReadonlyMap<string, readonly string[]> = lookAlikesOf(table.rows);

function lookAlikesOf(rows: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const row of rows) {
    for (const one of row)
      found.set(one, [...(found.get(one) ?? []), ...[...row].filter((it) => it !== one)]);
  }
  return found;
}

/** A character that has look-alikes, with the ideographs beside it; empty where none is. */
export interface Place {
  readonly character: string;
  readonly before: string;
  readonly after: string;
  /** Offset in the text. */
  readonly at: number;
}

/** The places of a block whose characters have look-alikes. */
export const placesOfBlock = keptByNode(({ textContent }): readonly Place[] => {
  const places: Place[] = [];
  for (const { 0: stretch, index } of textContent.matchAll(HAN)) {
    const characters = [...stretch];
    let at = index;
    characters.forEach((character, i) => {
      const [before = '', after = ''] = [characters[i - 1], characters[i + 1]];
      if (LOOK_ALIKES.has(character)) places.push({ character, before, after, at });
      at += character.length;
    });
  }
  return places;
});

/** What must be known of a place to judge it: its characters, its look-alikes and their pairs. */
export function termsOf({ character, before, after }: Place): string[] {
  const here = [character, ...(LOOK_ALIKES.get(character) ?? [])];
  const beside = [before, after].filter((neighbour) => neighbour !== '');
  const left = before === '' ? [] : here.map((one) => `${before}${one}`);
  const right = after === '' ? [] : here.map((one) => `${one}${after}`);
  return [...here, ...beside, ...left, ...right];
}

/** The look-alike that is meant at a place by what was read; null where the character may well stand there. */
export function meantAt({ character, before, after }: Place, { total, counts }: ReadCounts): string | null {
  if (total < LEAST_READ) return null;
  const read = (term: string): number => counts[term] ?? 0;
  const chance = (one: string): number => (read(one) + 0.5) / total;
  // How likely an ideograph is to follow another.
  const follows = (one: string, next: string): number =>
    (read(`${one}${next}`) + SMOOTHING * chance(next)) / (read(one) + SMOOTHING);
  const likelihood = (one: string): number =>
    Math.log(before === '' ? chance(one) : follows(before, one)) +
    (after === '' ? 0 : Math.log(follows(one, after)));
  const beside = (one: string): number =>
    (before === '' ? 0 : read(`${before}${one}`)) + (after === '' ? 0 : read(`${one}${after}`));
  const own = likelihood(character);
  const meant = (LOOK_ALIKES.get(character) ?? [])
    .filter((one) => beside(one) >= LEAST_BESIDE && likelihood(one) - own >= LEAST_RATIO)
    .sort((a, b) => likelihood(b) - likelihood(a));
  return meant[0] ?? null;
}

/** True where a person has read the character by now. */
function isRead({ node }: CheckedBlock, { at, character }: Place): boolean {
  const own = runsOf(node).find(({ start, end }) => start <= at && at + character.length <= end);
  return own !== undefined && readRunsOf(node).has(own);
}

export const likelierLookAlikes: PageCheck = {
  scope: 'page',
  ids: ['rare-pair'],
  *run(blocks, { read = NOTHING_READ }): Generator<PageFinding> {
    if (read.total < LEAST_READ) return;
    for (const block of blocks) {
      for (const place of placesOfBlock(block.node)) {
        const fix = meantAt(place, read);
        if (fix === null || isRead(block, place)) continue;
        yield { check: 'rare-pair', block, from: place.at, to: place.at + place.character.length, fix };
      }
    }
  },
};
