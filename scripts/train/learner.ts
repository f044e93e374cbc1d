// Fits the sequence model: the likelihood of whole label sequences, its gradient through the hidden layer, and Adam.
import type { FeatureRows } from '#core/structure/feature-rows.ts';
import { FEATURE_COUNT } from '#core/structure/features.ts';
import { hiddenLayer, layersOf } from '#core/structure/model/scores.ts';
import { ROLE_COUNT, ROLE_OF, STATE_COUNT } from '#core/structure/model/states.ts';
import { mayFollow } from '#core/structure/model/transitions.ts';
import type { Weights } from '#core/structure/model/weights.ts';
import { expectations } from './expectations.ts';
import type { Random } from './sketch/random.ts';

export interface Example {
  readonly features: FeatureRows;
  readonly states: Int16Array;
}

/** An error of a probability that teaches nothing. */
const UNSEEN = 1e-5;

type Slot = 'inward' | 'inwardBias' | 'outward' | 'outwardBias' | 'transitions';
const SLOTS: readonly Slot[] = ['inward', 'inwardBias', 'outward', 'outwardBias', 'transitions'];

export function freshWeights(hidden: number, random: Random): Weights {
  const spread = (count: number, by: number): Float32Array =>
    Float32Array.from({ length: count }, () => (random.next() * 2 - 1) * by);
  return {
    hidden,
    inward: spread(FEATURE_COUNT * hidden, 0.12),
    inwardBias: spread(hidden, 0.05),
    outward: spread(hidden * STATE_COUNT, 0.2),
    outwardBias: new Float32Array(STATE_COUNT),
    transitions: new Float32Array((ROLE_COUNT + 1) * STATE_COUNT),
  };
}

export class Learner {
  readonly weights: Weights;
  readonly #gradients: Record<Slot, Float32Array>;
  readonly #mean: Record<Slot, Float32Array>;
  readonly #square: Record<Slot, Float32Array>;
  /** The states that are wrong at a line, and how much each is. */
  readonly #wrong = new Int16Array(STATE_COUNT);
  readonly #slope = new Float64Array(STATE_COUNT);
  #steps = 0;

  constructor(weights: Weights) {
    this.weights = weights;
    const like = (): Record<Slot, Float32Array> => ({
      inward: new Float32Array(weights.inward.length),
      inwardBias: new Float32Array(weights.inwardBias.length),
      outward: new Float32Array(weights.outward.length),
      outwardBias: new Float32Array(weights.outwardBias.length),
      transitions: new Float32Array(weights.transitions.length),
    });
    this.#gradients = like();
    this.#mean = like();
    this.#square = like();
  }

  /** Adds the gradient of one page; returns its loss per line. */
  add({ features, states }: Example): number {
    const { weights } = this;
    const count = states.length;
    if (count === 0) return 0;
    const units = unitsOf(features, weights);
    const scores = scoresOf(units, weights);
    const found = expectations(scores, weights.transitions);
    const loss = (found.logTotal - this.#goldScore(scores, states)) / count;
    const by = 1 / Math.sqrt(count);
    const g = this.#gradients;
    let role = ROLE_COUNT;
    states.forEach((s) => {
      const at = role * STATE_COUNT + s;
      g.transitions[at] = (g.transitions[at] ?? 0) - by;
      role = ROLE_OF[s] ?? 0;
    });
    found.transitions.forEach((expected, at) => {
      g.transitions[at] = (g.transitions[at] ?? 0) + expected * by;
    });
    const backward = new Backward(features, weights, g.inward);
    const back = new Float64Array(weights.hidden);
    for (let i = 0; i < count; i++) {
      const hidden = units.subarray(i * weights.hidden, (i + 1) * weights.hidden);
      this.#atLine(found.states, i, states[i] ?? 0, by, hidden, back);
      backward.take(i, back);
    }
    backward.end();
    return loss;
  }

  #goldScore(scores: Float32Array, states: Int16Array): number {
    let role = ROLE_COUNT;
    let total = 0;
    states.forEach((s, i) => {
      total += (scores[i * STATE_COUNT + s] ?? 0) + (this.weights.transitions[role * STATE_COUNT + s] ?? 0);
      if (!mayFollow(role, s)) throw new Error(`gold state ${s} cannot follow role ${role}`);
      role = ROLE_OF[s] ?? 0;
    });
    return total;
  }

  /** Adds the gradients of the outward weights at line `i`; leaves in `back` those of its hidden units. */
  #atLine(
    likely: Float32Array,
    i: number,
    gold: number,
    by: number,
    hidden: Float64Array,
    back: Float64Array,
  ): void {
    const { outward, hidden: width } = this.weights;
    const g = this.#gradients;
    let count = 0;
    for (let s = 0; s < STATE_COUNT; s++) {
      const error = (likely[i * STATE_COUNT + s] ?? 0) - (gold === s ? 1 : 0);
      if (Math.abs(error) < UNSEEN) continue;
      this.#wrong[count] = s;
      this.#slope[count++] = error * by;
      g.outwardBias[s] = (g.outwardBias[s] ?? 0) + error * by;
    }
    for (let h = 0; h < width; h++) {
      const value = hidden[h] ?? 0;
      back[h] = 0;
      if (value <= 0) continue;
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const at = h * STATE_COUNT + (this.#wrong[k] ?? 0);
        const slope = this.#slope[k] ?? 0;
        sum += slope * (outward[at] ?? 0);
        g.outward[at] = (g.outward[at] ?? 0) + slope * value;
      }
      back[h] = sum;
      g.inwardBias[h] = (g.inwardBias[h] ?? 0) + sum;
    }
  }

  /** Moves the weights against the gradient gathered so far. */
  step(rate: number, decay: number): void {
    this.#steps++;
    const [keepMean, keepSquare] = [0.9, 0.995];
    const [fixMean, fixSquare] = [1 - keepMean ** this.#steps, 1 - keepSquare ** this.#steps];
    for (const slot of SLOTS) {
      const [w, g, m, v] = [this.weights[slot], this.#gradients[slot], this.#mean[slot], this.#square[slot]];
      for (let k = 0; k < w.length; k++) {
        const d = g[k] ?? 0;
        m[k] = keepMean * (m[k] ?? 0) + (1 - keepMean) * d;
        v[k] = keepSquare * (v[k] ?? 0) + (1 - keepSquare) * d * d;
        const now = w[k] ?? 0;
        w[k] =
          now - rate * ((m[k] ?? 0) / fixMean / (Math.sqrt((v[k] ?? 0) / fixSquare) + 1e-8) + decay * now);
        g[k] = 0;
      }
    }
  }
}

/** The hidden layer of all lines, one after another. */
function unitsOf(rows: FeatureRows, weights: Weights): Float64Array {
  const unitsAt = hiddenLayer(rows, layersOf(weights));
  const units = new Float64Array(rows.count * weights.hidden);
  for (let i = 0; i < rows.count; i++)
    unitsAt(i, units.subarray(i * weights.hidden, (i + 1) * weights.hidden));
  return units;
}

/** As `labelScores`, in double precision to the end. */
function scoresOf(units: Float64Array, { hidden, outward, outwardBias }: Weights): Float32Array {
  const count = units.length / hidden;
  const scores = new Float32Array(count * STATE_COUNT);
  const own = new Float64Array(STATE_COUNT);
  for (let i = 0; i < count; i++) {
    own.set(outwardBias);
    for (let h = 0; h < hidden; h++) {
      const value = units[i * hidden + h] ?? 0;
      if (value === 0) continue;
      const row = h * STATE_COUNT;
      for (let s = 0; s < STATE_COUNT; s++) own[s] = (own[s] ?? 0) + value * (outward[row + s] ?? 0);
    }
    scores.set(own, i * STATE_COUNT);
  }
  return scores;
}

/** Gathers the gradients of the inward weights over a page: what lines of one look have in common only once. */
class Backward {
  readonly #rows: FeatureRows;
  readonly #width: number;
  readonly #out: Float32Array;
  readonly #looks: readonly {
    readonly own: readonly Uint16Array[];
    readonly lookAt: Int32Array;
    readonly shift: number;
    readonly k: number;
    readonly sums: (Float64Array | undefined)[];
  }[];
  readonly #all: Float64Array;

  constructor(rows: FeatureRows, { hidden }: Weights, out: Float32Array) {
    this.#rows = rows;
    this.#width = hidden;
    this.#out = out;
    this.#all = new Float64Array(hidden);
    this.#looks = rows.tables.flatMap(({ looks: own, lookAt, shifts }) =>
      shifts.map((shift, k) => ({ own, lookAt, shift, k, sums: [] })),
    );
  }

  take(i: number, back: Float64Array): void {
    const { starts, index, value } = this.#rows;
    for (const { lookAt, k, sums } of this.#looks) {
      const look = lookAt[i + k] ?? -1;
      if (look < 0) continue;
      const sum = sums[look] ?? new Float64Array(this.#width);
      sums[look] = sum;
      for (let h = 0; h < sum.length; h++) sum[h] = (sum[h] ?? 0) + (back[h] ?? 0);
    }
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) this.#add(index[k] ?? 0, back, value[k] ?? 0);
    for (let h = 0; h < back.length; h++) this.#all[h] = (this.#all[h] ?? 0) + (back[h] ?? 0);
  }

  end(): void {
    for (const { own, shift, sums } of this.#looks)
      sums.forEach((sum, look) => {
        if (sum !== undefined) for (const f of own[look] ?? []) this.#add(shift + f, sum, 1);
      });
    this.#rows.facts.forEach((value, k) => {
      this.#add(this.#rows.factsAt + k, this.#all, value);
    });
  }

  #add(f: number, back: Float64Array, by: number): void {
    const at = f * this.#width;
    for (let h = 0; h < back.length; h++) this.#out[at + h] = (this.#out[at + h] ?? 0) + by * (back[h] ?? 0);
  }
}
