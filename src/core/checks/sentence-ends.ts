// Paragraphs that end without the end of a sentence: the rest may stand elsewhere, or the last mark was not read.
import type { TextCheck } from './check.ts';

const LONG_ENOUGH = 24;
const OPEN = /[\p{L}\p{N}，、,;；]$/u;

export const sentenceEnds: TextCheck = {
  scope: 'text',
  ids: ['sentence-open'],
  *run({ text, role }) {
    const end = text.trimEnd().length;
    if (role !== 'paragraph' || end < LONG_ENOUGH || !OPEN.test(text.slice(0, end))) return;
    yield { check: 'sentence-open', from: end - 1, to: end };
  },
};
