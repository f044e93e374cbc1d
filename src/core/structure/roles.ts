// What each block is, from its look and its wording.
import type { Role } from '#core/model/words.ts';
import { isShort, type Line } from './lines.ts';

const CREDIT = /^(?:.{0,20}[摄攝]|Photos?(?:graph)?s?\b.{0,60}|\(?(?:Photo|Foto|Photograph) ?[:/].{0,60})$/iu;
const BYLINE =
  /^(?:(?:本报|新华社|特约)?(?:记者|通讯员|記者|通訊員|作者)[^，。！？]{1,30}|By [A-ZÀ-Þ][^.!?]{1,60}|Von [A-ZÄÖÜ][^.!?]{1,40})$/u;
const FOLIO =
  /^(?:[A-Z]?\d{1,3}|第?[\d一二三四五六七八九十]{1,3}版|Page \d+|.{0,40}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日.{0,30})$/iu;
const TITLE_LINES = 3;

/** The role of a block and how sure that is. */
export function roleOf(block: readonly Line[], before: Line | undefined): { role: Role; confidence: number } {
  const [first] = block;
  if (first === undefined) return { role: 'unknown', confidence: 0.5 };
  const text = block.map((line) => line.text).join('');
  if (block.length === 1 && FOLIO.test(text)) return { role: 'folio', confidence: 0.8 };
  if (block.length === 1 && BYLINE.test(text)) return { role: 'byline', confidence: 0.85 };
  if (block.length === 1 && CREDIT.test(text)) return { role: 'credit', confidence: 0.8 };
  const isTitle =
    block.length <= TITLE_LINES &&
    block.every((line) => !line.endsSentence && !/[，,；;：:]$/u.test(line.text));
  if (isTitle && block.every(isShort)) {
    return {
      role: before === undefined || first.blanksBefore > 0 ? 'headline' : 'subheading',
      confidence: 0.7,
    };
  }
  return { role: 'paragraph', confidence: 0.8 };
}
