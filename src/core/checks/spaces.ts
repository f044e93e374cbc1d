// Spaces among ideographs, by kind: within a word, where justification left them; at the border of digits or Latin, where
// the page has none otherwise; in a padded name of two characters, which the print may have; beside a single character of
// a heading; between the two halves of one, which are told but stay; after a dateline or label. Only the first two are
// surely no part of the print.
import { type Habits, matches, type TextCheck, type TextFinding } from './check.ts';
import { endsInTitle, openingAt } from './labels.ts';

const HAN = '\\u3400-\\u4DBF\\u4E00-\\u9FFF';
const SPACED_OUT = new RegExp(`(?<![${HAN}】])[${HAN}】]+(?:[ \\u3000]+[${HAN}]+)+`, 'gu');
const BORDER = new RegExp(`(?<=[${HAN}]) +(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) +(?=[${HAN}])`, 'gu');
/** What a person is credited with stands apart from the name. */
const CREDIT_AFTER = /^[摄攝文图圖](?:$|[^\u3400-\u4DBF\u4E00-\u9FFF])/u;
/** Lines that list names, or that are spaced out as a design. */
const SPACED: ReadonlySet<string> = new Set([
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
const HEADINGS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck', 'subheading']);
/** Ideographs that a half of a couplet has at least. */
const HALF = 3;
/** Ideographs of a surname or a name at most. */
const NAME = 3;

export const spaces: TextCheck = {
  scope: 'text',
  ids: [
    'space-in-word',
    'space-at-border',
    'space-in-name',
    'space-in-heading',
    'space-in-couplet',
    'space-after-label',
  ],
  *run({ text, role }, { habits, language }) {
    // Korean parts its words by spaces, in ideographs as well.
    if (SPACED.has(role) || language === 'ko') return;
    for (const gap of gapsIn(text)) {
      if (language === 'ja' && isSetApart(gap, text)) continue;
      const finding = HEADINGS.has(role) ? inHeading(gap, text) : inText(gap, text, habits);
      if (finding !== null) yield finding;
    }
    if (!habits.spacedBorders) yield* matches('space-at-border', text, BORDER, () => '', true);
  },
};

/** Spaces between two pieces of ideographs. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** All pieces of the stretch and the spaces between them; the gap is at `at`. */
  readonly pieces: readonly string[];
  readonly at: number;
}

function* gapsIn(text: string): Generator<Gap> {
  for (const stretch of text.matchAll(SPACED_OUT)) {
    const pieces = stretch[0].split(/([ \u3000]+)/);
    let from = stretch.index;
    for (const [at, piece] of pieces.entries()) {
      const to = from + piece.length;
      if (at % 2 === 1) yield { from, to, pieces, at };
      from = to;
    }
  }
}

/** In a heading a gap between two halves is set on purpose; one beside a single character hardly is. */
function inHeading({ from, to, pieces, at }: Gap, text: string): TextFinding | null {
  const isAll = pieces.join('').length === text.trim().length;
  if (isAll && areHalves(pieces)) return { check: 'space-in-couplet', from, to };
  const [left, right] = [lengthOf(pieces[at - 1]), lengthOf(pieces[at + 1])];
  if (pieces.every((piece, i) => i % 2 === 1 || lengthOf(piece) === 1)) return null;
  if (isInName(pieces, at - 1) || isInName(pieces, at + 1) || Math.min(left, right) > 1) return null;
  return { check: 'space-in-heading', from, to, fix: '' };
}

/** In running text, single characters by twos are a padded name, and what stands beside it is spaced on purpose. */
function inText({ from, to, pieces, at }: Gap, text: string, { spaced }: Habits): TextFinding | null {
  const before = text.slice(0, from);
  if (CREDIT_AFTER.test(text.slice(to)) || endsInTitle(before)) return null;
  const opening = openingAt(before);
  if (opening !== null) return spaced[opening] ? null : { check: 'space-after-label', from, to, fix: '' };
  const [left, right] = [isInName(pieces, at - 1), isInName(pieces, at + 1)];
  if (left && right) return { check: 'space-in-name', from, to, fix: '' };
  if (left || right || isCouplet(pieces, before, text.slice(to))) return null;
  // Ideographic spaces are hardly left by justification.
  const isForAll = !text.slice(from, to).includes('\u3000');
  return { check: 'space-in-word', from, to, fix: '', isForAll };
}

/** Japanese sets surname and name apart, and much else by an ideographic space. */
function isSetApart({ from, to, pieces }: Gap, text: string): boolean {
  const isName = pieces.length === 3 && [pieces[0], pieces[2]].every((piece) => lengthOf(piece) <= NAME);
  return isName || text.slice(from, to).includes('\u3000');
}

/** A heading of two halves, quoted in running text. */
function isCouplet(pieces: readonly string[], before: string, after: string): boolean {
  const [first = '', , second = ''] = pieces;
  if (!areHalves(pieces)) return false;
  return /[“「『《]$/u.test(before.slice(0, -first.length)) && /^[”」』》]/u.test(after.slice(second.length));
}

/** Two pieces of like length, each long enough for a half of a couplet. */
function areHalves([first, , second, ...more]: readonly string[]): boolean {
  const [a, b] = [lengthOf(first), lengthOf(second)];
  return more.length === 0 && Math.min(a, b) >= HALF && Math.max(a, b) < 2 * Math.min(a, b);
}

/** True when a piece is one of two single ideographs that stand together, with no third. */
function isInName(pieces: readonly string[], i: number): boolean {
  const isSingle = (k: number): boolean => lengthOf(pieces[k]) === 1;
  if (!isSingle(i)) return false;
  let [first, last] = [i, i];
  while (isSingle(first - 2)) first -= 2;
  while (isSingle(last + 2)) last += 2;
  return last - first === 2;
}

const lengthOf = (piece = ''): number => [...piece].length;
