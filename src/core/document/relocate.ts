// Pieces that claim the same place of a raw line (half a run was moved, a block was split by the editor itself, a copy
// was pasted): finds by their text which part of the line each of them is.
import { differences, offsetInA } from './alignment.ts';

/** A stretch of the text of one claimant that comes from `from` on in the region. */
export interface Located {
  readonly claimant: number;
  /** Offsets in the claimant's text. */
  readonly start: number;
  readonly end: number;
  /** Offset in the region. */
  readonly from: number;
}

interface Taken {
  readonly from: number;
  readonly to: number;
}

/**
 * Places texts in the region of a raw line that they all claim, without overlap. The longest that stands there word
 * for word comes first, so that a copy never takes the place of its original. At most one corrected text is placed by
 * alignment with what is left, cut where a placed text lies in between. A claimant that is not in the answer is no
 * part of the line.
 * @param region the part of the raw line from the claimed place to the next piece's
 */
export function locate(region: string, texts: readonly string[]): Located[] {
  const located: Located[] = [];
  const taken: Taken[] = [];
  const waiting: number[] = [];
  const byLength = texts.map((_, i) => i).sort((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0));
  for (const claimant of byLength) {
    const text = texts[claimant] ?? '';
    const bare = text.trim();
    const from = bare === '' ? -1 : freePlace(region, bare, taken);
    if (from === -1) {
      waiting.push(claimant);
      continue;
    }
    taken.push({ from, to: from + bare.length });
    located.push({ claimant, start: 0, end: text.length, from });
  }
  const corrected = waiting.find((claimant) => (texts[claimant] ?? '').trim() !== '');
  if (corrected !== undefined)
    located.push(...alignWithRest(region, taken, corrected, texts[corrected] ?? ''));
  return located;
}

function freePlace(region: string, text: string, taken: readonly Taken[]): number {
  let from = region.indexOf(text);
  while (from !== -1 && taken.some((one) => from < one.to && one.from < from + text.length)) {
    from = region.indexOf(text, from + 1);
  }
  return from;
}

/** Aligns a text with the stretches of the region that nobody holds, and cuts it between them. */
function alignWithRest(region: string, taken: readonly Taken[], claimant: number, text: string): Located[] {
  const free = gaps(region, taken);
  const rest = free.map(({ from, to }) => region.slice(from, to)).join('');
  if (rest.trim() === '') return [];
  const found = differences(text, rest);
  const kept = text.length - found.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  if (kept * 2 < Math.min(text.length, rest.trim().length)) return [];
  const located: Located[] = [];
  let before = 0;
  for (const { from, to } of free) {
    const start = located.length === 0 ? 0 : offsetInA(found, before);
    before += to - from;
    const end = offsetInA(found, before);
    if (end > start && region.slice(from, to).trim() !== '') located.push({ claimant, start, end, from });
  }
  const last = located.at(-1);
  if (last !== undefined) located[located.length - 1] = { ...last, end: text.length };
  return located;
}

function gaps(region: string, taken: readonly Taken[]): Taken[] {
  const free: Taken[] = [];
  let from = 0;
  for (const one of [...taken].sort((a, b) => a.from - b.from)) {
    if (one.from > from) free.push({ from, to: one.from });
    from = one.to;
  }
  if (from < region.length) free.push({ from, to: region.length });
  return free;
}
