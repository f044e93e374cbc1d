// What the lines of a page are labelled, kept in columns: an object for each line of an endless page would take more
// memory than its text. An object is made where a block begins.
import { ROLES, type Role } from '#core/model/words.ts';
import { isInside, ROLE_OF, STATES, type State } from './states.ts';

export interface LabelledLine {
  readonly role: Role;
  readonly kind: State['kind'];
  /** Probability that the block goes on, or begins, here as said; 1 on the first line. */
  readonly boundary: number;
  /** Probability of the label. */
  readonly certainty: number;
  /** The likeliest other role of a block that begins here; absent where none does. */
  readonly second?: Role;
  /** Probability that an article's body begins here. */
  readonly lead: number;
  /** Probability that a paragraph interrupted before goes on here. */
  readonly resume: number;
  /** Probability that the line belongs to a headline. */
  readonly headline: number;
}

/** Probabilities of a line, as `LabelledLine` has them. */
export interface LabelChances
  extends Pick<LabelledLine, 'boundary' | 'certainty' | 'lead' | 'resume' | 'headline'> {
  /** The other role by its place in `ROLES`; -1 for none. */
  readonly second: number;
}

/** Every line a paragraph of its own, for sure. */
const APART = STATES.findIndex(({ role, kind }) => role === 'paragraph' && kind === 'begin');

export class Labels {
  readonly count: number;
  readonly #state: Uint8Array;
  readonly #boundary: Float64Array;
  readonly #certainty: Float64Array;
  readonly #lead: Float32Array;
  readonly #resume: Float32Array;
  readonly #headline: Float64Array;
  readonly #second: Int8Array;

  /** Until they are set, all lines stand apart: each a paragraph, for sure. */
  constructor(count: number) {
    this.count = count;
    this.#state = new Uint8Array(count).fill(APART);
    this.#boundary = new Float64Array(count).fill(1);
    this.#certainty = new Float64Array(count).fill(1);
    this.#lead = new Float32Array(count);
    this.#resume = new Float32Array(count);
    this.#headline = new Float64Array(count);
    this.#second = new Int8Array(count).fill(-1);
  }

  set(i: number, state: number, { boundary, certainty, lead, resume, headline, second }: LabelChances): void {
    this.#state[i] = state;
    this.#boundary[i] = boundary;
    this.#certainty[i] = certainty;
    this.#lead[i] = lead;
    this.#resume[i] = resume;
    this.#headline[i] = headline;
    this.#second[i] = second;
  }

  /** Whether the line goes on with the block before. */
  isInside(i: number): boolean {
    return isInside(this.#state[i] ?? APART);
  }

  roleAt(i: number): Role {
    return ROLES[ROLE_OF[this.#state[i] ?? APART] ?? 0] ?? 'unknown';
  }

  boundaryAt(i: number): number {
    return this.#boundary[i] ?? 0.5;
  }

  at(i: number): LabelledLine {
    const second = ROLES[this.#second[i] ?? -1];
    const label: LabelledLine = {
      role: this.roleAt(i),
      kind: STATES[this.#state[i] ?? APART]?.kind ?? 'begin',
      boundary: this.boundaryAt(i),
      certainty: this.#certainty[i] ?? 0.5,
      lead: this.#lead[i] ?? 0,
      resume: this.#resume[i] ?? 0,
      headline: this.#headline[i] ?? 0,
    };
    return second === undefined ? label : { ...label, second };
  }
}
