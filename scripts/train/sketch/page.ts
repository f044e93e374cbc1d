// Sketches a page: writes articles, sets them in columns, takes the lines out in the order and with the damage of one
// way of extraction, and keeps what it did as gold.
import type { Part, Role } from '#core/model/words.ts';
import type { LineGeometry } from '#core/structure/types.ts';
import type { GeneratedBlock, GeneratedPage } from '../generated-page.ts';
import { damage } from './damage.ts';
import { type Piece, writeArticle } from './pieces.ts';
import { Random } from './random.ts';
import { type Style, styleOf } from './style.ts';
import { TONGUES } from './tongues.ts';
import { Writer } from './writer.ts';

/** A line as it comes out, before it has a number. */
export interface OutLine {
  readonly text: string;
  readonly block: number;
  readonly indent: number;
  readonly fontSize: number;
  readonly width: number;
  /** How much of the measure it leaves open, in ems; 0 on the last line of a block, which is not justified. */
  readonly slack: number;
}

interface BlockNote {
  readonly role: Role;
  readonly article: number | null;
  readonly order: number;
  readonly partTexts: readonly (readonly [Part, string])[];
}

/**
 * A page with its gold; the same for the same seed.
 * @param isRecognised the page comes from recognition, whatever chance says
 * @param topical the share of words that each article has for itself; the seams do not care, the articles do
 */
export function sketchPage(seed: number, topical?: number, isRecognised = false): GeneratedPage {
  const random = new Random(seed * 7919 + 17);
  const tongue = random.chance(0.5)
    ? random.pick([TONGUES[0], TONGUES[0], TONGUES[1] ?? TONGUES[0]])
    : random.chance(0.4)
      ? (TONGUES.find(({ tag }) => tag === 'en') ?? TONGUES[0])
      : random.pick(TONGUES);
  const writer = new Writer(random, tongue, topical);
  const style = styleOf(random, tongue, isRecognised);
  const notes: BlockNote[] = [];
  const articles = Array.from({ length: random.int(1, 7) }, (_, i) => writeArticle(writer, style, i, notes));
  const furniture = writeArticle(writer, style, -1, notes).pieces;
  const pieces = arrange(
    articles.map(({ pieces }) => pieces),
    style,
    random,
  );
  for (const piece of furniture) {
    if (random.chance(0.7)) pieces.splice(random.pick([0, 0, pieces.length]), 0, piece);
    else pieces.splice(random.int(0, pieces.length), 0, piece);
  }
  return emit(seed, writer, style, pieces, notes, articles);
}

/** The order in which the text boxes of a page come out. */
function arrange(articles: readonly (readonly Piece[])[], style: Style, random: Random): Piece[] {
  if (style.order === 'sequence') return articles.flat();
  const pieces: Piece[] = [];
  let at = 0;
  while (at < articles.length) {
    const row = articles.slice(at, at + random.int(1, 3));
    at += row.length;
    pieces.push(...(row.length === 1 ? row.flat() : mix(row, style, random)));
  }
  return pieces;
}

/** Articles side by side: what stands at one height comes out together. */
function mix(row: readonly (readonly Piece[])[], style: Style, random: Random): Piece[] {
  const of = (slot: Piece['slot']): Piece[] => row.flatMap((pieces) => pieces.filter((p) => p.slot === slot));
  const columns = row.map((pieces) => pieces.filter((p) => p.slot === 'column'));
  const bodies: Piece[] = [];
  if (style.order === 'rows') bodies.push(...columns.flat());
  else {
    for (let i = 0; columns.some((list) => i < list.length); i++)
      for (const list of columns) bodies.push(...list.slice(i, i + 1));
  }
  const captions = of('caption');
  if (random.chance(0.5)) return [...of('head'), ...of('byline'), ...captions, ...bodies];
  for (const caption of captions) bodies.splice(random.int(0, bodies.length), 0, caption);
  return random.chance(0.8)
    ? [...of('head'), ...of('byline'), ...bodies]
    : [...bodies, ...of('byline'), ...of('head')];
}

function emit(
  seed: number,
  writer: Writer,
  style: Style,
  pieces: readonly Piece[],
  notes: readonly BlockNote[],
  articles: readonly {
    incomplete: GeneratedPage['articles'][number]['incomplete'];
    kind: GeneratedPage['articles'][number]['kind'];
  }[],
): GeneratedPage {
  const { random } = writer;
  const lines: string[] = [];
  const geometry: (LineGeometry | null)[] = [];
  const held = new Map<number, number[]>();
  let y = 0;
  const blank = (): void => {
    lines.push(random.chance(0.9) ? '' : ' ');
    geometry.push(null);
  };
  /** Marks that are no letters of the print; `block` where they came out inside one, and pass for a part of it. */
  const addDebris = (block?: number): void => {
    const marks = random.chance(0.5) ? '·•-,.\'"|_~»*^;:il1' : 'ieaotnrslIlTHM1.,-^ ';
    const text = Array.from(
      { length: random.int(1, random.pick([3, 6, 14])) },
      () => marks[random.int(0, marks.length - 1)],
    )
      .join('')
      .trim();
    lines.push(text === '' ? '.' : text);
    geometry.push(null);
    if (block !== undefined) held.set(block, [...(held.get(block) ?? []), lines.length]);
  };
  let before: OutLine | undefined;
  pieces.forEach((piece, index) => {
    piece.lines.forEach((whole, i) => {
      // Between two lines of one block it is taken for a part of it; elsewhere it stands for itself.
      if (i > 0 && random.chance(style.debris * 0.04))
        addDebris(before?.block === whole.block && random.chance(0.8) ? whole.block : undefined);
      const torn = damage(whole, style, writer);
      for (const line of torn) {
        if (torn.length > 1 && random.chance(0.04 * style.blankAtPiece)) blank();
        else if (before !== undefined && needsBlank(before, line, i === 0, style, random)) blank();
        lines.push(
          style.keepsIndent && line.indent > 0 ? indentText(line.indent, writer) + line.text : line.text,
        );
        held.set(line.block, [...(held.get(line.block) ?? []), lines.length]);
        y += line.fontSize * 1.3 + (before !== undefined && before.block !== line.block ? 2 : 0);
        geometry.push({
          x: (index % 6) * 260 + line.indent * line.fontSize,
          y: y % 4000,
          width: line.width * line.fontSize,
          height: line.fontSize * 1.2,
          fontSize: line.fontSize,
        });
        before = line;
      }
    });
    if (random.chance(style.debris)) addDebris();
  });
  return {
    id: `sketch-${seed}`,
    language: writer.tongue.tag,
    lines,
    blocks: notes.flatMap(({ role, article, order }, i): GeneratedBlock[] => {
      const numbers = held.get(i);
      return numbers === undefined ? [] : [{ role, article, order, lines: numbers }];
    }),
    joins: [],
    parts: notes.flatMap(({ partTexts }, i) =>
      partTexts.flatMap(([part, text]) => {
        const n = (held.get(i) ?? []).find((number) => lines[number - 1]?.includes(text));
        const from = n === undefined ? -1 : (lines[n - 1] ?? '').indexOf(text);
        return n === undefined ? [] : [{ n, from, to: from + text.length, part }];
      }),
    ),
    articles: articles.map(({ kind, incomplete }) => ({ kind, incomplete })),
    groups: [],
    geometry,
  };
}

const indentText = (ems: number, writer: Writer): string =>
  writer.isWide ? '\u3000'.repeat(Math.round(ems)) : ' '.repeat(Math.round(ems * 2));

/** Lines in one box: that is how pdfminer finds boxes. */
function areAligned(a: OutLine, b: OutLine): boolean {
  const near = (x: number, y: number): boolean => Math.abs(x - y) < 0.6;
  const end = (line: OutLine): number => line.width + line.slack;
  return (
    near(a.fontSize, b.fontSize) &&
    (near(a.indent, b.indent) || near(end(a), end(b)) || near(a.indent + end(a), b.indent + end(b)))
  );
}

function needsBlank(
  before: OutLine,
  line: OutLine,
  isPieceStart: boolean,
  style: Style,
  random: Random,
): boolean {
  if (isPieceStart) return random.chance(style.blankAtPiece);
  if (style.blanksByBox) return random.chance(areAligned(before, line) ? 0.01 : 0.98);
  if (before.block !== line.block) return random.chance(style.blankAtBlock);
  if (/^["“‘「『《]/u.test(line.text)) return random.chance(style.blankAtQuote);
  return random.chance(style.falseBlank);
}
