// How long going to the next doubt takes with 2,000 findings open, and how that grows with the page: the same findings on
// pages of a quarter, a half and the whole of 10,000 lines.
import type { Finding } from '#core/checks/check.ts';
import { findingsOf } from '#core/checks/run.ts';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { DOUBT_THRESHOLD } from '#core/model/page.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { neighbourDoubt } from '#core/review/queue.ts';
import type { StructureBlock } from '#core/structure/types.ts';
import { benchLines, benchStructure } from './shapes.ts';

const SHARES = [0.25, 0.5, 1] as const;
const FINDINGS = 2_000;
const RUNS = 15;

/** Prints milliseconds for pages of several lengths, medians of fifteen runs and the least of them. */
export function benchDoubts(print: (line: string) => void): void {
  for (const share of SHARES) {
    const all = benchLines();
    const size = all.length * share;
    const every = Math.max(1, Math.floor(size / FINDINGS));
    // A space that no print has, in as many lines as there are to be findings.
    const raw = all
      .slice(0, size)
      .map((line, i) => (i % every === 0 ? `${line.slice(0, 7)} ${line.slice(7)}` : line));
    const whole = benchStructure('200 articles');
    const structure = { ...whole, content: whole.content.filter((item) => lastLine(item) <= size) };
    let ids = 0;
    const doc = documentFromStructure(raw, structure, () => `id${++ids}`);
    const evidence = evidenceOf(structure);
    const known = { language: 'zh-Hans', date: '' };
    const findings: Finding[] = findingsOf(doc, known).slice(0, FINDINGS);
    // Another document each time, of blocks that are known: as after a decision elsewhere, whose list a person waits for.
    const list = () =>
      doubtsOf(doc.type.create(doc.attrs, doc.content), {
        raw,
        evidence,
        threshold: DOUBT_THRESHOLD,
        findings,
      });
    // The first runs are slow for want of compiled code, not of page.
    for (let run = 0; run < RUNS; run += 1) list();
    const before = list();
    const at = before[before.length >> 1] ?? null;
    const listed = timed(() => void list());
    const next = timed(() => void neighbourDoubt(before, at, before, 'next'));
    print(
      `doubts, ${size} lines: ${before.length} listed in ${listed.median.toFixed(1)} ms (${listed.least.toFixed(1)} at best), next in ${next.median.toFixed(2)} ms`,
    );
  }
}

type Content = ReturnType<typeof benchStructure>['content'][number];

function lastLine(item: Content): number {
  if ('type' in item && item.type === 'article') {
    const blocks = item.content.filter((one): one is StructureBlock => !('type' in one));
    return blocks.at(-1)?.runs.at(-1)?.n ?? 0;
  }
  return 0;
}

/** Milliseconds; the least is what the work takes when neither collector nor other programs come between. */
function timed(work: () => void): { readonly median: number; readonly least: number } {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { median: times[RUNS >> 1] ?? Number.NaN, least: times[0] ?? Number.NaN };
}
