// How long the checks take on a page of 10,000 lines with some 2,000 findings: the first pass over all of it, the pass
// after one block was typed in, and the longest that reading ahead holds the thread; on half the page as well, since time
// must grow no faster than the page.
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { findingsOf, readAhead } from '#core/checks/run.ts';
import { documentFromStructure } from '#core/document/from-structure.ts';
import { benchStructure, misreadLines, SHAPES, type Shape } from './shapes.ts';

const FACTS = { language: 'zh-Hans', date: '' };
const PASSES = 5;
/** Milliseconds of reading after which the application lets others have the thread. */
const STRETCH = 12;

/** Prints milliseconds by shape of the page, and the memory that what is kept takes. */
export function benchChecks(print: (line: string) => void): void {
  for (const shape of SHAPES) {
    const [half, whole] = [0.5, 1].map((share) => measure(pageOf(shape, share)));
    if (half === undefined || whole === undefined) continue;
    print(
      `checks, ${shape}: ${whole.findings} findings; first pass ${ms(whole.first)} (half the page ${ms(half.first)}), ` +
        `after a keystroke ${ms(whole.again)} (${ms(half.again)}), in stretches of ${ms(whole.longest)} at most, ` +
        `${whole.mebibytes.toFixed(1)} MiB kept`,
    );
  }
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;

function pageOf(shape: Shape, share: number): Node {
  let ids = 0;
  const raw = misreadLines();
  const { content, ...rest } = benchStructure(shape);
  const kept = content.slice(0, Math.ceil(content.length * share));
  const [only] = kept;
  // One article is halved within.
  const halved =
    content.length === 1 && only !== undefined && 'content' in only
      ? [{ ...only, content: only.content.slice(0, Math.ceil(only.content.length * share)) }]
      : kept;
  return documentFromStructure(raw, { ...rest, content: halved }, () => `id${++ids}`);
}

function measure(doc: Node) {
  findingsOf(doc.type.create(null, doc.content.cut(0, 2_000)), FACTS);
  const before = heap();
  const first = timed(() => findingsOf(doc, FACTS));
  const mebibytes = (heap() - before) / 2 ** 20;

  // A keystroke somewhere else each time.
  let state = EditorState.create({ doc });
  const times = Array.from({ length: PASSES }, (_, i) => {
    const at = state.doc.resolve(Math.floor((state.doc.content.size * (i + 1)) / (PASSES + 1)));
    state = state.apply(state.tr.insertText('人', at.parent.isTextblock ? at.pos : at.pos + 1));
    return timed(() => findingsOf(state.doc, FACTS)).time;
  }).sort((a, b) => a - b);

  const fresh = doc.type.schema.nodeFromJSON(doc.toJSON());
  let [longest, done] = [0, false];
  while (!done) {
    const until = performance.now() + STRETCH;
    const { time, result } = timed(() => readAhead(fresh, FACTS, () => performance.now() < until));
    [longest, done] = [Math.max(longest, time), result];
  }
  return {
    findings: first.result.length,
    first: first.time,
    again: times[PASSES >> 1] ?? 0,
    longest: Math.max(longest, timed(() => findingsOf(fresh, FACTS)).time),
    mebibytes,
  };
}

function timed<T>(work: () => T): { readonly time: number; readonly result: T } {
  const started = performance.now();
  const result = work();
  return { time: performance.now() - started, result };
}

/** Bytes in use after what nobody holds is gone, where the garbage can be collected at will. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
