// The queries of a page, each once, wherever its text went: the questions that join the doubts until they are closed.
import type { Node } from 'prosemirror-model';
import { lineOf } from './attrs.ts';
import { eachBlock } from './line-index.ts';
import type { QueryAttrs } from './marks/query.ts';
import { schema } from './schema.ts';

export interface QueryAt extends QueryAttrs {
  /** The first stretch of its text, in positions of the document. */
  readonly from: number;
  readonly to: number;
  /** The text of that stretch. */
  readonly text: string;
  /** Raw lines of that stretch. */
  readonly lines: readonly number[];
}

/** Every query, by where it begins; one whose text lies in several places stands at the first. */
export function queriesOf(doc: Node): QueryAt[] {
  const found = new Map<string, QueryAt>();
  eachBlock(doc, (block, pos) => {
    block.forEach((node, offset) => {
      const start = pos + 1 + offset;
      for (const mark of node.marks) {
        if (mark.type === schema.marks.query) meet(mark.attrs as QueryAttrs, node, start);
      }
    });
  });
  return [...found.values()];

  function meet(attrs: QueryAttrs, node: Node, start: number): void {
    const known = found.get(attrs.id);
    if (known !== undefined && known.to !== start) return;
    const n = lineOf(node)?.n;
    const lines = known?.lines ?? [];
    found.set(attrs.id, {
      ...(known ?? { ...attrs, from: start, text: '' }),
      to: start + node.nodeSize,
      text: `${known?.text ?? ''}${node.text ?? ''}`,
      lines: n === undefined || lines.includes(n) ? lines : [...lines, n],
    });
  }
}

/** Every stretch of text under a query, in positions of the document, with the mark as it is there. */
export function stretchesOfQuery(doc: Node, id: string) {
  const stretches: { from: number; to: number; attrs: QueryAttrs }[] = [];
  doc.descendants((node, pos) => {
    const mark = node.marks.find(({ type, attrs }) => type === schema.marks.query && attrs.id === id);
    if (mark === undefined) return;
    stretches.push({ from: pos, to: pos + node.nodeSize, attrs: mark.attrs as QueryAttrs });
  });
  return stretches;
}
