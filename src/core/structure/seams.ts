// The decision at each boundary between two lines: break or join, how sure, and why.
import { LINE_KEEPING } from '#core/model/words.ts';
import { decideJoin, type PageWords } from './join.ts';
import type { Line } from './lines.ts';
import type { Measures } from './measure.ts';
import type { Labels } from './model/labels.ts';
import { reasonsAt } from './reasons.ts';
import type { SeamDecision } from './types.ts';

/** One for every line but the last. */
export function decideSeams(
  lines: readonly Line[],
  labels: Labels,
  measures: Measures,
  words: PageWords,
): SeamDecision[] {
  return lines.slice(1).map((line, k): SeamDecision => {
    const left = lines[k];
    const after = left?.n ?? 0;
    const confidence = labels.boundaryAt(k + 1);
    const isBreak = !labels.isInside(k + 1);
    const reasons = reasonsAt(lines, k + 1, measures, isBreak);
    if (isBreak) return { after, join: 'break', confidence, reasons };
    if (LINE_KEEPING.has(labels.roleAt(k + 1))) return { after, join: 'newline', confidence, reasons };
    const { join, doubtful, confidence: joined } = decideJoin(left?.text ?? '', line.text, words);
    return doubtful ? { after, join, confidence, joined, reasons } : { after, join, confidence, reasons };
  });
}
