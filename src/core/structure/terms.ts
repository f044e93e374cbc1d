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

/** All terms of several rows. */
export function union(rows: readonly Terms[]): Terms {
  const [only = NO_TERMS] = rows;
  return rows.length < 2 ? only : countTerms(rows).terms;
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

export function countTerms(rows: readonly Terms[]): TermCounts {
  const all = new Uint32Array(rows.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const row of rows) {
    all.set(row, size);
    size += row.length;
  }
  all.sort();
  const times = new Uint32Array(all.length);
  let kept = 0;
  for (let i = 0; i < all.length; i++) {
    if (i === 0 || all[i] !== all[kept - 1]) all[kept++] = all[i] ?? 0;
    times[kept - 1] = (times[kept - 1] ?? 0) + 1;
  }
  return { terms: all.slice(0, kept), times: times.slice(0, kept) };
}
