// How one page is laid out and how its text is taken out again: drawn once for the page.
import type { Random } from './random.ts';
import { cutOf, type Face } from './setting.ts';
import type { Tongue } from './tongues.ts';

export interface Style {
  readonly face: Face;
  readonly indent: number;
  readonly measure: number;
  readonly order: 'sequence' | 'rows' | 'columns';
  /** Where headlines stand: before their article, after it, or now here, now there. */
  readonly headsFirst: number;
  readonly bylineWithBody: number;
  readonly captionInside: number;
  readonly keepsIndent: boolean;
  /** A blank stands between two lines that neither begin nor end at one height of the measure, nor share a middle. */
  readonly blanksByBox: boolean;
  readonly blankAtPiece: number;
  readonly blankAtBlock: number;
  readonly blankAtQuote: number;
  readonly falseBlank: number;
  /** Chance that a line comes out with its characters spread. */
  readonly spread: number;
  readonly doubleSpaces: boolean;
  readonly softHyphens: '' | '\u00AD' | ' ';
  readonly splits: number;
  readonly splitsAtQuotes: number;
  /** No white space is left where a line was torn. */
  readonly trims: boolean;
  readonly noise: number;
  readonly debris: number;
  readonly dropsSpaces: boolean;
  /** Chance of the roles that few papers have. */
  readonly rare: number;
  readonly separateHeadLines: boolean;
  /** Chance that an article is a small notice of centred lines instead. */
  readonly notices: number;
  readonly isOld: boolean;
}

/** @param isRecognised the page comes from recognition, whatever chance says */
export function styleOf(random: Random, tongue: Tongue, isRecognised = false): Style {
  const isWide = tongue.script === 'han' || tongue.script === 'kana';
  const drawn = random.pick([
    'blocks',
    'blocks',
    'stream',
    'stream',
    'miner',
    'miner',
    'poppler',
    'poppler',
    'ocr',
    'ocr',
    'ocr',
  ] as const);
  const kind = isRecognised ? 'ocr' : drawn;
  const isOld = kind === 'ocr';
  const face: Face = {
    isWide,
    narrow: random.between(0.42, 0.54),
    cut: cutOf(random),
    hyphenates: isWide ? 0 : random.pick([0, 0.9, 1, 1]),
    hyphen: random.pick([
      '-',
      '-',
      kind === 'miner' ? ' \u2010' : '-',
      tongue.tag === 'de' ? '⸗' : '\u2010',
      tongue.tag === 'de' ? '¬' : '-',
    ]),
    slack: random.between(0.8, 2),
    give: isWide ? 0 : random.between(0, isOld ? 0.12 : 0.05),
  };
  const spaced = random.chance(0.5);
  return {
    face,
    indent: random.pick(isWide ? [2, 2, 2, 2, 1, 0] : [1, 1, 1.5, 0.8, 2, 0]),
    measure: isWide
      ? random.pick([random.int(10, 14), random.int(13, 22), random.int(15, 20), random.int(18, 40)])
      : random.pick([random.int(11, 16), random.int(14, 22), random.int(20, 40)]),
    order:
      kind === 'stream' || kind === 'ocr'
        ? random.pick(['sequence', 'sequence', 'sequence', 'rows'])
        : random.pick(['sequence', 'rows', 'columns', 'columns']),
    headsFirst:
      kind === 'blocks'
        ? random.pick([1, 0, 0, 0.5])
        : random.pick([1, 1, 1, isOld ? 1 : 0, isOld ? 1 : 0.5]),
    bylineWithBody: random.pick([0.1, 0.6, 0.95]),
    captionInside: random.pick([0.2, 0.7]),
    keepsIndent: random.chance(kind === 'blocks' || kind === 'ocr' ? 0.25 : 0.03),
    blanksByBox: kind === 'miner' && random.chance(0.75),
    blankAtPiece: { blocks: 0.93, stream: 0, miner: 0.98, poppler: 0.93, ocr: 0 }[kind],
    blankAtBlock: {
      blocks: random.pick([0.9, 0.97]),
      stream: 0,
      miner: random.pick([0.9, 0.8, 0.95, 0.1]),
      poppler: random.pick([0.02, 0.02, 0.5, 0.97]),
      ocr: 0,
    }[kind],
    blankAtQuote: { blocks: random.pick([0.1, 0.85]), stream: 0, miner: 0.02, poppler: 0.02, ocr: 0 }[kind],
    falseBlank: { blocks: random.pick([0.003, 0.02]), stream: 0, miner: 0.005, poppler: 0.004, ocr: 0 }[kind],
    spread:
      kind === 'miner' || kind === 'poppler' ? random.pick([0, 0.05, 0.2]) : random.pick([0, 0.02, 0.02]),
    doubleSpaces: kind === 'miner' && spaced,
    softHyphens: kind === 'miner' && spaced ? ' ' : kind === 'poppler' && spaced ? '\u00AD' : '',
    splits: kind === 'miner' || kind === 'poppler' ? random.pick([0, 0.02, 0.06]) : 0.001,
    splitsAtQuotes: kind === 'stream' ? random.pick([0, 0.9, 0.9]) : 0.005,
    trims: kind === 'poppler' || random.chance(0.2),
    noise: isOld ? random.pick([0, 0.01, 0.03, 0.07]) : 0,
    debris: isOld ? random.pick([0, 0.02, 0.1, 0.2]) : 0,
    dropsSpaces: kind === 'stream' && isWide,
    rare: random.pick([0, 0, 0, 0.3, 1]),
    separateHeadLines: random.chance(0.05),
    notices: isOld ? random.pick([0, 0.1, 0.4]) : random.pick([0, 0, 0.05]),
    isOld,
  };
}
