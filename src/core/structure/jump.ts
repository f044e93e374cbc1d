// What a jump line says: the printed page and the direction.
import { JUMP_FROM, JUMP_TO } from './patterns.ts';
import type { StructureBlock } from './types.ts';

const PAGE =
  /(?:[转轉接].{0,3}?|page |Page |PAGE |p\. ?|on |ON |Seite |pagina |sivulla |sivulta |на |стр\. ?|σελίδα |صفحة |בעמוד |מעמוד |▶|（)?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})(?=[^\dA-Z]*$)/u;
const NUMERALS = '一二三四五六七八九';

/** Page, in Arabic figures, and direction of a jump line; undefined where it names no page. */
export function readJump(text: string): StructureBlock['jump'] {
  const direction = JUMP_FROM.test(text) ? 'from' : JUMP_TO.test(text) ? 'to' : undefined;
  const page = PAGE.exec(text)?.[1];
  return direction === undefined || page === undefined ? undefined : { page: inFigures(page), direction };
}

/** 一 to 九十九 in figures; everything else as it is. */
function inFigures(page: string): string {
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(page);
  if (match === null) return page;
  const [, tens, ten, ones] = match;
  const value = (numeral: string | undefined): number =>
    numeral === undefined ? 0 : NUMERALS.indexOf(numeral) + 1;
  if (ten === undefined) return String(value(tens ?? ones));
  return String((tens === undefined ? 1 : value(tens)) * 10 + value(ones));
}
