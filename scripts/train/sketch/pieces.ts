// Writes one article, or the furniture of a page, as the text boxes that it is set in.
import type { ArticleKind, Incomplete, Part, Role } from '#core/model/words.ts';
import type { OutLine } from './page.ts';
import type { Random } from './random.ts';
import { setText } from './setting.ts';
import type { Style } from './style.ts';
import { capital, type Writer } from './writer.ts';

/** A text box. */
export interface Piece {
  readonly slot: 'head' | 'byline' | 'caption' | 'column';
  readonly lines: readonly OutLine[];
}

interface Note {
  readonly role: Role;
  readonly article: number | null;
  readonly order: number;
  readonly partTexts: readonly (readonly [Part, string])[];
}

export interface Written {
  readonly pieces: readonly Piece[];
  readonly kind: ArticleKind;
  readonly incomplete: readonly Incomplete[];
}

interface Setting {
  readonly measure: number;
  readonly indent?: number;
  readonly size?: number;
  readonly parts?: readonly (readonly [Part, string])[];
  /** Each line stands for itself. */
  readonly lines?: readonly string[];
}

/** Article number `index`; -1 for the furniture of the page. */
export function writeArticle(writer: Writer, style: Style, index: number, notes: Note[]): Written {
  const { random, tongue } = writer;
  const order = { next: 0 };
  const measure = Math.max(
    8,
    random.chance(0.6) ? style.measure : style.measure * random.pick([0.7, 0.85, 1.2, 1.4, 1.8]),
  );
  const block = (
    role: Role,
    text: string,
    { measure: width, indent = 0, size = 10, parts = [], lines }: Setting,
  ): OutLine[] => {
    const id = notes.length;
    const furniture = role === 'folio' || role === 'nameplate' || role === 'ear' || index < 0;
    notes.push({ role, article: furniture ? null : index, order: order.next++, partTexts: parts });
    const set =
      lines === undefined
        ? setText(text, notched(width, role, random), indent, style.face, random)
        : lines.map((line) => ({ text: line, width: line.length }));
    return set.map((line, i) => ({
      text: line.text,
      block: id,
      indent: i === 0 ? indent : 0,
      fontSize: size,
      width: line.width,
      slack:
        role === 'paragraph' && lines === undefined && i + 1 < set.length
          ? Math.max(0.01, width - line.width)
          : 0,
    }));
  };
  if (index < 0) return { pieces: furniture(writer, style, block), kind: 'other', incomplete: [] };
  writer.newTopic();
  if (random.chance(style.notices))
    return {
      pieces: [{ slot: 'column', lines: noticeOf(writer, measure, block) }],
      kind: 'notice',
      incomplete: ['headline'],
    };
  const rare = (chance: number): boolean => random.chance(chance * style.rare);
  const wide = writer.isWide;
  const isPhoto = random.chance(style.isOld ? 0.003 : 0.05);
  const head: OutLine[] = [];
  const hasHead = random.chance(0.87);
  const headMeasure = random.chance(0.5) ? measure * random.pick([1, 1.5, 2]) : measure * 4;
  if (hasHead && rare(0.25))
    head.push(...block('kicker', writer.kicker(), { measure: headMeasure, size: 13 }));
  if (hasHead) {
    const count = style.isOld ? random.pick([1, 1, 1, 1, 2, 3, 4]) : random.chance(0.02) ? 2 : 1;
    const isLoud = style.isOld && random.chance(0.4);
    for (let i = 0; i < count; i++) {
      const long = style.isOld && i > 0 && random.chance(0.5) ? ` ${writer.clause(5, 14)}.` : '';
      const date = random.chance(0.03) ? ` ${writer.phrase(tongue.datelines)}` : '';
      const plain = writer.headline() + (writer.isWide ? '' : long) + date;
      const text = isLoud ? plain.toUpperCase() : plain;
      const own =
        long !== ''
          ? measure
          : random.chance(0.5)
            ? balanced(text, headMeasure, writer)
            : headMeasure * random.between(0.5, 1);
      head.push(...block('headline', text, { measure: own, size: 22 }));
    }
    if (random.chance(style.rare * 0.3 + 0.01))
      head.push(...block('deck', writer.deck(), { measure: headMeasure, size: 14 }));
    if (rare(0.06))
      head.push(...block('instalment', writer.phrase(tongue.instalments), { measure: headMeasure }));
  }
  const byline = random.chance(0.6)
    ? block('byline', writer.phrase(tongue.bylines), { measure: measure * 2 })
    : [];
  const lead: OutLine[] = [];
  if (rare(0.08))
    lead.push(
      ...block('standfirst', writer.paragraph(), { measure: measure * random.pick([1, 1.6, 2.5]), size: 12 }),
    );
  if (rare(0.08)) {
    const label = writer.phrase(tongue.notes);
    lead.push(
      ...block('note', label + (wide ? '　' : ' ') + writer.paragraph(), { measure, indent: style.indent }),
    );
  }
  const body = isPhoto ? [] : bodyOf(writer, style, measure, block);
  const captions: OutLine[][] = [];
  const captionCount = isPhoto ? 1 : style.isOld && random.chance(0.9) ? 0 : random.pick([0, 0, 0, 1, 1, 2]);
  for (let i = 0; i < captionCount; i++) captions.push(captionOf(writer, style, measure, block));
  const incomplete: Incomplete[] = hasHead ? [] : ['headline'];
  return {
    pieces: place(writer, style, head, byline, [...lead, ...body], captions),
    kind: isPhoto ? 'photo' : 'news',
    incomplete,
  };
}

/** A measure on which the lines of a headline come out about as long as one another. */
function balanced(text: string, most: number, writer: Writer): number {
  const ems = text.length * (writer.isWide ? 1 : 0.5);
  return Math.max(3, Math.min(most, (ems / writer.random.pick([1, 1, 2, 2, 3, 4, 6])) * 1.12 + 1));
}

/** A notice or a masthead: short lines set in the middle, now and then a paragraph. */
function noticeOf(writer: Writer, measure: number, block: Block): OutLine[] {
  const { random } = writer;
  const lines: OutLine[] = [];
  const count = random.int(1, 6);
  for (let i = 0; i < count; i++) {
    const pick = random.next();
    if (pick < 0.3) lines.push(...block('headline', writer.headline(), { measure }));
    else if (pick < 0.5) lines.push(...block('paragraph', writer.sentence(), { measure }));
    else {
      const own = Array.from(
        { length: random.int(1, 6) },
        () => capital(writer.clause(1, writer.isWide ? 4 : 5)) + random.pick(['', '', '.', ',', ':']),
      );
      // Some papers' lines each say a thing of their own.
      if (random.chance(0.6)) for (const line of own) lines.push(...block('paragraph', line, { measure }));
      else lines.push(...block('paragraph', '', { measure, lines: own }));
    }
  }
  return lines;
}

/** The measure line by line: a body runs around a picture, or over two columns, now and then. */
function notched(width: number, role: Role, random: Random): (line: number) => number {
  if (role !== 'paragraph' || !random.chance(0.04)) return () => width;
  const from = random.int(0, 8);
  const to = from + random.int(1, 12);
  const other = Math.max(5, width * random.pick([0.5, 0.6, 0.75, 1.5, 2]));
  return (line) => (line >= from && line < to ? other : width);
}

type Block = (role: Role, text: string, setting: Setting) => OutLine[];

function bodyOf(writer: Writer, style: Style, measure: number, block: Block): OutLine[] {
  const { random, tongue } = writer;
  const wide = writer.isWide;
  const lines: OutLine[] = [];
  const space = wide ? random.pick(['', ' ', ' ']) : ' ';
  const hasSubheads = random.chance(0.4);
  const isInterview = random.chance(0.16);
  // Who speaks is named, or told by the type alone.
  const speakers = isInterview && random.chance(0.3) ? [writer.name(), writer.name().slice(0, 2)] : [];
  const facts = (most: number): void => {
    for (let k = random.int(1, most); k > 0; k--)
      lines.push(...block('paragraph', writer.fact(random.pick([6, 12])), { measure, indent: style.indent }));
  };
  const labels = random.chance(0.07) ? writer.phrase(tongue.labels) : '';
  if (random.chance(0.02 + style.rare * 0.08))
    lines.push(...block('jump', writer.phrase(tongue.jumpsFrom), { measure }));
  const count = random.pick([
    1,
    2,
    3,
    4,
    5,
    6,
    8,
    10,
    14,
    20,
    ...(writer.keepsTopics ? [12, 14, 16, 20, 24, 30] : []),
  ]);
  for (let i = 0; i < count; i++) {
    if (hasSubheads && i > 0 && random.chance(0.25)) lines.push(...subhead(writer, style, measure, i, block));
    if (random.chance(0.015 * (style.rare + 0.1)))
      lines.push(
        ...block('quote', `${tongue.quotes[0]?.[0]}${writer.sentence()}${tongue.quotes[0]?.[1]}`, {
          measure: measure * 0.9,
          size: 13,
        }),
      );
    const parts: [Part, string][] = [];
    let text = isInterview && i % 2 === 0 ? writer.question() : writer.paragraph();
    if (isInterview && i % 2 === 1 && random.chance(0.3)) text = writer.sentence();
    const speaker = speakers[i % 2];
    if (speaker !== undefined && i > 0) text = `${speaker}${wide ? '：' : ': '}${text}`;
    if (i === 0 && random.chance(0.05)) text = `${writer.name()}${writer.aside()}${text}`;
    if (labels !== '' && i > 0) {
      text = `${labels}${space}${text}`;
      parts.push(['label', labels]);
    }
    if (i === 0 && random.chance(0.5)) {
      const dateline = writer.phrase(tongue.datelines);
      parts.push(['dateline', dateline]);
      const agency = random.chance(0.4) ? `${writer.phrase(tongue.datelines)} ` : '';
      if (random.chance(/\d{4}/.test(dateline) ? 0.7 : 0.1))
        lines.push(...block('paragraph', agency + dateline, { measure, indent: style.indent }));
      else text = `${dateline}${wide ? random.pick(['　', ' ', '']) : ' '}${text}`;
      if (random.chance(0.05)) facts(5);
    }
    if (random.chance(0.01)) facts(4);
    if (random.chance(0.012)) lines.push(...enumeration(writer, measure, style, block));
    if (style.isOld && !wide && random.chance(0.01)) text = text.toUpperCase();
    const strange = writer.random.chance(0.02 * (style.rare + (style.isOld ? 0.4 : 0.05)));
    if (strange) lines.push(...special(writer, measure, style, block));
    lines.push(...block('paragraph', text, { measure, indent: style.indent, parts }));
  }
  if (random.chance(0.02 + style.rare * 0.1))
    lines.push(...block('jump', writer.phrase(tongue.jumpsTo), { measure }));
  if (random.chance(0.06)) lines.push(...block('byline', writer.phrase(tongue.bylines), { measure }));
  return lines;
}

/** Persons or things named one by one, each a paragraph that ends with a semicolon or comma, the last with a stop. */
function enumeration(writer: Writer, measure: number, style: Style, block: Block): OutLine[] {
  const { random } = writer;
  const mark = writer.isWide ? random.pick(['；', '；', '，', '']) : random.pick([';', ' ;', ';', ',', '']);
  const count = random.int(2, 9);
  return Array.from({ length: count }, (_, i) =>
    block(
      'paragraph',
      capital(writer.clause(1, random.int(3, 8))) + (i + 1 < count ? mark : writer.isWide ? '。' : '.'),
      { measure, indent: style.indent },
    ),
  ).flat();
}

function subhead(writer: Writer, style: Style, measure: number, i: number, block: Block): OutLine[] {
  const { random } = writer;
  const numeral = '一二三四五六七八九十'[i % 10] ?? '';
  const pick = random.next();
  if (style.isOld && pick > 0.9)
    return Array.from({ length: random.int(2, 4) }, () =>
      block('subheading', writer.clause(1, 3), { measure }),
    ).flat();
  if (pick < 0.12)
    return block('subheading', writer.isWide ? numeral : (['I', 'II', 'III', 'IV', '* * *'][i % 5] ?? ''), {
      measure,
    });
  const text = writer.isWide
    ? (random.chance(0.15) ? `${numeral}、` : '') +
      (random.chance(0.4) ? `${writer.clause(2, 3)} ${writer.clause(2, 3)}` : writer.clause(2, 5))
    : capital(writer.clause(1, 5)) + random.pick(['', '', '', '.']);
  return block('subheading', text, { measure: measure * 0.95, size: 11 });
}

/** Verse, a list or a table in the middle of an article. */
function special(writer: Writer, measure: number, style: Style, block: Block): OutLine[] {
  const { random } = writer;
  const wide = writer.isWide;
  const role = random.pick(['verse', 'listing', 'table'] as const);
  const count = role === 'verse' ? random.pick([4, 4, 6, 8, 12, 16, 28, 60]) : random.int(3, 12);
  const verse = random.int(2, 4);
  const lines = Array.from({ length: count }, (_, i) => {
    if (role === 'verse')
      return wide
        ? writer.clause(verse, verse + 1) + (random.chance(0.7) ? (i % 2 ? '。' : '，') : '')
        : capital(writer.clause(verse, verse + 2)) +
            random.pick(['', ',', ',', ',', ';', '.', '.', '!', '?', ':']);
    if (role === 'listing') return `${wide ? `${i + 1}．` : `${i + 1}. `}${writer.clause(2, 5)}`;
    return [writer.word(), writer.word(), String(random.int(1, 999))].join(
      random.pick(['\t', '   ', ' . . . . ']),
    );
  });
  void style;
  return block(role, '', { measure, lines });
}

function captionOf(writer: Writer, style: Style, measure: number, block: Block): OutLine[] {
  const { random, tongue } = writer;
  const wide = writer.isWide;
  const width = measure * random.pick([1, 1.5, 2, 2.4]);
  const short = random.chance(0.45);
  let text = short
    ? capital(writer.clause(2, 8))
    : Array.from({ length: random.int(1, 3) }, () => writer.sentence()).join(wide ? '' : ' ');
  if (random.chance(0.1))
    text =
      (wide ? random.pick(['图为', '图①', '上图：', '▲']) : random.pick(['Above: ', 'Left: ', 'Fig. 1. '])) +
      text;
  const credit = writer.phrase(tongue.credits);
  if (random.chance(0.45))
    return block('caption', `${text}${wide ? random.pick([' ', '', '　']) : ' '}${credit}`, {
      measure: width,
      size: 9,
      parts: [['credit', credit]],
    });
  const lines = block('caption', text, { measure: width, size: 9 });
  if (random.chance(0.15 + style.rare * 0.2))
    lines.push(...block('credit', credit, { measure: width, size: 8 }));
  return lines;
}

function furniture(writer: Writer, style: Style, block: Block): Piece[] {
  const { random, tongue } = writer;
  const pieces: Piece[] = [];
  const add = (lines: OutLine[]): void => {
    pieces.push({ slot: 'head', lines });
  };
  const measure = 60;
  if (random.chance(0.35)) add(block('folio', writer.phrase(tongue.folios), { measure, size: 9 }));
  if (random.chance(0.15)) add(block('folio', writer.phrase(tongue.folios), { measure, size: 9 }));
  if (random.chance(style.rare * 0.25))
    add(
      block(
        'nameplate',
        writer.isWide
          ? writer.place() + random.pick(['日报', '晚报', '时报', '新聞', '晶報', '周刊'])
          : `${capital(writer.word())} ${random.pick(['Times', 'Herald', 'Zeitung', 'Post', 'Journal', 'Tribune'])}`,
        { measure, size: 40 },
      ),
    );
  if (random.chance(style.rare * 0.15)) add(block('ear', writer.clause(2, 6), { measure: 14 }));
  if (random.chance(style.rare * 0.2)) add(block('staff', writer.phrase(tongue.staff), { measure }));
  return pieces;
}

/** Puts the parts of an article in the order of the page. */
function place(
  writer: Writer,
  style: Style,
  head: OutLine[],
  byline: OutLine[],
  body: OutLine[],
  captions: OutLine[][],
): Piece[] {
  const { random } = writer;
  const pieces: Piece[] = columns(writer, style, body).map((lines) => ({ slot: 'column', lines }));
  const headFirst = random.chance(style.headsFirst);
  const bylinePiece: Piece[] = byline.length > 0 ? [{ slot: 'byline', lines: byline }] : [];
  for (const lines of captions) {
    const at = random.chance(style.captionInside) ? random.int(0, pieces.length) : pieces.length;
    pieces.splice(at, 0, { slot: 'caption', lines });
  }
  const headPiece: Piece[] = head.length > 0 ? [{ slot: 'head', lines: head }] : [];
  if (headFirst) {
    if (random.chance(0.1)) return [...bylinePiece, ...headPiece, ...pieces];
    return [...headPiece, ...bylinePiece, ...pieces];
  }
  if (random.chance(style.bylineWithBody)) return [...bylinePiece, ...pieces, ...headPiece];
  return random.chance(0.5)
    ? [...pieces, ...bylinePiece, ...headPiece]
    : [...pieces, ...headPiece, ...bylinePiece];
}

/** The lines of a body in columns: about as long as one another, the last one shorter. */
function columns(writer: Writer, style: Style, body: readonly OutLine[]): OutLine[][] {
  if (body.length === 0) return [];
  const count = body.length < 8 ? 1 : writer.random.pick([1, 1, 2, 2, 3, 4]);
  const height = Math.ceil(body.length / count);
  void style;
  return Array.from({ length: count }, (_, i) => body.slice(i * height, (i + 1) * height)).filter(
    (lines) => lines.length > 0,
  );
}
