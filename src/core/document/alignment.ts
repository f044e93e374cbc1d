// Character alignment of two strings, the base of corrections and of finding a place in the raw line. Libraries that
// diff by words take a Chinese sentence for one; this one compares characters and never cuts a surrogate pair.
import { diffArrays } from 'diff';

/** A stretch that differs: `a.slice(fromA, toA)` stands where `b` has `b.slice(fromB, toB)`. UTF-16 offsets. */
export interface Difference {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Edits after which two strings are taken for different altogether; bounds the work on hopeless pairs. */
const MOST_EDITS = 400;

/**
 * Differences between two strings, in order, none touching the next.
 * Common ends first, then Myers' O(ND) difference over code points.
 */
export function differences(a: string, b: string): Difference[] {
  if (a === b) return [];
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const whole = { fromA: start, toA: a.length - end, fromB: start, toB: b.length - end };
  if (middleA === '' || middleB === '') return [whole];
  const changes = diffArrays([...middleA], [...middleB], { maxEditLength: MOST_EDITS });
  return changes === undefined ? [whole] : collect(changes, start);
}

interface Change {
  readonly value: readonly string[];
  readonly added?: boolean;
  readonly removed?: boolean;
}

function collect(changes: readonly Change[], start: number): Difference[] {
  const found: Difference[] = [];
  let [fromA, fromB] = [start, start];
  let [toA, toB] = [start, start];
  const close = (): void => {
    if (toA > fromA || toB > fromB) found.push({ fromA, toA, fromB, toB });
  };
  for (const { value, added, removed } of changes) {
    const length = value.reduce((sum, character) => sum + character.length, 0);
    if (removed) toA += length;
    else if (added) toB += length;
    else {
      close();
      toA += length;
      toB += length;
      [fromA, fromB] = [toA, toB];
    }
  }
  close();
  return found;
}

/** Where an offset of `b` lies in `a`; within a difference, in proportion to how far it is in. */
export function offsetInA(found: readonly Difference[], offset: number): number {
  let shift = 0;
  for (const { fromA, toA, fromB, toB } of found) {
    if (offset < fromB) break;
    if (offset < toB) return fromA + Math.min(offset - fromB, toA - fromA);
    shift = toA - toB;
  }
  return offset + shift;
}

function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let i = 0;
  while (i < limit && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  return i > 0 && isHighSurrogate(a.charCodeAt(i - 1)) ? i - 1 : i;
}

function commonEnd(a: string, b: string, start: number): number {
  const limit = Math.min(a.length, b.length) - start;
  let i = 0;
  while (i < limit && a.charCodeAt(a.length - 1 - i) === b.charCodeAt(b.length - 1 - i)) i += 1;
  return i > 0 && isLowSurrogate(a.charCodeAt(a.length - i)) ? i - 1 : i;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
