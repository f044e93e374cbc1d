// From bytes to text: every encoding that a raw page may come in, detected by what the text looks like when read so.
// Bytes that do not decode are an error, never a replacement character.
import { isAscii } from 'node:buffer';
import chardet from 'chardet';
import { ENCODINGS, type Encoding } from '#core/model/encoding.ts';
import { Failure } from '#core/model/failure.ts';

/** Bytes that the detection looks at. */
const SAMPLE = 64 * 1024;
/** Bytes that are decoded at a time where only their validity is asked. */
const STRETCH = 1024 * 1024;

/**
 * Reads bytes in an encoding; a byte order mark is no part of the text.
 * @param name of the file, for the failure
 * @throws {Failure} 'file-undecodable'
 */
export function decode(name: string, bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('file-undecodable', { file: name, encoding }, { cause });
  }
}

/**
 * The encodings that decode these bytes without an error, likeliest first; none for UTF-8 with a few bytes spoilt, nor for
 * bytes that are not what their mark says.
 */
export function candidateEncodings(bytes: Uint8Array): Encoding[] {
  const marked = encodingOfMark(bytes);
  if (isSpoiltUtf8(bytes)) return [];
  const looksWide = marked === null && hasNulls(bytes);
  const guesses = new Map(
    chardet
      .analyse(bytes.subarray(0, SAMPLE))
      .map(({ name, confidence }) => [name.toLowerCase(), confidence]),
  );
  // Bytes of ASCII say the same in all encodings but UTF-16, and are the dearest to read in those of two bytes.
  const ascii = isAscii(bytes) ? beginningIn(bytes, 'utf-8') : null;
  const read = (encoding: Encoding): string | null =>
    ascii !== null && !encoding.startsWith('utf-16') ? ascii : beginningIn(bytes, encoding);
  const readable = ENCODINGS.flatMap((encoding) => {
    const text = read(encoding);
    return text === null ? [] : [{ encoding, likelihood: likelihoodOf(encoding, text) }];
  });
  if (marked !== null && !readable.some(({ encoding }) => encoding === marked)) return [];
  return readable.sort((a, b) => b.likelihood - a.likelihood).map(({ encoding }) => encoding);

  function likelihoodOf(encoding: Encoding, text: string): number {
    if (marked !== null) return encoding === marked ? 100 : plausibility(text);
    const isWide = encoding.startsWith('utf-16');
    if (isWide !== looksWide) return -100 + plausibility(text);
    if (isWide && plausibility(text) === 0) return encoding === wideOrder(bytes) ? 1 : 0;
    // What is valid UTF-8 beyond ASCII is hardly ever anything else.
    if (encoding === 'utf-8') return 50;
    return plausibility(text) * 10 + (guesses.get(encoding) ?? 0) / 100;
  }
}

/** Valid characters beyond ASCII for each spoilt place, above which bytes are nothing but UTF-8. */
const SOUND = 10;

/**
 * True for bytes that all but a few are UTF-8. Some encodings give every byte a meaning, and would make a page of
 * letters out of it that nobody wrote.
 */
function isSpoiltUtf8(bytes: Uint8Array): boolean {
  if (beginningIn(bytes, 'utf-8') !== null) return false;
  let sound = 0;
  let spoilt = 0;
  for (const char of new TextDecoder('utf-8').decode(bytes)) {
    if (char === '\uFFFD') spoilt += 1;
    else if (char > '\x7F') sound += 1;
  }
  return sound > SOUND * spoilt;
}

/** What a byte order mark says; null without one. */
export function encodingOfMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Text in UTF-16 has spaces and line ends with a zero byte; text in any other encoding has none. */
function hasNulls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SAMPLE).includes(0);
}

/** Plain Latin in UTF-16 has its zero bytes on one side. */
function wideOrder(bytes: Uint8Array): Encoding {
  let even = 0;
  let odd = 0;
  bytes.subarray(0, SAMPLE).forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** True for bytes that are no text in any encoding of ours: zero bytes that are not those of UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  if (encodingOfMark(bytes) === 'utf-8' || !hasNulls(bytes))
    return encodingOfMark(bytes) === null && hasControls(bytes);
  if (encodingOfMark(bytes) !== null) return false;
  return !(['utf-16le', 'utf-16be'] as const).some((encoding) => {
    const text = tryDecode(bytes, encoding);
    return (
      text !== null &&
      !/[\0-\x08\x0E-\x1F]/.test(text) &&
      (plausibility(text) > 0 || encoding === wideOrder(bytes))
    );
  });
}

/** More than a stray control character: one byte in a hundred. */
function hasControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample)
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  return controls * 100 > sample.length;
}

/** The beginning of a text that decodes to its end; null for one that does not. No more of it is held at a time. */
function beginningIn(bytes: Uint8Array, encoding: Encoding): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let beginning = '';
  try {
    for (let at = 0; at < bytes.length; at += STRETCH) {
      const text = decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true });
      if (at === 0) beginning = text.slice(0, SAMPLE);
    }
    decoder.decode();
    return beginning;
  } catch {
    // Not this one; that is what was asked.
    return null;
  }
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this one; that is what was asked.
    return null;
  }
}

/** The characters that running text is made of most, by script. Text read wrongly hits few of them. */
const FREQUENT = new Set(
  '的一是不了在有人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内數数正心反你明看原又么利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并提直题題党程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處府研报報記记者版市' +
    'のにはをたがでとしてれさいるもなからあことだうりそよきまっくけんすアイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモヤユヨラリルレロワンー' +
    '이다는의에을를가고하은지로한도서기사자인그리어라대해시일과나있정전보스아제수만년것' +
    '，。、；：？！“”‘’「」『』《》（）…—・',
);

/** Share of frequent characters among those beyond ASCII, less what no running text has; 0 for plain ASCII. */
function plausibility(text: string): number {
  let score = 0;
  let beyond = 0;
  let before = '';
  for (const char of text.slice(0, SAMPLE / 2)) {
    if (char >= '\u0080') {
      beyond += 1;
      if (FREQUENT.has(char)) score += 1;
      else if (/[\u0080-\u009F\uE000-\uF8FF\uFFFD]/.test(char)) score -= 2;
      else if (/[\uFF61-\uFF9F\u3400-\u4DBF]|[^\0-\uFFFF]/u.test(char)) score -= 0.5;
      // Letters of Latin words stand beside others; read from a double-byte text they stand in heaps of signs.
      else if (/\p{Ll}/u.test(char) && char < '\u0250' && /[a-zA-Z\u00DF-\u00FF]/.test(before)) score += 0.5;
      else if (/[\u00A0-\u00BF\u00D7\u00F7]/.test(char)) score -= 0.3;
    }
    before = char;
  }
  return beyond === 0 ? 0 : score / beyond;
}
