// The best pairing of two rows of things that keep their order: heads with bodies, bylines with bodies.

export interface Pairing {
  readonly left: number;
  readonly right: number;
  /** How well a pair fits; below the two costs it is not made. */
  readonly score: (left: number, right: number) => number;
  /** What a left or right without partner costs: zero or below. */
  readonly loneLeft: number;
  readonly loneRight: number;
  /** The first right that stands after a left: only rights near it are tried. */
  readonly near: (left: number) => number;
}

const REACH = 10;

/** For each left its right; undefined where it has none. Linear in the number of both. */
export function align({ left, right, score, loneLeft, loneRight, near }: Pairing): (number | undefined)[] {
  // best(s): the best total with the lefts so far, and the first s rights, settled. Kept for a window of s only; below
  // the window nothing can be paired any more, above it every right is alone.
  interface Row {
    readonly low: number;
    readonly totals: number[];
    readonly made: Uint8Array;
  }
  const at = (row: Row, s: number): number => {
    if (s < row.low) return -Infinity;
    const k = s - row.low;
    const last = row.totals.length - 1;
    return k <= last
      ? (row.totals[k] ?? -Infinity)
      : (row.totals[last] ?? -Infinity) + (k - last) * loneRight;
  };
  const rows: Row[] = [];
  let before: Row = { low: 0, totals: [0], made: new Uint8Array(1) };
  for (let h = 0; h < left; h++) {
    const low = Math.max(before.low, near(h) - REACH);
    const high = Math.max(low, Math.min(right, near(h) + REACH));
    const totals: number[] = [];
    const made = new Uint8Array(high - low + 1);
    for (let s = low; s <= high; s++) {
      const alone = at(before, s) + loneLeft;
      const paired = s > 0 ? at(before, s - 1) + score(h, s - 1) : -Infinity;
      const skipped = s > low ? (totals[s - low - 1] ?? -Infinity) + loneRight : -Infinity;
      const top = Math.max(alone, paired, skipped);
      made[s - low] = top === paired ? 1 : top === alone ? 0 : 2;
      totals.push(top);
    }
    before = { low, totals, made };
    rows.push(before);
  }
  const result: (number | undefined)[] = new Array<number | undefined>(left).fill(undefined);
  let s = right;
  for (let h = left - 1; h >= 0; h--) {
    const row = rows[h];
    if (row === undefined) continue;
    s = Math.min(s, row.low + row.totals.length - 1);
    while (s > row.low && row.made[s - row.low] === 2) s--;
    if (row.made[s - row.low] === 1) {
      s--;
      result[h] = s;
    }
  }
  return result;
}
