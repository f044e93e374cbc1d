// Doubts about the text itself: what checks found and nobody settled, and what persons asked.
import type { Node } from 'prosemirror-model';
import type { Finding } from '#core/checks/check.ts';
import { lineOf } from '#core/document/attrs.ts';
import { eachBlock } from '#core/document/line-index.ts';
import { queriesOf } from '#core/document/queries.ts';
import { runsOf } from '#core/document/runs.ts';
import type { DoubtOf } from './doubt.ts';

/** Every query that is still open. */
export function openQueries(doc: Node): DoubtOf<'query'>[] {
  return queriesOf(doc)
    .filter(({ state }) => state === 'open')
    .map(({ id, question, from, to, lines }) => ({
      kind: 'query',
      key: `query:${id}`,
      id,
      question,
      from,
      to,
      lines,
      confidence: 0,
      reasons: [],
    }));
}

/**
 * Findings as doubts: those of something surely or likely wrong. What is only perhaps so is right in most places, and
 * wants no decision at each; the panel of checks lists it.
 * @param findings of this very document
 */
export function doubtsOfFindings(doc: Node, findings: readonly Finding[]): DoubtOf<'finding'>[] {
  if (findings.length === 0) return [];
  const blocks = new Map<number, Node>();
  // Asking the document for each place would take longer on a longer page.
  eachBlock(doc, (block, pos) => blocks.set(pos, block));
  return findings.flatMap((finding): DoubtOf<'finding'>[] => {
    const block = blocks.get(finding.block);
    if (block === undefined || finding.severity === 'hint') return [];
    const { from, to, check } = finding;
    return [
      {
        kind: 'finding',
        key: `finding:${check}:${placeIn(block, finding)}`,
        finding,
        from,
        to,
        lines:
          to <= finding.block + block.nodeSize
            ? linesOf(block, from - finding.block - 1, to - finding.block - 1)
            : linesOf(doc, from, to),
        confidence: 0,
        reasons: [],
      },
    ];
  });
}

/**
 * Names the place of a finding by its raw line and by how far it is from the end of that line's text, so that fixing
 * what stands before it in the line leaves the name.
 */
function placeIn(block: Node, { block: pos, from }: Finding): string {
  const at = from - pos - 1;
  const run = runsOf(block).find(({ start, end }) => start <= at && at < end);
  return run === undefined ? `${pos}:${at}` : `${run.n}:${run.end - at}`;
}

/** The raw lines of a stretch of a block's or a page's text, by positions in it. */
export function linesOf(holder: Node, from = 0, to = holder.content.size): number[] {
  const lines = new Set<number>();
  holder.nodesBetween(from, to, (text) => {
    const line = text.isText ? lineOf(text) : null;
    if (line !== null) lines.add(line.n);
  });
  return [...lines];
}
