// Learns to choose one of several things by rows of signs: conditional logistic regression, by Adam over all examples.

export interface Choice {
  readonly rows: readonly Float64Array[];
  /** Index of the right row. */
  readonly right: number;
  readonly weight: number;
}

/** Weights of the signs. `decay` pulls those that tell little towards 0. */
export function learnChoices(
  examples: readonly Choice[],
  signs: number,
  decay = 2e-4,
  rounds = 400,
): number[] {
  const weights = new Float64Array(signs);
  const [mean, square] = [new Float64Array(signs), new Float64Array(signs)];
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(signs);
    for (const { rows, right, weight } of examples) {
      const shares = softmax(rows.map((row) => dot(row, weights)));
      rows.forEach((row, k) => {
        const error = ((shares[k] ?? 0) - (k === right ? 1 : 0)) * (weight / total);
        if (error !== 0) for (let i = 0; i < signs; i++) slope[i] = (slope[i] ?? 0) + error * (row[i] ?? 0);
      });
    }
    const rate = 0.1 * (1 - round / (rounds + 1));
    for (let i = 0; i < signs; i++) {
      const g = (slope[i] ?? 0) + decay * (weights[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * g * g;
      const step =
        (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
      weights[i] = (weights[i] ?? 0) - rate * step;
    }
  }
  return Array.from(weights, (value) => Math.round(value * 1000) / 1000);
}

/** Mean loss of a choice, and the share of right ones. */
export function judgeChoices(
  examples: readonly Choice[],
  weights: readonly number[],
): { loss: number; right: number } {
  let [loss, right] = [0, 0];
  for (const example of examples) {
    const shares = softmax(example.rows.map((row) => dot(row, weights)));
    loss -= Math.log(Math.max(1e-9, shares[example.right] ?? 0));
    if (shares.every((share) => share <= (shares[example.right] ?? 0))) right++;
  }
  return { loss: loss / examples.length, right: right / examples.length };
}

function dot(row: Float64Array, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}
