// Numbers as Chinese and Japanese print spells them, in dates, on labels and over sections.

const DIGITS = '〇一二三四五六七八九';

/** The value of 2024, 二〇二四, 十七, 廿六, 三十一 or 元; a spelt one with 十 is below a hundred. */
export function numberIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const digit = (char: string): number => Math.max(0, DIGITS.indexOf(char.replace(/[○零]/, '〇')));
  const spelt = text.replace('廿', '二十').replace('卅', '三十');
  if (!spelt.includes('十')) return Number([...spelt].map(digit).join(''));
  const [tens = '', ones = ''] = spelt.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
