// Brackets and quotation marks that have no partner in their block.
import type { TextCheck, TextFinding } from './check.ts';

const PAIRS = ['《》', '〈〉', '（）', '()', '【】', '〔〕', '［］', '[]', '“”', '「」', '『』', '‘’'];
const CLOSING_OF: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair[0] ?? '', pair[1] ?? '']));
const CLOSINGS: ReadonlySet<string> = new Set(CLOSING_OF.values());
/** A list may number its items with a lone closing bracket, and ’ is an apostrophe. */
const NUMBERS_ITEM = /(?:^|[\s；;。，])[\d一二三四五六七八九十a-z]{1,3}$/u;

export const brackets: TextCheck = {
  scope: 'text',
  ids: ['unbalanced-mark'],
  *run({ text, role }) {
    if (role === 'verse' || role === 'table' || role === 'listing') return;
    const open: { readonly closing: string; readonly at: number }[] = [];
    const lone: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at] ?? '';
      const closing = CLOSING_OF.get(char);
      if (closing !== undefined) open.push({ closing, at });
      else if (CLOSINGS.has(char)) {
        const partner = open.findLastIndex((one) => one.closing === char);
        if (partner !== -1)
          lone.push(
            ...open
              .splice(partner)
              .slice(1)
              .map((one) => one.at),
          );
        else if (!isNoPartner(char, text, at)) lone.push(at);
      }
    }
    // A quotation over several paragraphs opens in each and closes in the last.
    for (const { at, closing } of open) if (!(at === 0 && /[”」』]/.test(closing))) lone.push(at);
    for (const at of lone.sort((a, b) => a - b)) yield finding(at);
  },
};

function isNoPartner(char: string, text: string, at: number): boolean {
  if (char === '’') return true;
  return /[)）]/.test(char) && NUMBERS_ITEM.test(text.slice(0, at));
}

const finding = (at: number): TextFinding => ({ check: 'unbalanced-mark', from: at, to: at + 1 });
