// The runs of a block: stretches of its text that come from one raw line, or a part of one. Cached by node, since
// ProseMirror's nodes never change, so that a keystroke costs one block and not the page.
import type { Node } from 'prosemirror-model';
import type { Author } from '#core/model/words.ts';
import { lineOf } from './attrs.ts';

/** A run within its block; `start` and `end` are offsets in the block's text. */
export interface Run {
  readonly n: number;
  /** Offset in the raw line where the run begins. */
  readonly from: number;
  readonly by: Author;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const cache = new WeakMap<Node, readonly Run[]>();

/** Runs of a block, in order. Text without provenance is in none. */
export function runsOf(block: Node): readonly Run[] {
  const known = cache.get(block);
  if (known !== undefined) return known;
  const runs = readRuns(block);
  cache.set(block, runs);
  return runs;
}

function readRuns(block: Node): Run[] {
  const runs: Run[] = [];
  block.forEach((node, offset) => {
    const line = lineOf(node);
    if (line === null) return;
    const text = node.text ?? '';
    const last = runs.at(-1);
    if (last !== undefined && last.end === offset && last.n === line.n && last.from === line.from) {
      runs[runs.length - 1] = { ...last, end: offset + text.length, text: last.text + text };
    } else {
      runs.push({ n: line.n, from: line.from, by: line.by, start: offset, end: offset + text.length, text });
    }
  });
  return runs;
}
