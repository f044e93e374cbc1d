// Text that was read: pages whose every line bears the mark of a reader, and enough of it to learn from.
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { eachBlock } from '#core/document/line-index.ts';
import { digestOf } from '#core/document/read-through.ts';
import { runsOf } from '#core/document/runs.ts';
import { schema } from '#core/document/schema.ts';
import { Random } from './random.ts';

/** The page as it is when a person has read every line of it. */
export function readThrough(doc: Node): Node {
  const { tr } = EditorState.create({ doc });
  eachBlock(doc, (block, pos) => {
    for (const { start, end, text } of runsOf(block)) {
      const attrs = { by: 'Ann', at: '2024-05-01T08:00:00.000Z', digest: digestOf(text) };
      tr.addMark(pos + 1 + start, pos + 1 + end, schema.marks.read.create(attrs));
    }
  });
  return tr.doc;
}

const WORDS = [
  '春水',
  '桥头',
  '街市',
  '农家',
  '河边',
  '新船',
  '商人',
  '学校',
  '老师',
  '渡口',
  '早晨',
  '南山',
  '石板',
  '菜园',
];

/** So many lines of ten words each, the same for the same seed. */
export function linesOfWords(count: number, seed = 1): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => Array.from({ length: 10 }, () => random.pick(WORDS)).join(''));
}
