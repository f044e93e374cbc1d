// Fits the sequence model: the likelihood of whole label sequences, its gradient through the hidden layer, and Adam.
import { eachFeature, type FeatureRows } from '#core/structure/feature-rows.ts';
import { FEATURE_COUNT } from '#core/structure/features.ts';
import { marginals, mayFollow } from '#core/structure/model/chain.ts';
import { hiddenLayer, labelScores } from '#core/structure/model/scores.ts';
import { ROLE_COUNT, ROLE_OF, STATE_COUNT } from '#core/structure/model/states.ts';
import type { Weights } from '#core/structure/model/weights.ts';
import type { Random } from './sketch/random.ts';

export interface Example {
  readonly features: FeatureRows;
  readonly states: Int16Array;
}

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
    const scores = labelScores(features, weights);
    const found = marginals(scores, weights.transitions, true);
    const loss = (found.logTotal - this.#goldScore(scores, states)) / count;
    const by = 1 / Math.sqrt(count);
    const g = this.#gradients;
    let role = ROLE_COUNT;
    states.forEach((s) => {
      const at = role * STATE_COUNT + s;
      g.transitions[at] = (g.transitions[at] ?? 0) - by;
      role = ROLE_OF[s] ?? 0;
    });
    found.transitions?.forEach((expected, at) => {
      g.transitions[at] = (g.transitions[at] ?? 0) + expected * by;
    });
    const unitsAt = hiddenLayer(features, weights);
    const hidden = new Float64Array(weights.hidden);
    const back = new Float32Array(weights.hidden);
    const slope = new Float32Array(STATE_COUNT);
    for (let i = 0; i < count; i++) {
      unitsAt(i, hidden);
      for (let s = 0; s < STATE_COUNT; s++)
        slope[s] = ((found.states[i * STATE_COUNT + s] ?? 0) - (states[i] === s ? 1 : 0)) * by;
      this.#backward(features, i, hidden, back, slope);
    }
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

  #backward(
    features: FeatureRows,
    i: number,
    hidden: Float64Array,
    back: Float32Array,
    slope: Float32Array,
  ): void {
    const { weights } = this;
    const g = this.#gradients;
    const width = weights.hidden;
    for (let s = 0; s < STATE_COUNT; s++) g.outwardBias[s] = (g.outwardBias[s] ?? 0) + (slope[s] ?? 0);
    for (let h = 0; h < width; h++) {
      const value = hidden[h] ?? 0;
      back[h] = 0;
      if (value <= 0) continue;
      let sum = 0;
      const row = h * STATE_COUNT;
      for (let s = 0; s < STATE_COUNT; s++) {
        const d = slope[s] ?? 0;
        sum += d * (weights.outward[row + s] ?? 0);
        g.outward[row + s] = (g.outward[row + s] ?? 0) + d * value;
      }
      back[h] = sum;
      g.inwardBias[h] = (g.inwardBias[h] ?? 0) + sum;
    }
    eachFeature(features, i, (f, value) => {
      const row = f * width;
      for (let h = 0; h < width; h++) g.inward[row + h] = (g.inward[row + h] ?? 0) + value * (back[h] ?? 0);
    });
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
