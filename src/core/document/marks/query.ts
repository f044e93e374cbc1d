// A question about a place of the text that somebody has to decide: it travels with the text, and undo takes it back.
// Several may lie over the same text, each with an id of its own.
import type { Mark, MarkSpec } from 'prosemirror-model';
import { type Author, QUERY_STATES, type QueryState } from '#core/model/words.ts';
import { AT, wordAttribute } from '../attributes.ts';
import { type DomElement, oneOf } from '../dom.ts';

export interface QueryAttrs {
  readonly id: string;
  readonly question: string;
  readonly by: Author;
  /** ISO times; empty where nobody knows, or nobody has answered. */
  readonly at: string;
  readonly answer: string;
  readonly answeredBy: Author;
  readonly answeredAt: string;
  readonly state: QueryState;
}

const word = { validate: 'string' };
const said = { default: '', validate: 'string' };

export const query: MarkSpec = {
  attrs: {
    id: word,
    question: word,
    by: said,
    at: AT,
    answer: said,
    answeredBy: said,
    answeredAt: AT,
    state: wordAttribute(QUERY_STATES, 'open'),
  },
  inclusive: false,
  excludes: '',
  toDOM: (mark: Mark) => ['span', domAttributes(mark.attrs as QueryAttrs), 0],
  parseDOM: [
    {
      tag: 'span[data-query]',
      getAttrs: (element: DomElement) => ({
        id: element.getAttribute('data-query') ?? '',
        question: element.getAttribute('title') ?? '',
        by: element.getAttribute('data-by') ?? '',
        at: element.getAttribute('data-at') ?? '',
        answer: element.getAttribute('data-answer') ?? '',
        answeredBy: element.getAttribute('data-answered-by') ?? '',
        answeredAt: element.getAttribute('data-answered-at') ?? '',
        state: oneOf(element, 'data-query-state', QUERY_STATES, 'open'),
      }),
    },
  ],
};

function domAttributes(attrs: QueryAttrs) {
  return {
    'data-query': attrs.id,
    'data-query-state': attrs.state,
    title: attrs.question,
    'data-by': attrs.by,
    'data-at': attrs.at,
    ...(attrs.answer !== '' && {
      'data-answer': attrs.answer,
      'data-answered-by': attrs.answeredBy,
      'data-answered-at': attrs.answeredAt,
    }),
  };
}
