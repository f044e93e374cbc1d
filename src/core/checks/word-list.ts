// A list of words as one text, in order and one a line: it takes no more memory than its letters, and a word is found by
// halving.

export interface WordList {
  /** @param word in small letters */
  has(word: string): boolean;
}

/** @param text words in ascending order of their code units, separated by line feeds */
export function readWordList(text: string): WordList {
  const lineAt = (at: number): { readonly start: number; readonly word: string } => {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', start);
    return { start, word: text.slice(start, end === -1 ? text.length : end) };
  };
  return {
    has(word) {
      let [low, high] = [0, text.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const line = lineAt(middle);
        if (line.word === word) return true;
        if (line.word < word) low = line.start + line.word.length + 1;
        else high = line.start;
      }
      return false;
    },
  };
}

/** Endings and beginnings that make words which no list has all of. */
const ENDINGS = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['ers', ''],
  ['est', ''],
  ['ly', ''],
  ['ness', ''],
  ['iness', 'y'],
  ['less', ''],
  ['ful', ''],
  ['able', ''],
  ['able', 'e'],
  ['ment', ''],
  ['like', ''],
  ['man', ''],
  ['men', ''],
  ['ward', ''],
  ['wise', ''],
] as const;
const BEGINNINGS =
  /^(?:un|re|in|non|over|out|under|mis|fore|pre|inter|anti|counter|semi|sub|super|self|after)(?=.{4})/;
const PART = 4;

/** True for a word of a list, and for one made of its words. */
export function isWord(word: string, list: WordList): boolean {
  if (list.has(word)) return true;
  const derived = ENDINGS.some(
    ([ending, instead]) =>
      word.length - ending.length >= 3 &&
      word.endsWith(ending) &&
      list.has(word.slice(0, word.length - ending.length) + instead),
  );
  if (derived) return true;
  const bare = word.replace(BEGINNINGS, '');
  if (bare !== word && isWord(bare, list)) return true;
  for (let at = PART; at <= word.length - PART; at += 1)
    if (list.has(word.slice(0, at)) && list.has(word.slice(at))) return true;
  return false;
}
