// The text of a page that a person has read, for what is learnt from reading.
import type { Node } from 'prosemirror-model';
import { isDiscard } from './attrs.ts';
import { eachBlock } from './line-index.ts';
import { readRunsOf } from './read-through.ts';
import { runsOf } from './runs.ts';

/** Stretches of text that were read, each from the first to the last of read runs that follow each other in a block. */
export function readTextOf(doc: Node): string[] {
  const stretches: string[] = [];
  eachBlock(doc, (block, _pos, top) => {
    const read = readRunsOf(block);
    if (read.size === 0 || isDiscard(top)) return;
    let [stretch, end] = ['', 0];
    for (const run of runsOf(block)) {
      if (!read.has(run)) continue;
      if (run.start !== end && stretch !== '') {
        stretches.push(stretch);
        stretch = '';
      }
      stretch += run.text;
      end = run.end;
    }
    if (stretch !== '') stretches.push(stretch);
  });
  return stretches;
}
