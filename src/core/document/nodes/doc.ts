// The page: groups, articles, loose blocks and discards, in reading order.
import type { NodeSpec } from 'prosemirror-model';

export const doc: NodeSpec = { content: '(group | article | block | discard)*' };
