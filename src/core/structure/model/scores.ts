// The score of every label at every line: one hidden layer between the features and the labels.
import { FEATURE_COUNT } from '../features.ts';
import { STATE_COUNT } from './states.ts';
import type { Weights } from './weights.ts';

/** One row of `STATE_COUNT` scores for each row of features. */
export function labelScores(features: Float32Array, weights: Weights): Float32Array {
  const count = features.length / FEATURE_COUNT;
  const scores = new Float32Array(count * STATE_COUNT);
  const hidden = new Float32Array(weights.hidden);
  for (let i = 0; i < count; i++) {
    hiddenUnits(features, i, weights, hidden);
    const at = i * STATE_COUNT;
    for (let s = 0; s < STATE_COUNT; s++) scores[at + s] = weights.outwardBias[s] ?? 0;
    for (let h = 0; h < hidden.length; h++) {
      const value = hidden[h] ?? 0;
      if (value === 0) continue;
      const row = h * STATE_COUNT;
      for (let s = 0; s < STATE_COUNT; s++)
        scores[at + s] = (scores[at + s] ?? 0) + value * (weights.outward[row + s] ?? 0);
    }
  }
  return scores;
}

/** The hidden layer at line `i`, never below zero. */
export function hiddenUnits(features: Float32Array, i: number, weights: Weights, out: Float32Array): void {
  out.set(weights.inwardBias);
  const width = weights.hidden;
  const at = i * FEATURE_COUNT;
  for (let f = 0; f < FEATURE_COUNT; f++) {
    const value = features[at + f] ?? 0;
    // Most features are 0 at most lines.
    if (value === 0) continue;
    const row = f * width;
    for (let h = 0; h < width; h++) out[h] = (out[h] ?? 0) + value * (weights.inward[row + h] ?? 0);
  }
  for (let h = 0; h < width; h++) if ((out[h] ?? 0) < 0) out[h] = 0;
}
