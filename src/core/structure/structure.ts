// The one entry of the engine: raw lines in, a proposed structure out. Pure and deterministic.
import { toArticles } from './articles.ts';
import { type Drafts, draftBlocks } from './draft.ts';
import { findGroups } from './groups.ts';
import { findInterleaved } from './interleaved.ts';
import { wordsOf } from './join.ts';
import { guessLanguage } from './language.ts';
import { type Line, readLines } from './lines.ts';
import { columnMeasures } from './measure.ts';
import { labelLines } from './model/label.ts';
import { Labels } from './model/labels.ts';
import { decideSeams } from './seams.ts';
import type { SeamDecision, Structure, StructureOptions } from './types.ts';

/**
 * Proposes a structure for a page.
 * @param raw the raw lines; raw line n is `raw[n - 1]`
 */
export function structure(raw: readonly string[], options: StructureOptions = {}): Structure {
  const lines = readLines(raw);
  const leaveOut = new Set(options.without);
  const { found, seams } = readBlocks(lines, options, leaveOut);
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

type LeaveOut = ReadonlySet<NonNullable<StructureOptions['without']>[number]>;

/** Blocks and boundaries; measures and labels are done with when it returns, which spares memory on an endless page. */
function readBlocks(
  lines: readonly Line[],
  { geometry }: StructureOptions,
  leaveOut: LeaveOut,
): { found: Drafts; seams: SeamDecision[] } {
  const words = wordsOf(lines.map(({ text }) => text));
  const measures = columnMeasures(lines);
  const labels = leaveOut.has('joins') ? new Labels(lines.length) : labelLines(lines, measures, geometry);
  return {
    found: draftBlocks(lines, labels, words, !leaveOut.has('roles')),
    seams: decideSeams(lines, labels, measures, words),
  };
}
