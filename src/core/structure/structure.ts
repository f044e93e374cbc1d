// The one entry of the engine: raw lines in, a proposed structure out. Pure and deterministic.
import { toArticles } from './articles.ts';
import { decideJoin, type PageWords, wordsOf } from './join.ts';
import { guessLanguage } from './language.ts';
import { type Line, readLines } from './lines.ts';
import { roleOf } from './roles.ts';
import { type Boundary, decideBoundaries } from './seams.ts';
import type { SeamDecision, Structure, StructureBlock, StructureOptions, StructureRun } from './types.ts';

/**
 * Proposes a structure for a page.
 * @param raw the raw lines; raw line n is `raw[n - 1]`
 */
export function structure(raw: readonly string[], options: StructureOptions = {}): Structure {
  const lines = readLines(raw);
  const words = wordsOf(lines.map(({ text }) => text));
  const leaveOut = new Set(options.without);
  const boundaries = leaveOut.has('joins')
    ? lines.slice(1).map((): Boundary => ({ isBreak: true, confidence: 1, reasons: [] }))
    : decideBoundaries(lines);
  const grouped = group(lines, boundaries);
  const blocks = grouped.map((block, i) =>
    toBlock(block, grouped[i - 1]?.at(-1), words, leaveOut.has('roles')),
  );
  return {
    language: options.language ?? guessLanguage(raw),
    content: leaveOut.has('articles') ? blocks : toArticles(blocks),
    seams: boundaries.map((boundary, i) => toSeam(boundary, lines[i], lines[i + 1], words)),
    interleaved: [],
  };
}

function group(lines: readonly Line[], boundaries: readonly Boundary[]): Line[][] {
  const blocks: Line[][] = [];
  lines.forEach((line, i) => {
    if (i === 0 || boundaries[i - 1]?.isBreak) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  });
  return blocks;
}

function toBlock(
  lines: readonly Line[],
  before: Line | undefined,
  words: PageWords,
  isPlain: boolean,
): StructureBlock {
  const runs = lines.map((line, i): StructureRun => {
    const next = lines[i + 1];
    if (next === undefined) return { n: line.n };
    const { join, doubtful } = decideJoin(line.text, next.text, words);
    return doubtful ? { n: line.n, join, doubtful } : { n: line.n, join };
  });
  const { role, confidence } = isPlain
    ? { role: 'paragraph' as const, confidence: 1 }
    : roleOf(lines, before);
  return { role, runs, parts: [], confidence, membership: 0.8, reasons: [] };
}

function toSeam(
  { isBreak, confidence, reasons }: Boundary,
  line: Line | undefined,
  next: Line | undefined,
  words: PageWords,
): SeamDecision {
  const after = line?.n ?? 0;
  const join = isBreak ? 'break' : decideJoin(line?.text ?? '', next?.text ?? '', words).join;
  return { after, join, confidence, reasons };
}
