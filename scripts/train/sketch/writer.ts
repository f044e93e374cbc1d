// Writes made-up text that has the shape of news: words that recur, names, figures, quotations, sentences and paragraphs.
import type { Random } from './random.ts';
import type { Tongue } from './tongues.ts';

const HAN =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
const KANA =
  'のにはをたがでてとしれさあいうえかきくけこすせそちつなぬねはひふほまみむめもやゆよらりるろわんョンスルトリアイク';
const NUMERALS = '一二三四五六七八九十';
const FAMILY = '王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹丰邵';

export class Writer {
  readonly random: Random;
  readonly tongue: Tongue;
  readonly #words: string[];
  readonly #noStops: boolean;
  readonly #quote: readonly [string, string];
  readonly #yearly: string;
  readonly #foreignness: number;
  /** Chance of a reference mark behind a sentence. */
  readonly #references: number;
  readonly #topical: number;
  /** Shortened words that stand before a name or a number. */
  readonly #short: readonly string[];
  #topic: string[] = [];

  /** `topical` is the share of words that an article has for itself; its headline has twice as many. */
  constructor(random: Random, tongue: Tongue, topical?: number) {
    this.random = random;
    this.tongue = tongue;
    this.#topical = topical ?? 0;
    this.#words = Array.from({ length: 1500 }, () => this.#makeWord());
    // Papers of a century ago set a comma where a sentence ends, or nothing.
    this.#noStops = tongue.tag === 'zh-Hant' && random.chance(0.5);
    const [first = ['“', '”'] as const, ...rest] = tongue.quotes;
    this.#quote = random.pick([first, first, ...rest]);
    this.#references = random.chance(0.12) ? 0.2 : 0;
    this.#foreignness = random.pick([0, 0.01, 0.03, 0.06]);
    this.#short = this.isWide
      ? []
      : [
          ...(tongue.tag === 'en' ? ['Mr.', 'Mrs.', 'St.', 'Dec.', 'No.', 'Gen.', 'Col.'] : []),
          ...Array.from({ length: 6 }, () => `${capital(this.#makeWord()).slice(0, random.int(1, 4))}.`),
        ];
    this.#yearly = String(random.int(1820, 2025));
  }

  /** Articles have words of their own, and some are as long as long articles are. */
  get keepsTopics(): boolean {
    return this.#topical > 0;
  }

  get isWide(): boolean {
    return this.tongue.script === 'han' || this.tongue.script === 'kana';
  }

  /** Gives the next article words of its own, which its headline shares. */
  newTopic(): void {
    const names = Array.from({ length: 3 }, () => (this.isWide ? this.place() : capital(this.#makeWord())));
    if (this.#topical > 0) {
      this.#topic = [...names, ...Array.from({ length: 24 }, () => this.#makeWord() + this.#makeWord())];
      return;
    }
    this.#topic = [
      ...names,
      ...Array.from({ length: 8 }, () => this.#words[this.random.int(200, 1499)] ?? ''),
    ];
  }

  #makeWord(): string {
    const { random, tongue } = this;
    const han = (): string => HAN[Math.floor(HAN.length * random.next() ** 1.6)] ?? '的';
    if (tongue.script === 'han') return Array.from({ length: random.pick([1, 2, 2, 2, 3, 4]) }, han).join('');
    if (tongue.script === 'kana') {
      if (random.chance(0.4)) return Array.from({ length: random.int(1, 3) }, han).join('');
      return Array.from({ length: random.int(1, 5) }, () => KANA[random.zipf(KANA.length)] ?? 'の').join('');
    }
    if (tongue.script === 'hangul')
      return Array.from({ length: random.int(1, 5) }, () =>
        String.fromCharCode(0xac00 + random.zipf(900) * 12),
      ).join('');
    const syllables = tongue.syllables ?? [];
    return Array.from(
      { length: random.pick([1, 1, 2, 2, 3, 3, 4]) },
      () => syllables[Math.floor(syllables.length * random.next() ** 1.4)] ?? '',
    ).join('');
  }

  word(): string {
    const { random } = this;
    const small = this.tongue.smallWords;
    if (small !== undefined && random.chance(0.42)) return small[random.zipf(small.length)] ?? '';
    if (this.#topic.length > 0 && random.chance(this.#topical || 0.14))
      return this.#topic[random.zipf(this.#topic.length)] ?? '';
    return this.#words[Math.floor(1500 * random.next() ** (this.#topical > 0 ? 1.4 : 2.2))] ?? '';
  }

  name(): string {
    const { random } = this;
    if (this.isWide) {
      const given = Array.from({ length: random.int(1, 2) }, () => HAN[random.int(100, HAN.length - 1)]);
      const family = FAMILY[random.int(0, FAMILY.length - 1)] ?? '';
      return random.chance(0.15) && given.length === 1 ? `${family} ${given[0]}` : family + given.join('');
    }
    if (this.tongue.script === 'hangul') return this.#hangulName();
    const initial = random.chance(0.2) ? `${capital(this.#makeWord()).slice(0, 1)}. ` : '';
    return `${initial}${capital(this.#makeWord())} ${capital(this.#makeWord())}`;
  }

  #hangulName(): string {
    return Array.from({ length: 3 }, () => String.fromCharCode(0xac00 + this.random.int(0, 900) * 12)).join(
      '',
    );
  }

  place(): string {
    if (this.isWide) return Array.from({ length: 2 }, () => HAN[this.random.int(80, 400)] ?? '').join('');
    return capital(this.#makeWord());
  }

  /** A fixed phrase with its blanks filled. */
  phrase(of: readonly string[]): string {
    const { random } = this;
    const [first = ''] = of;
    const pattern = random.pick([first, ...of.slice(1)]);
    const month = this.isWide || this.tongue.script === 'hangul' ? String(random.int(1, 12)) : this.#month();
    const page =
      this.isWide && random.chance(0.3) ? (NUMERALS[random.int(0, 9)] ?? '') : String(random.int(1, 24));
    return pattern
      .replaceAll('{n}', () => (pattern === 'BY {n}' ? this.name().toUpperCase() : this.name()))
      .replaceAll('{p}', () => this.place())
      .replaceAll('{P}', () => this.place().toUpperCase())
      .replaceAll('{D}', () =>
        random.pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
      )
      .replaceAll('{d}', String(random.int(1, 31)))
      .replaceAll('{m}', month)
      .replaceAll('{y}', this.#yearly)
      .replaceAll('{k}', page)
      .replaceAll('{w}', NUMERALS[random.int(0, 5)] ?? '');
  }

  #month(): string {
    if (this.tongue.tag === 'en')
      return this.random.pick([
        'January',
        'Feb',
        'March',
        'April',
        'May',
        'June',
        'July',
        'Aug',
        'Sept',
        'Oct',
        'November',
        'Dec',
      ]);
    return capital(this.#makeWord());
  }

  #number(): string {
    const { random } = this;
    const pick = random.next();
    if (pick < 0.4) return String(random.int(1, 99));
    if (pick < 0.6) return `${random.int(1, 99)}.${random.int(0, 9)}${random.chance(0.5) ? '%' : ''}`;
    if (pick < 0.8) return String(random.int(1900, 2025));
    return this.isWide
      ? `${random.int(1, 9)}${random.int(0, 999)}`
      : `${random.int(1, 999)},${random.int(100, 999)}`;
  }

  #foreign(): string {
    const { random } = this;
    const letters = 'abcdefghiklmnoprstuvABCDEFGMNST';
    const word = (): string =>
      Array.from({ length: random.int(1, 12) }, () => letters[random.int(0, letters.length - 1)]).join('');
    return Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, word).join(' ');
  }

  /** Words without an end mark. */
  clause(low: number, high: number): string {
    const { random } = this;
    const words = Array.from({ length: random.int(low, high) }, () => {
      const pick = random.next();
      if (pick < 0.05) return this.#number();
      if (this.isWide && pick < 0.05 + this.#foreignness)
        return random.chance(0.3) ? `（${this.#foreign()}）` : this.#foreign();
      if (this.#short.length > 0 && pick > 0.975)
        return `${random.pick([this.#short[0] ?? '', ...this.#short])} ${random.chance(0.7) ? this.name() : this.#number()}`;
      if (!this.isWide && pick < 0.11) return capital(this.#words[Math.floor(1500 * random.next())] ?? '');
      return this.word();
    });
    if (random.chance(0.06))
      words.splice(
        random.int(0, words.length),
        0,
        `（${this.word()}${this.word()}）`.replace(/[（）]/g, (m) =>
          this.isWide ? m : m === '（' ? '(' : ')',
        ),
      );
    if (random.chance(0.1)) {
      const [open, close] = this.#quote;
      words.splice(
        random.int(0, words.length),
        0,
        `${open}${this.word()}${this.isWide ? '' : ' '}${this.word()}${close}`,
      );
    }
    return this.isWide ? words.join('') : words.join(' ');
  }

  sentence(): string {
    const { random } = this;
    const wide = this.isWide;
    const clauses = Array.from({ length: random.pick([1, 1, 2, 2, 3, 4]) }, () =>
      this.clause(wide ? 3 : 3, wide ? 9 : 10),
    );
    if (!wide && clauses[0]) clauses[0] = capital(clauses[0]);
    const comma = wide
      ? this.tongue.tag === 'zh-Hans'
        ? random.pick(['，', '，', '，', '、', '；'])
        : '、'
      : random.pick([', ', ', ', '; ']);
    const end = this.#noStops
      ? '、'
      : wide
        ? random.pick(['。', '。', '。', '。', '。', '！', '？'])
        : random.pick(['.', '.', '.', '.', '.', '!', '?']);
    let text = clauses.join(comma) + end;
    if (random.chance(this.#references))
      text += random.pick([`[${random.int(1, 40)}]`, `-LSB-${random.int(1, 20)}-RSB-`]);
    const [open, close] = this.#quote;
    if (random.chance(0.1)) text = `${open}${text}${close}`;
    else if (random.chance(0.05))
      text = `${capital(this.clause(2, 4))}${wide ? '：' : ': '}${open}${text}${close}`;
    return text;
  }

  paragraph(): string {
    const { random } = this;
    const count = random.pick([1, 1, 2, 2, 3, 3, 4, 5, 7]);
    const sentences = Array.from({ length: count }, () => this.sentence());
    const [open, close] = this.#quote;
    if (random.chance(0.08)) {
      sentences[0] = open + (sentences[0] ?? '').replaceAll(open, '').replaceAll(close, '');
      sentences.push(`${sentences.pop() ?? ''}${close}`);
    }
    let text = sentences.join(this.isWide ? '' : ' ');
    // Not every paragraph ends as a sentence does.
    if (random.chance(0.06))
      text = text.replace(
        /[。！？.!?、]$/u,
        random.pick(this.isWide ? ['：', '……', '——', ''] : [':', '', '...', ';']),
      );
    return text;
  }

  /** What an interviewer asks, now and then after a remark. */
  question(): string {
    const before = this.random.chance(0.3) ? this.sentence() + (this.isWide ? '' : ' ') : '';
    return before + this.sentence().replace(/[。.!！、]$/u, this.isWide ? '？' : '?');
  }

  /** A line such as "Place: the town hall". */
  fact(most = 6): string {
    return capital(this.word()) + (this.isWide ? '：' : ': ') + this.clause(1, this.random.int(2, most));
  }

  /** A short word or clause over a headline: what it is about. */
  kicker(): string {
    const { random } = this;
    if (this.isWide) return this.clause(2, 5) + (random.chance(0.2) ? `，${this.clause(2, 4)}` : '');
    const text = capital(this.clause(1, 3));
    return random.chance(0.5) ? text.toUpperCase() : text;
  }

  /** What stands below a headline and goes on from it: in Chinese often behind a dash, in the West a long clause. */
  deck(): string {
    const { random } = this;
    if (this.isWide) return (random.chance(0.5) ? '——' : '') + this.headline();
    return capital(this.clause(6, 16)) + (random.chance(0.3) ? '.' : '');
  }

  /** What stands in brackets behind a name: how it is written elsewhere, and years. */
  aside(): string {
    const [low, high] = [this.random.int(1700, 1950), this.random.int(1950, 2025)];
    const [open, close] = this.isWide ? ['（', '）'] : [' (', ') '];
    const other = this.random.chance(0.6) ? this.#foreign() + (this.isWide ? '，' : ', ') : '';
    return `${open}${other}${low}${this.isWide ? '年－' : ' – '}${high}${this.isWide ? '年' : ''}${close}`;
  }

  headline(): string {
    const { random } = this;
    // A life, a place or a thing told of has its name for a headline.
    if (this.#topical > 0 && random.chance(0.1))
      return this.#topic.slice(0, random.int(1, 2)).join(this.isWide ? random.pick(['·', '']) : ' ');
    const topic = (): string => this.#topic[random.int(0, this.#topic.length - 1)] ?? this.word();
    const words = Array.from({ length: random.int(2, this.isWide ? 8 : 13) }, () =>
      random.chance(this.#topical > 0 ? Math.min(0.8, 0.2 + this.#topical * 2) : 0.45)
        ? topic()
        : this.word(),
    );
    if (random.chance(0.2)) words.push(this.#number());
    let text = words.join(this.isWide ? '' : ' ');
    if (this.isWide && random.chance(0.35))
      text = `${text}${random.pick([' ', '：', '——', '！', '，'])}${this.clause(2, 5)}`;
    if (random.chance(0.12))
      text = `${this.#quote[0]}${text}${this.#quote[1]}${random.chance(0.5) ? this.clause(1, 3) : ''}`;
    if (!this.isWide) text = capital(text);
    if (!this.isWide && random.chance(0.25)) text = text.toUpperCase();
    if (this.tongue.tag !== 'zh-Hans' && !this.isWide && random.chance(0.25)) text += '.';
    if (random.chance(0.05)) text += this.isWide ? '？' : '?';
    return text;
  }
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
