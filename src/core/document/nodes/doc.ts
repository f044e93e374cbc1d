// The page: groups, articles, loose blocks and discards, in reading order.
import type { NodeSpec } from 'prosemirror-model';

export const doc: NodeSpec = {
  content: '(group | article | block | discard)*',
  attrs: {
    /** Ids of checks that a person does not want on this page. */
    silenced: {
      default: [],
      validate: (value: unknown) => {
        if (!Array.isArray(value) || !value.every((id) => typeof id === 'string'))
          throw new RangeError('what is silenced is no list of checks');
      },
    },
  },
};
