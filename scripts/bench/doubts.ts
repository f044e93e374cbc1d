// How long it takes to list the doubts of a page of 10,000 lines and to find the next one, with some 2,000 of them open.
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { neighbourDoubt } from '#core/review/queue.ts';
import { benchLines, benchStructure, SHAPES } from './shapes.ts';

const OPEN = 2_000;

/** Prints milliseconds by shape of the page. */
export function benchDoubts(print: (line: string) => void): void {
  for (const shape of SHAPES) {
    let ids = 0;
    const raw = benchLines();
    const structure = benchStructure(shape);
    const doc = documentFromStructure(raw, structure, () => `id${++ids}`);
    const evidence = evidenceOf(structure);
    const known = [...evidence.seams.map((seam) => seam.confidence)].sort((a, b) => a - b);
    const threshold = (known[OPEN] ?? 1) + Number.EPSILON;
    const started = performance.now();
    const doubts = doubtsOf(doc, { raw, evidence, threshold });
    const listed = performance.now();
    const next = neighbourDoubt(doubts, doubts[doubts.length >> 1] ?? null, doubts, 'next');
    const found = performance.now();
    print(
      `doubts, ${shape}: ${doubts.length} listed in ${(listed - started).toFixed(1)} ms, ` +
        `next (${next?.key ?? 'none'}) in ${(found - listed).toFixed(2)} ms`,
    );
  }
}
