// The form in which features are kept: most are 0 at most lines, and many lines look alike.

/** The features of some lines. Most are 0 at most lines, and only the others are kept. */
export interface FeatureRows {
  readonly count: number;
  /** The sets of yes-or-no facts that lines have by themselves, each once: the features that are 1. */
  readonly looks: readonly Uint16Array[];
  /** Look of the line before line `i`, of itself and of the line after, from `i` on; -1 where there is no such line. */
  readonly lookAt: Int32Array;
  /** The other features of line `i`: from `starts[i]` to below `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly index: Uint16Array;
  readonly value: Float32Array;
  /** Facts of the page, at every line. */
  readonly facts: Float32Array;
  /** Where the features of the three looks begin, and where the facts do. */
  readonly shifts: readonly number[];
  readonly factsAt: number;
}

/** Takes each feature of line `i` that is not 0. */
export function eachFeature(rows: FeatureRows, i: number, take: (f: number, value: number) => void): void {
  rows.shifts.forEach((shift, k) => {
    for (const f of rows.looks[rows.lookAt[i + k] ?? -1] ?? []) take(shift + f, 1);
  });
  for (let k = rows.starts[i] ?? 0; k < (rows.starts[i + 1] ?? 0); k++)
    take(rows.index[k] ?? 0, rows.value[k] ?? 0);
  rows.facts.forEach((value, k) => {
    if (value !== 0) take(rows.factsAt + k, value);
  });
}

/** Gathers looks, each once. */
export class LookList {
  readonly all: Uint16Array[] = [];
  readonly #features: Uint16Array;
  readonly #chains = new Map<number, number[]>();
  #size = 0;
  #hash = 0;

  /** @param most features that a look can have at the most */
  constructor(most: number) {
    this.#features = new Uint16Array(most);
  }

  /** Begins a look. */
  begin(): void {
    this.#size = 0;
    this.#hash = 0;
  }

  add(f: number): void {
    this.#features[this.#size++] = f;
    this.#hash = (Math.imul(this.#hash, 1_000_003) + f + 1) | 0;
  }

  /** The number of the look that was begun. */
  end(): number {
    const alike = this.#chains.get(this.#hash);
    for (const number of alike ?? []) if (this.#is(this.all[number])) return number;
    const number = this.all.push(this.#features.slice(0, this.#size)) - 1;
    if (alike === undefined) this.#chains.set(this.#hash, [number]);
    else alike.push(number);
    return number;
  }

  #is(look: Uint16Array | undefined): boolean {
    if (look?.length !== this.#size) return false;
    for (let k = 0; k < look.length; k++) if (look[k] !== this.#features[k]) return false;
    return true;
  }
}

/** Writes rows one after another, leaving out what is 0. */
export class RowWriter {
  readonly #starts: Int32Array;
  readonly #index: Uint16Array;
  readonly #value: Float32Array;
  #row = 0;
  #size = 0;

  /** @param most features that a row can have at the most */
  constructor(count: number, most: number) {
    this.#starts = new Int32Array(count + 1);
    this.#index = new Uint16Array(count * most);
    this.#value = new Float32Array(count * most);
  }

  /** Begins the next row. */
  begin(): void {
    this.#starts[this.#row++] = this.#size;
  }

  set(f: number, value: number | boolean): void {
    if (value === 0 || value === false) return;
    this.#index[this.#size] = f;
    this.#value[this.#size++] = Number(value);
  }

  end(): Pick<FeatureRows, 'starts' | 'index' | 'value'> {
    this.#starts[this.#row] = this.#size;
    return { starts: this.#starts, index: this.#index, value: this.#value };
  }
}
