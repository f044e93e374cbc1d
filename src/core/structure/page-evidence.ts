// What the rest of the page says about a boundary: whether the two characters, or the two halves of a word, stand
// together elsewhere; whether a quotation is open; and a few facts of the whole page.
import { mayHoldQuote, QUOTES } from './cues.ts';
import type { Line } from './lines.ts';
import type { Measures } from './measure.ts';
import { QUESTION_END } from './patterns.ts';
import { firstChar, lastChar } from './script.ts';
import { TermNumbers } from './terms.ts';
import type { LineGeometry } from './types.ts';

export interface PageEvidence {
  /** By index of the right line: 1 where what meets there is seen together elsewhere on the page. */
  readonly seenTogether: Float32Array;
  /** By index of the right line: 1 where a quotation or bracket opened before is not yet closed. */
  readonly quoteOpen: Float32Array;
  /** How far lines usually fall short of the measure: in mid-paragraph, at the head of one, and how much that varies. */
  readonly habits: Habits;
  /** `FACT_COUNT` facts of the page, the same at each line. */
  readonly facts: Float32Array;
  /** Four facts of the boxes on both sides of the boundary before a line; undefined where boxes are unknown. */
  boxesAt(right: number): readonly number[] | undefined;
}

export interface Habits {
  readonly inside: number;
  readonly atHead: number;
  readonly ragged: number;
  /** Letters of a word, on the average line. */
  readonly wordLength: number;
}

/** How many facts of the page there are. */
export const FACT_COUNT = 21;

type Geometry = readonly (LineGeometry | undefined)[];

export function pageEvidence(
  lines: readonly Line[],
  geometry: Geometry | undefined,
  measures: Measures,
): PageEvidence {
  const { facts, habits } = habitsOf(lines, measures);
  return {
    habits,
    seenTogether: seenTogether(lines),
    quoteOpen: quotesOpen(lines),
    facts: Float32Array.from([...factsOf(lines, geometry !== undefined), ...facts]),
    boxesAt: (right) =>
      geometry && boxFacts(geometry[(lines[right - 1]?.n ?? 0) - 1], geometry[(lines[right]?.n ?? 0) - 1]),
  };
}

const HYPHEN_END = /[-\u2010\u2011\u00AC\u2E17]$/u;

function seenTogether(lines: readonly Line[]): Float32Array {
  const pairs = new TermNumbers();
  const times: number[] = [];
  const isDivided = lines.map(({ form, last }) => last === 'hyphen' && HYPHEN_END.test(form));
  const wanted = new Map<string, boolean>();
  lines.forEach(({ form, isWide }, i) => {
    if (isDivided[i - 1]) wanted.set(acrossHyphen(lines[i - 1]?.form ?? '', form), false);
    if (!isWide) return;
    for (let k = 1; k < form.length; k++) {
      const pair = pairs.of(form.charCodeAt(k - 1) * 65536 + form.charCodeAt(k));
      times[pair] = (times[pair] ?? 0) + 1;
    }
  });
  if (wanted.size > 0) findWords(lines, wanted);
  const seen = new Float32Array(lines.length);
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1], lines[i]];
    if (a === undefined || b === undefined) continue;
    if (isDivided[i - 1]) seen[i] = wanted.get(acrossHyphen(a.form, b.form)) === true ? 1 : 0;
    else if (times.length > 0) {
      const pair = pairs.of(lastChar(a.form).charCodeAt(0) * 65536 + firstChar(b.form).charCodeAt(0));
      seen[i] = Math.min(times[pair] ?? 0, 3) / 3;
    }
  }
  return seen;
}

/** Notes which of the wanted words stand inside a line, where no line end can have cut them. */
function findWords(lines: readonly Line[], wanted: Map<string, boolean>): void {
  const lengths = new Set<number>();
  for (const word of wanted.keys()) lengths.add(word.length);
  for (const { form, isWide } of lines) {
    if (isWide) continue;
    let from = form.indexOf(' ') + 1;
    for (let to = form.indexOf(' ', from); from > 0 && to >= 0; to = form.indexOf(' ', from)) {
      if (lengths.has(to - from)) {
        const word = form.slice(from, to).toLowerCase();
        if (wanted.has(word)) wanted.set(word, true);
      }
      from = to + 1;
    }
  }
}

const acrossHyphen = (left: string, right: string): string => {
  const head = left.slice(left.lastIndexOf(' ', left.length - 3) + 1).replace(/ ?.$/u, '');
  const [tail = ''] = right.split(' ', 1);
  return (head + tail.replace(/[.,;:!?)]+$/, '')).toLowerCase();
};

const OPENS = new Set(QUOTES.opens);
const CLOSES = new Set(QUOTES.closes);
/** A mark left open is forgotten after so many lines: it was misread, or closes elsewhere. */
const MEMORY = 12;

function quotesOpen(lines: readonly Line[]): Float32Array {
  const open = new Float32Array(lines.length);
  let depth = 0;
  let age = 0;
  lines.forEach((line, i) => {
    const { form, blanksBefore } = line;
    if (age > MEMORY || (blanksBefore > 0 && lines[i - 1]?.endsSentence)) depth = 0;
    open[i] = depth > 0 ? 1 : 0;
    age = depth > 0 ? age + 1 : 0;
    if (!mayHoldQuote(line)) return;
    for (const char of form) {
      if (OPENS.has(char)) depth++;
      else if (CLOSES.has(char)) depth = Math.max(0, depth - 1);
    }
  });
  return open;
}

function factsOf(lines: readonly Line[], hasBoxes: boolean): number[] {
  const count = Math.max(1, lines.length);
  let [blanks, ended, endedBlank, openBlank, indented, wide, upper] = [0, 0, 0, 0, 0, 0, 0];
  let [hyphens, marks] = [0, 0];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (line.blanksBefore > 0) {
      blanks++;
      if (before?.endsSentence) endedBlank++;
      else openBlank++;
    }
    if (before?.endsSentence) ended++;
    if (line.indent > 0.6) indented++;
    if (line.isWide) wide++;
    if (line.first === 'upper') upper++;
    if (line.last === 'hyphen') hyphens++;
    if (/[。？！.]/u.test(line.form)) marks++;
  });
  return [
    blanks > 0 ? 1 : 0,
    blanks / count,
    endedBlank / Math.max(1, ended),
    openBlank / Math.max(1, blanks),
    indented / count,
    wide / count,
    upper / count,
    (hyphens / count) * 3,
    marks / count,
    Math.min(count, 400) / 400,
    hasBoxes ? 1 : 0,
    (ended / count) * 2,
  ];
}

/**
 * How the page sets its paragraphs: how ragged its lines are, how they end, and how far the lines that follow a full
 * stop or a short line fall short of the measure, which tells whether first lines are indented.
 */
function habitsOf(lines: readonly Line[], measures: Measures): { facts: number[]; habits: Habits } {
  let [words, spaced, softly] = [0, 0, 0];
  let [full, short, ragged, shortEnded, fullEnded, asked, shortAsked] = [0, 0, 0, 0, 0, 0, 0];
  const [afterShort, afterOpen] = [new Mean(), new Mean()];
  lines.forEach((line, i) => {
    const deficit = (measures.around[i] ?? 0) - line.width;
    if (line.hasSoftHyphen) softly++;
    if (!line.isWide) {
      spaced++;
      words += line.wordLength;
    }
    if (deficit < 2) {
      full++;
      ragged += Math.abs(deficit);
      if (line.endsSentence) fullEnded++;
    } else if (deficit > 3) {
      short++;
      if (line.endsSentence) shortEnded++;
      if (QUESTION_END.test(line.form.slice(-8))) shortAsked++;
    }
    if (QUESTION_END.test(line.form.slice(-8))) asked++;
    const next = lines[i + 1];
    if (next === undefined) return;
    const nextDeficit = (measures.around[i + 1] ?? 0) - next.width;
    if (Math.abs(nextDeficit) > 4) return;
    if (deficit > 3 && line.endsSentence) afterShort.add(nextDeficit);
    else if (deficit < 2 && !line.endsSentence) afterOpen.add(nextDeficit);
  });
  const count = Math.max(1, lines.length);
  return {
    facts: [
      ragged / Math.max(1, full),
      short / count,
      shortEnded / Math.max(1, short),
      fullEnded / Math.max(1, full),
      afterShort.value - afterOpen.value,
      afterOpen.value / 2,
      (asked / count) * 8,
      (shortAsked / Math.max(1, short)) * 4,
      softly / count,
    ],
    habits: {
      inside: afterOpen.value,
      atHead: afterShort.value,
      ragged: Math.max(0.3, ragged / Math.max(1, full)),
      wordLength: words / Math.max(1, spaced),
    },
  };
}

class Mean {
  #sum = 0;
  #count = 0;

  add(value: number): void {
    this.#sum += value;
    this.#count++;
  }

  /** Pulled towards 0 where little was seen. */
  get value(): number {
    return this.#sum / (this.#count + 2);
  }
}

function boxFacts(a: LineGeometry | undefined, b: LineGeometry | undefined): readonly number[] | undefined {
  if (a === undefined || b === undefined) return undefined;
  const size = (box: LineGeometry): number => Math.max(box.fontSize ?? box.height, 0.01);
  const gap = (b.y - a.y - a.height) / size(a);
  const shift = (b.x - a.x) / size(b);
  return [
    Math.abs(shift) < 0.3 ? 1 : 0,
    Math.max(-1, Math.min(1, Math.log(size(b) / size(a)) * 2)),
    Math.max(-1, Math.min(2, gap)),
    Math.max(-2, Math.min(2, shift)) / 2,
  ];
}
