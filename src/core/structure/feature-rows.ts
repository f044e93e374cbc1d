// The form in which features are kept: most are 0 at most lines, and many lines look alike.

/** Yes-or-no facts of a line, which a row takes from the lines around as well. */
export interface LookTable {
  /** The sets of facts that occur, each once: the features that are 1. */
  readonly looks: readonly Uint16Array[];
  /** The look of each line, from `shifts.length >> 1` lines before the first one on; -1 where there is no such line. */
  readonly lookAt: Int32Array;
  /** Where the features begin of the first line of the reach, of the next, and so on. */
  readonly shifts: readonly number[];
}

/** The features of some lines. Most are 0 at most lines, and only the others are kept. */
export interface FeatureRows {
  readonly count: number;
  readonly tables: readonly LookTable[];
  /** The other features of line `i`: from `starts[i]` to below `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly index: Uint16Array;
  readonly value: Float32Array;
  /** Facts of the page, at every line, and where they begin. */
  readonly facts: Float32Array;
  readonly factsAt: number;
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

/** Writes rows one after another, leaving out what is 0. Started again, it writes over what it has written. */
export class RowWriter {
  readonly #starts: Int32Array;
  readonly #index: Uint16Array;
  readonly #value: Float32Array;
  #row = 0;
  #size = 0;

  /** @param count rows, and `most` features that a row can have, at the most */
  constructor(count: number, most: number) {
    this.#starts = new Int32Array(count + 1);
    this.#index = new Uint16Array(count * most);
    this.#value = new Float32Array(count * most);
  }

  start(): void {
    this.#row = 0;
    this.#size = 0;
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
