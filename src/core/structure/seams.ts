// Where blocks end: for every line but the last, whether the next one goes on with it.
import { isShort, type Line } from './lines.ts';
import type { ReasonCode } from './types.ts';

export interface Boundary {
  readonly isBreak: boolean;
  readonly confidence: number;
  readonly reasons: readonly ReasonCode[];
}

/** Decides the boundary behind every line but the last. */
export function decideBoundaries(lines: readonly Line[]): Boundary[] {
  return lines.slice(1).map((next, i) => {
    const line = lines[i];
    return line === undefined ? { isBreak: true, confidence: 0.5, reasons: [] } : decide(line, next);
  });
}

function decide(line: Line, next: Line): Boundary {
  const short = isShort(line);
  const hasBlank = next.blanksBefore > 0;
  const reasons: ReasonCode[] = [
    short ? 'line-short' : 'line-full',
    line.endsSentence ? 'sentence-ended' : 'sentence-open',
    ...(hasBlank ? ['blank-between'] : []),
    ...(next.opensQuote ? ['quote-opens'] : []),
  ];
  if (short && line.endsSentence) return { isBreak: true, confidence: 0.97, reasons };
  if (hasBlank && line.endsSentence)
    return { isBreak: true, confidence: next.opensQuote ? 0.8 : 0.92, reasons };
  if (hasBlank && short) return { isBreak: true, confidence: 0.85, reasons };
  return { isBreak: false, confidence: line.endsSentence || short || hasBlank ? 0.85 : 0.99, reasons };
}
