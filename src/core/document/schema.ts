// The document of a page: every node and mark, in order. Provenance is outermost among the marks, so that a run is one
// element in the view.
import { Schema } from 'prosemirror-model';
import { line } from './marks/line.ts';
import { part } from './marks/part.ts';
import { query } from './marks/query.ts';
import { read } from './marks/read.ts';
import { readingMarks } from './marks/reading.ts';
import { settled } from './marks/settled.ts';
import { article } from './nodes/article.ts';
import { block } from './nodes/block.ts';
import { discard } from './nodes/discard.ts';
import { doc } from './nodes/doc.ts';
import { group } from './nodes/group.ts';

export const schema = new Schema({
  nodes: { doc, block, article, group, discard, text: {} },
  marks: { line, part, ...readingMarks, query, read, settled },
});
