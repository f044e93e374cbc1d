// Turns the model's own probabilities into what held-out pages showed: isotonic regression over many small bins.
import type { Calibration } from '#core/structure/model/weights.ts';

const BINS = 60;

/** `pairs`: the probability given, and whether it was right. */
export function isotonic(pairs: readonly (readonly [number, boolean])[]): Calibration {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  const size = Math.max(1, Math.ceil(sorted.length / BINS));
  const bins: { given: number; shown: number; weight: number }[] = [];
  for (let i = 0; i < sorted.length; i += size) {
    const part = sorted.slice(i, i + size);
    const mean = part.reduce((sum, [p]) => sum + p, 0) / part.length;
    const right = part.filter(([, ok]) => ok).length;
    bins.push({ given: mean, shown: (right + 0.5) / (part.length + 1), weight: part.length });
  }
  // Pool neighbours that run against the order.
  const pooled: typeof bins = [];
  for (const bin of bins) {
    pooled.push({ ...bin });
    for (
      let last = pooled.at(-1), before = pooled.at(-2);
      last && before && before.shown > last.shown;
      last = pooled.at(-1), before = pooled.at(-2)
    ) {
      const weight = last.weight + before.weight;
      pooled.splice(-2, 2, {
        given: (last.given * last.weight + before.given * before.weight) / weight,
        shown: (last.shown * last.weight + before.shown * before.weight) / weight,
        weight,
      });
    }
  }
  const round = (value: number): number => Math.round(value * 1e5) / 1e5;
  return { given: pooled.map(({ given }) => round(given)), shown: pooled.map(({ shown }) => round(shown)) };
}
