// Spaces among ideographs, by kind: within a word, where justification left them; at the border of digits or Latin, where
// the page has none otherwise; and in a padded name of two characters, which the print has.
import { matches, type TextCheck, type TextFinding } from './check.ts';

const HAN = '\\u3400-\\u4DBF\\u4E00-\\u9FFF';
const SPACED_OUT = new RegExp(`[${HAN}]+(?: +[${HAN}]+)+`, 'gu');
const BORDER = new RegExp(`(?<=[${HAN}]) +(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) +(?=[${HAN}])`, 'gu');
/** What a person is credited with stands apart from the name. */
const CREDIT_AFTER = /^[摄攝文图圖](?:$|[^\u3400-\u4DBF\u4E00-\u9FFF])/u;
/** Lines that are spaced out as a design, or that list names. */
const SPACED: ReadonlySet<string> = new Set([
  'kicker',
  'headline',
  'deck',
  'subheading',
  'byline',
  'staff',
  'folio',
  'nameplate',
  'ear',
  'verse',
  'listing',
  'table',
  'credit',
]);

export const spaces: TextCheck = {
  scope: 'text',
  ids: ['space-in-word', 'space-at-border', 'space-in-name'],
  *run({ text, role }, { habits }) {
    if (SPACED.has(role)) return;
    yield* spacesBetween(text);
    if (!habits.spacedBorders) yield* matches('space-at-border', text, BORDER, () => '', true);
  },
};

/** Spaces between ideographs. Single ones by twos are a padded name, and what stands beside it is spaced on purpose. */
function* spacesBetween(text: string): Generator<TextFinding> {
  for (const stretch of text.matchAll(SPACED_OUT)) {
    const words = stretch[0].split(/( +)/);
    let at = stretch.index;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? '';
      const [from, to] = [at, at + word.length];
      at = to;
      if (i % 2 === 0 || CREDIT_AFTER.test(text.slice(to))) continue;
      const [left, right] = [namesAt(words, i - 1), namesAt(words, i + 1)];
      if (left && right) yield { check: 'space-in-name', from, to };
      else if (!left && !right) yield { check: 'space-in-word', from, to, fix: '', isForAll: true };
    }
  }
}

/** True when a word is one of two single ideographs that stand together, with no third. */
function namesAt(words: readonly string[], i: number): boolean {
  const isSingle = (k: number): boolean => [...(words[k] ?? '')].length === 1;
  if (!isSingle(i)) return false;
  let [first, last] = [i, i];
  while (isSingle(first - 2)) first -= 2;
  while (isSingle(last + 2)) last += 2;
  return last - first === 2;
}
