// Terms by number. What a stretch speaks of is a short row of ascending numbers, so that two stretches are compared by
// running along both.

/** Numbers of terms, ascending, each once. */
export type Terms = Uint32Array;

export const NO_TERMS: Terms = new Uint32Array(0);

/** Gives each term a number, counted from 0: a hash table with open places, since a page has tens of thousands. */
export class TermNumbers {
  #keys = new Float64Array(2048);
  /** One more than the number; 0 where the place is free. */
  #numbers = new Int32Array(2048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  of(term: number): number {
    const at = this.#placeOf(term);
    const known = this.#numbers[at] ?? 0;
    if (known > 0) return known - 1;
    this.#keys[at] = term;
    this.#numbers[at] = ++this.#size;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return this.#size - 1;
  }

  #placeOf(term: number): number {
    const mask = this.#keys.length - 1;
    let at = Math.imul(term | 0, 0x9e3779b1) >>> 7;
    while ((this.#numbers[at & mask] ?? 0) > 0 && this.#keys[at & mask] !== term) at++;
    return at & mask;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Float64Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2);
    numbers.forEach((number, at) => {
      if (number === 0) return;
      const to = this.#placeOf(keys[at] ?? 0);
      this.#keys[to] = keys[at] ?? 0;
      this.#numbers[to] = number;
    });
  }
}

/** All terms of several rows, merged neighbour with neighbour, as each is in order already. */
export function union(rows: readonly Terms[]): Terms {
  const [only = NO_TERMS] = rows;
  if (rows.length < 2) return only;
  const size = rows.reduce((sum, { length }) => sum + length, 0);
  let [from, into] = [new Uint32Array(size), new Uint32Array(size)];
  // Where each run ends; one merge after another makes them fewer.
  const ends = new Uint32Array(rows.length);
  let filled = 0;
  rows.forEach((row, k) => {
    from.set(row, filled);
    filled += row.length;
    ends[k] = filled;
  });
  let runs = rows.length;
  while (runs > 1) {
    let [read, written, kept] = [0, 0, 0];
    for (let k = 0; k < runs; k += 2) {
      const middle = ends[k] ?? 0;
      const end = ends[Math.min(k + 1, runs - 1)] ?? 0;
      written = merge(from, read, middle, end, into, written);
      read = end;
      ends[kept++] = written;
    }
    runs = kept;
    [from, into] = [into, from];
  }
  return from.slice(0, ends[0]);
}

/** Merges the runs from `low` to `middle` and on to `high` into another row from `at` on; returns where they end there. */
function merge(from: Terms, low: number, middle: number, high: number, into: Terms, at: number): number {
  let i = low;
  let j = middle;
  let size = at;
  while (i < middle && j < high) {
    const left = from[i] ?? 0;
    const right = from[j] ?? 0;
    into[size++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  while (i < middle) into[size++] = from[i++] ?? 0;
  while (j < high) into[size++] = from[j++] ?? 0;
  return size;
}

/** Keeps many short rows in few long ones: each row by itself would take more memory than what it holds. */
export class TermShelf {
  static readonly #LENGTH = 16_384;
  #free = NO_TERMS;

  keep(terms: readonly number[]): Terms {
    if (terms.length > this.#free.length)
      this.#free = new Uint32Array(Math.max(TermShelf.#LENGTH, terms.length));
    const row = this.#free.subarray(0, terms.length);
    row.set(terms);
    this.#free = this.#free.subarray(terms.length);
    return row;
  }
}

/** Sum of the weights of what both rows have. */
export function sharedWeight(a: Terms, b: Terms, weights: Float64Array): number {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  // Few against very many: leaps of doubling length pass over what lies between.
  const leaps = few.length * 8 < many.length;
  let sum = 0;
  let at = 0;
  for (let i = 0; i < few.length && at < many.length; i++) {
    const term = few[i] ?? 0;
    if (leaps) at = firstFrom(many, at, term);
    else while (at < many.length && (many[at] ?? 0) < term) at++;
    if (many[at] === term) sum += weights[term] ?? 0;
  }
  return sum;
}

/** The first place from `low` on whose term is not below `term`. */
export function firstFrom(terms: Terms, low: number, term: number): number {
  let step = 1;
  let from = low;
  while (from + step < terms.length && (terms[from + step] ?? 0) < term) {
    from += step;
    step *= 2;
  }
  let to = Math.min(terms.length, from + step);
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((terms[middle] ?? 0) < term) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Terms, and for each of them in how many rows it stands. */
export interface TermCounts {
  readonly terms: Terms;
  readonly times: Uint32Array;
}

/** @param room as long as there are terms, and all 0, which it is again in the end */
export function countTerms(rows: readonly Terms[], room: Uint32Array): TermCounts {
  const found: number[] = [];
  for (const row of rows) {
    for (let k = 0; k < row.length; k++) {
      const term = row[k] ?? 0;
      const times = room[term] ?? 0;
      if (times === 0) found.push(term);
      room[term] = times + 1;
    }
  }
  const terms = new Uint32Array(found).sort();
  const times = terms.map((term) => room[term] ?? 0);
  for (const term of found) room[term] = 0;
  return { terms, times };
}
