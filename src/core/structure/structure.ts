// The one entry of the engine: raw lines in, a proposed structure out. Pure and deterministic.
import { LINE_KEEPING } from '#core/model/words.ts';
import { toArticles } from './articles.ts';
import { draftBlocks } from './draft.ts';
import { findGroups } from './groups.ts';
import { findInterleaved } from './interleaved.ts';
import { decideJoin, wordsOf } from './join.ts';
import { guessLanguage } from './language.ts';
import { readLines } from './lines.ts';
import { columnMeasures } from './measure.ts';
import { type LabelledLine, labelLines } from './model/label.ts';
import { reasonsAt } from './reasons.ts';
import type { SeamDecision, Structure, StructureOptions } from './types.ts';

/**
 * Proposes a structure for a page.
 * @param raw the raw lines; raw line n is `raw[n - 1]`
 */
export function structure(raw: readonly string[], options: StructureOptions = {}): Structure {
  const lines = readLines(raw);
  const leaveOut = new Set(options.without);
  const words = wordsOf(lines.map(({ text }) => text));
  const measures = columnMeasures(lines);
  const labels = leaveOut.has('joins')
    ? lines.map((): LabelledLine => APART)
    : labelLines(lines, measures, options.geometry);
  const found = draftBlocks(lines, labels, words, !leaveOut.has('roles'));
  const seams = lines.slice(1).map((line, k): SeamDecision => {
    const [left, label] = [lines[k], labels[k + 1]];
    const isBreak = label?.kind !== 'inside';
    const inside =
      isBreak || LINE_KEEPING.has(label.role) ? null : decideJoin(left?.text ?? '', line.text, words);
    return {
      after: left?.n ?? 0,
      join: isBreak ? 'break' : (inside?.join ?? 'newline'),
      confidence: label?.boundary ?? 0.5,
      ...(inside?.doubtful ? { joined: inside.confidence } : {}),
      reasons: reasonsAt(lines, k + 1, measures, isBreak),
    };
  });
  return {
    language: options.language ?? guessLanguage(raw),
    content: leaveOut.has('articles')
      ? found.drafts.map(({ block }) => block)
      : findGroups(
          toArticles(found, lines, { order: !leaveOut.has('order'), roles: !leaveOut.has('roles') }),
          raw,
        ),
    seams,
    interleaved: leaveOut.has('joins') ? [] : findInterleaved(lines, raw),
  };
}

/** Every line a block of its own, where joins are not wanted. */
const APART: LabelledLine = {
  role: 'paragraph',
  kind: 'begin',
  boundary: 1,
  certainty: 1,
  lead: 0,
  resume: 0,
  headline: 0,
};
