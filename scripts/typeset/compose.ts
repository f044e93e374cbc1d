// Composes a page for the browser to set: articles of made-up text with their blocks known, and the style sheet of one
// paper. Nothing here breaks lines: that is the browser's work.
import type { Role } from '#core/model/words.ts';
import { Random } from '../train/sketch/random.ts';
import { TONGUES, type Tongue } from '../train/sketch/tongues.ts';
import { capital, Writer } from '../train/sketch/writer.ts';

export interface SetBlock {
  readonly role: Role;
  readonly article: number | null;
  readonly order: number;
  /** Without soft hyphens. */
  readonly text: string;
}

export interface Composed {
  readonly id: string;
  readonly language: string;
  readonly html: string;
  readonly blocks: readonly SetBlock[];
  readonly articles: number;
}

/** What one paper does with all its articles. */
interface Paper {
  readonly columns: number;
  readonly headsAfter: number;
  readonly bylineAfter: number;
  readonly rare: number;
  readonly softHyphens: boolean;
  /** Share of the places for one that bear a soft hyphen. */
  readonly softness: number;
}

const FONTS = {
  wide: ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'Noto Serif CJK TC', 'Noto Serif CJK JP'],
  letters: ['DejaVu Serif', 'DejaVu Sans', 'Noto Serif CJK SC', 'DejaVu Sans Condensed'],
} as const;

/** Extraction turns lines of the other direction about in ways of its own; sketched pages have those tongues. */
const LEFT_TO_RIGHT = TONGUES.filter(({ tag }) => tag !== 'ar' && tag !== 'he') as [Tongue, ...Tongue[]];

/** A page; the same for the same seed. */
export function composePage(seed: number): Composed {
  const random = new Random(seed * 6007 + 3);
  const english = TONGUES.find(({ tag }) => tag === 'en') ?? TONGUES[0];
  const tongue = random.chance(0.55) ? TONGUES[0] : random.chance(0.6) ? english : random.pick(LEFT_TO_RIGHT);
  const composer = new Composer(random, tongue);
  return composer.page(`set-${seed}`);
}

class Composer {
  readonly #random: Random;
  readonly #writer: Writer;
  readonly #paper: Paper;
  readonly #blocks: SetBlock[] = [];
  readonly #isWide: boolean;

  constructor(random: Random, tongue: Tongue) {
    this.#random = random;
    this.#writer = new Writer(random, tongue);
    this.#isWide = tongue.script === 'han' || tongue.script === 'kana' || tongue.script === 'hangul';
    this.#paper = {
      columns: random.int(1, 4),
      headsAfter: random.pick([0, 0, 0.5, 1]),
      bylineAfter: random.pick([0, 0.5, 1]),
      rare: random.pick([0, 0, 0.3, 1]),
      softHyphens: !this.#isWide && random.chance(0.75),
      softness: random.pick([0.7, 1]),
    };
  }

  page(id: string): Composed {
    const random = this.#random;
    const count = random.int(2, 5);
    const articles = Array.from({ length: count }, (_, i) => this.#article(i));
    const folio = random.chance(0.4)
      ? this.#block('div', 'folio', null, 0, this.#writer.phrase(this.#writer.tongue.folios))
      : '';
    const rows = random.int(1, 3);
    const html = `<!doctype html><html lang="${this.#writer.tongue.tag}"><meta charset="utf-8"><style>${this.#style(rows)}</style><body>${folio}<main>${articles.join('')}</main></body></html>`;
    return { id, language: this.#writer.tongue.tag, html, blocks: this.#blocks, articles: count };
  }

  #style(rows: number): string {
    const random = this.#random;
    const font = random.pick(this.#isWide ? FONTS.wide : FONTS.letters);
    const indent = random.pick(['2em', '2em', '2em', '1em', '0']);
    return `
      body { margin: 20px; width: ${random.int(700, 1300)}px; font: ${random.int(12, 15)}px/1.4 "${font}" }
      main { display: grid; gap: 24px; grid-template-columns: repeat(${rows}, 1fr); align-items: start }
      section { display: flex; flex-direction: column }
      section.across { grid-column: 1 / -1 }
      .body { column-gap: ${random.int(16, 40)}px; text-align: ${random.pick(['justify', 'justify', 'justify', 'start'])} }
      .body p { margin: ${random.pick(['0', '0', '0', '0 0 .5em'])}; text-indent: ${this.#isWide ? indent : random.pick(['1em', '1em', indent])} }
      ${random.chance(0.3) ? '.body p:first-child, .body h3 + p { text-indent: 0 }' : ''}
      .verse, .listing, .table { white-space: pre-line; text-align: start }
      h1 { font-size: ${random.int(20, 34)}px; margin: .3em 0; text-align: ${random.pick(['center', 'start'])} }
      h2 { font-size: 16px; margin: .2em 0; font-weight: normal }
      h3 { font-size: 1em; margin: ${random.pick(['0', '.4em 0'])}; text-align: ${random.pick(['center', 'start'])} }
      figcaption { font-size: 11px }
      .photo { height: 60px; background: #ddd }
      .byline { margin: .2em 0; text-align: ${random.pick(['start', 'center', 'end'])} }`;
  }

  /** Makes an element and keeps its block. */
  #block(tag: string, role: Role, article: number | null, order: number, text: string): string {
    this.#blocks.push({ role, article, order, text });
    return `<${tag} class="${role}">${escaped(this.#hyphenated(text))}</${tag}>`;
  }

  #hyphenated(text: string): string {
    if (!this.#paper.softHyphens) return text;
    return text.replace(/\p{L}{5,}/gu, (word) =>
      word.replace(/(\p{L}{2,3})(?=\p{L}{2})/gu, (part) =>
        this.#random.chance(this.#paper.softness) ? `${part}\u00AD` : part,
      ),
    );
  }

  #article(index: number): string {
    const [random, writer, paper] = [this.#random, this.#writer, this.#paper];
    writer.newTopic();
    let order = 0;
    const block = (tag: string, role: Role, text: string): string =>
      this.#block(tag, role, index, order++, text);
    const heads: string[] = [];
    if (random.chance(0.2 * paper.rare)) heads.push(block('h2', 'kicker', writer.kicker()));
    if (random.chance(0.95)) {
      const date = random.chance(0.06) ? ` ${writer.phrase(writer.tongue.datelines)}` : '';
      heads.push(block('h1', 'headline', writer.headline() + date));
    }
    if (random.chance(0.25 * paper.rare)) heads.push(block('h2', 'deck', writer.deck()));
    const byline = random.chance(0.7) ? block('div', 'byline', writer.phrase(writer.tongue.bylines)) : '';
    const standfirst = random.chance(0.15 * paper.rare) ? block('h2', 'standfirst', writer.paragraph()) : '';
    const inner: string[] = [];
    this.#body(block, inner);
    const figures = Array.from({ length: random.pick([0, 0, 1, 1, 2]) }, () => this.#figure(block));
    const inside = figures.filter(() => random.chance(0.4));
    for (const figure of inside) inner.splice(random.int(0, inner.length), 0, figure);
    const outside = figures.filter((figure) => !inside.includes(figure)).join('');
    const columns = Math.max(1, paper.columns + random.int(-1, 1));
    const body = `<div class="body" style="columns:${columns}">${inner.join('')}</div>`;
    const head = heads.join('');
    const isAfter = random.chance(paper.headsAfter);
    const parts = isAfter
      ? random.chance(paper.bylineAfter)
        ? [outside, body, byline, head]
        : [byline, outside, body, head]
      : [head, standfirst, byline, ...(random.chance(0.5) ? [outside, body] : [body, outside])];
    // What comes later on the page may come earlier in the file, and the other way round.
    const shown = random.chance(0.2)
      ? parts.map((part, i) => `<div style="order:${i}">${part}</div>`)
      : parts;
    const placed = shown === parts || isAfter ? shown : random.shuffled(shown);
    return `<section class="${random.chance(0.3) ? 'across' : ''}">${placed.join('')}</section>`;
  }

  #body(block: (tag: string, role: Role, text: string) => string, inner: string[]): void {
    const [random, writer, paper] = [this.#random, this.#writer, this.#paper];
    const { tongue } = writer;
    const wide = writer.isWide;
    const hasSubheads = random.chance(0.4);
    const isTalk = random.chance(0.25);
    // Who speaks is named, or told by the type alone.
    const speakers = isTalk && random.chance(0.3) ? [writer.name(), writer.name().slice(0, 2)] : [];
    const count = random.pick([2, 3, 4, 5, 6, 8, 10, 14]);
    const gap = wide ? random.pick(['', ' ', '　']) : ' ';
    const hasLead = random.chance(0.7);
    if (random.chance(0.1 * paper.rare)) inner.push(block('p', 'jump', writer.phrase(tongue.jumpsFrom)));
    for (let i = 0; i < count; i++) {
      let text = isTalk && i % 2 === 0 ? writer.question() : writer.paragraph();
      if (isTalk && i % 2 === 1 && random.chance(0.5)) text = writer.sentence();
      if (i > 0 || !hasLead) text = `${spoken(speakers[i % 2], wide)}${text}`;
      if (i === 0 && random.chance(0.1)) text = `${writer.name()}${writer.aside()}${text}`;
      if (i === 0 && random.chance(0.6)) {
        const agency = random.chance(0.3) ? writer.phrase(tongue.datelines) + gap : '';
        const dateline = agency + writer.phrase(tongue.datelines);
        if (/\d{4}/u.test(dateline)) inner.push(block('p', 'paragraph', dateline));
        else text = dateline + gap + text;
        if (random.chance(0.06)) this.#facts(block, inner);
      }
      if (hasSubheads && i > 0 && random.chance(0.3))
        inner.push(block('h3', 'subheading', wide ? writer.clause(2, 5) : capital(writer.clause(1, 5))));
      if (random.chance(0.02)) this.#facts(block, inner);
      if (random.chance(0.06 * paper.rare)) inner.push(block('p', ...this.#lines()));
      if (random.chance(0.03 * paper.rare))
        inner.push(
          block('h2', 'quote', `${tongue.quotes[0]?.[0]}${writer.sentence()}${tongue.quotes[0]?.[1]}`),
        );
      inner.push(block('p', 'paragraph', text));
    }
    if (random.chance(0.1 * paper.rare)) inner.push(block('p', 'jump', writer.phrase(tongue.jumpsTo)));
  }

  #facts(block: (tag: string, role: Role, text: string) => string, inner: string[]): void {
    for (let k = this.#random.int(2, 5); k > 0; k--) inner.push(block('p', 'paragraph', this.#writer.fact()));
  }

  /** Verse or a list: lines that stay as they are. */
  #lines(): [Role, string] {
    const [random, writer] = [this.#random, this.#writer];
    const role = random.pick(['verse', 'listing'] as const);
    const lines = Array.from({ length: random.int(3, 8) }, (_, i) =>
      role === 'verse'
        ? capital(writer.clause(2, 4)) + random.pick(writer.isWide ? ['，', '。'] : [',', '.', ''])
        : `${i + 1}. ${writer.clause(2, 4)}`,
    );
    return [role, lines.join('\n')];
  }

  #figure(block: (tag: string, role: Role, text: string) => string): string {
    const [random, writer] = [this.#random, this.#writer];
    const text = random.chance(0.5)
      ? capital(writer.clause(2, 8)) + (random.chance(0.4) ? (writer.isWide ? '。' : '.') : '')
      : writer.sentence();
    const credit = random.chance(0.6) ? ` ${writer.phrase(writer.tongue.credits)}` : '';
    return `<figure style="margin:8px 0"><div class="photo"></div>${block('figcaption', 'caption', text + credit)}</figure>`;
  }
}

const spoken = (speaker: string | undefined, wide: boolean): string =>
  speaker === undefined ? '' : speaker + (wide ? '：' : ': ');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
