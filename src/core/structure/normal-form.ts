// The form in which a line is looked at: compatibility characters unified, spread characters closed up. Only for looking;
// the text itself is never changed.

const RADICALS = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/u;
const RADICALS_ALL = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu;
/** Radicals that have no compatibility mapping of their own but stand for ideographs in extracted text. */
const LOOSE_RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⺟': '母',
  '⻄': '西',
  '⺁': '厂',
};
const WIDE = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF01-\\uFF60“”‘’—…·]';
const SPREAD = new RegExp(`(?<=${WIDE}) +(?=${WIDE})`, 'gu');

/** The line as the features see it, without white space at its ends. */
export function normalForm(line: string): string {
  let text = line.trim();
  if (RADICALS.test(text))
    text = text.replace(RADICALS_ALL, (char) => LOOSE_RADICALS[char] ?? char.normalize('NFKC'));
  if (text.includes('\u00AD')) text = text.replaceAll('\u00AD', '');
  if (text.includes('  ')) text = closedUp(text);
  // Brackets as tokenisers of the Penn Treebank kind escape them.
  if (text.includes('SB-')) text = text.replaceAll('-LSB-', '[').replaceAll('-RSB-', ']');
  return isSpread(text) ? text.replace(SPREAD, '') : text;
}

/** Where words stand two spaces apart, single spaces inside words are what soft hyphens left. */
const closedUp = (text: string): string =>
  text.replace(/(?<=\p{L}) (?=\p{Ll})/gu, '').replace(/ {2,}/gu, ' ');

/** True where single characters stand apart, as justification leaves them; a space between two words is not that. */
function isSpread(text: string): boolean {
  if (text.charCodeAt(1) !== 0x20 && text.charCodeAt(3) !== 0x20) return false;
  let spaces = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0x20) spaces++;
  return spaces * 3 > text.length;
}
