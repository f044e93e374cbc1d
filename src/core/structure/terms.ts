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
export const union = (rows: readonly Terms[]): Terms => merged(rows, NO_TERMS, mergedTerms);

function mergedTerms(a: Terms, b: Terms): Terms {
  const all = new Uint32Array(a.length + b.length);
  let size = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    all[size++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  while (i < a.length) all[size++] = a[i++] ?? 0;
  while (j < b.length) all[size++] = b[j++] ?? 0;
  return size === all.length ? all : all.slice(0, size);
}

/** All rows in one: neighbours by twos, then those by twos, as each is in order already. */
function merged<T>(rows: readonly T[], none: T, merge: (a: T, b: T) => T): T {
  let left = rows;
  while (left.length > 1) {
    const fewer: T[] = [];
    for (let k = 0; k < left.length; k += 2) {
      const [a = none, b] = [left[k], left[k + 1]];
      fewer.push(b === undefined ? a : merge(a, b));
    }
    left = fewer;
  }
  return left[0] ?? none;
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

export const countTerms = (rows: readonly Terms[]): TermCounts =>
  merged(
    rows.map((terms) => ({ terms, times: new Uint32Array(terms.length).fill(1) })),
    { terms: NO_TERMS, times: NO_TERMS },
    mergedCounts,
  );

function mergedCounts(a: TermCounts, b: TermCounts): TermCounts {
  const terms = mergedTerms(a.terms, b.terms);
  const times = new Uint32Array(terms.length);
  let i = 0;
  let j = 0;
  for (let k = 0; k < terms.length; k++) {
    const term = terms[k];
    let sum = 0;
    if (a.terms[i] === term) sum += a.times[i++] ?? 0;
    if (b.terms[j] === term) sum += b.times[j++] ?? 0;
    times[k] = sum;
  }
  return { terms, times };
}
