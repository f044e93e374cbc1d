// From the model's own probability to one that means what it says.
import type { Calibration } from './weights.ts';

/** Reads between the points of the table; never quite certain. `least` is what no answer falls below. */
export function calibrated({ given, shown }: Calibration, probability: number, least = 0.5): number {
  let above = 0;
  while (above < given.length && (given[above] ?? 0) < probability) above++;
  const value = at(given, shown, above, probability);
  return Math.min(0.999, Math.max(least, value));
}

function at(given: readonly number[], shown: readonly number[], above: number, probability: number): number {
  if (above === given.length) return shown.at(-1) ?? probability;
  const [high = 1, low = 0] = [given[above], given[above - 1]];
  const [top = 1, bottom = 0] = [shown[above], shown[above - 1]];
  if (above === 0) return top;
  return bottom + ((top - bottom) * (probability - low)) / Math.max(high - low, 1e-9);
}
