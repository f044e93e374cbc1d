// What a jump line says: the printed page and the direction.
import { JUMP_FROM, JUMP_TO } from './patterns.ts';
import type { StructureBlock } from './types.ts';

const PAGE =
  /(?:[转轉接].{0,3}?|page |Page |PAGE |p\. ?|on |ON |Seite |pagina |sivulla |sivulta |на |стр\. ?|σελίδα |صفحة |בעמוד |מעמוד |▶|（)?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})(?=[^\dA-Z]*$)/u;

/** Page and direction of a jump line; undefined where it names no page. */
export function readJump(text: string): StructureBlock['jump'] {
  const direction = JUMP_FROM.test(text) ? 'from' : JUMP_TO.test(text) ? 'to' : undefined;
  const page = PAGE.exec(text)?.[1];
  return direction === undefined || page === undefined ? undefined : { page, direction };
}
