import { readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { NodeBuilder } from 'prosemirror-test-builder';
import { describe, expect, test } from 'vitest';
import type { CheckId, Finding, OtherPage } from '#core/checks/check.ts';
import { CHECK_IDS } from '#core/checks/check.ts';
import { applyFixes, settleFindings, silenceCheck } from '#core/checks/commands.ts';
import { CHECKS } from '#core/checks/registry.ts';
import { findingsOf, type KnownFacts, readAhead } from '#core/checks/run.ts';
import { linkArticle } from '#core/document/commands/completeness.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { documentFromStructure } from '#core/document/from-structure.ts';
import { violations } from '#core/document/invariants.ts';
import { schema } from '#core/document/schema.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import {
  article,
  blocks,
  caption,
  doc,
  folio,
  headline,
  p,
  run,
  stateOf,
  type Tagged,
  after as taken,
} from '#tests/support/document.ts';

const FACTS = { language: 'zh-Hans', date: '2024-05-01' };
/** A long text before it, so that the page has habits and a paragraph that ends. */
const REST = '全市162家企业负责人深入交流，较上年提升6位，居全国第27位。';

const page = (text: string): Tagged => doc(p(run(1, text)), p(run(2, REST)));
const found = (text: string): [CheckId, string, string | undefined][] =>
  findingsOf(page(text), FACTS)
    .filter(({ block }) => block === 0)
    .map(({ check, from, to, fix }) => [check, text.slice(from - 1, to - 1), fix]);

test('every id belongs to one check', () => {
  expect(CHECKS.flatMap(({ ids }) => ids).toSorted()).toEqual(CHECK_IDS.toSorted());
});

describe('text', () => {
  test.each<[string, CheckId, string, string | undefined]>([
    ['春\u200B水初涨。', 'strange-character', '\u200B', ''],
    ['春\uE123水初涨。', 'strange-character', '\uE123', undefined],
    ['⼈⺠的桥。', 'radical-character', '⼈', '人'],
    ['读了一卷⻓卷。', 'radical-character', '⻓', '长'],
    ['他己经走了。', 'look-alike', '己经', '已经'],
    ['生于2O23年。', 'letter-for-digit', 'O', '0'],
    ['a he1lo b。', 'digit-for-letter', '1', 'l'],
    ['他的的书。', 'doubled-character', '的的', '的'],
    ['春水，，初涨。', 'doubled-character', '，，', '，'],
    ['say the the word.', 'doubled-word', 'the the', 'the'],
    ['读《春水的人。', 'unbalanced-mark', '《', undefined],
    ['读春水》的人。', 'unbalanced-mark', '》', undefined],
    ['读《春水〉的人。', 'unbalanced-mark', '〉', '》'],
    ['他说：“春水初涨“。', 'quote-direction', '“', '”'],
    ['他说：”春水初涨”。', 'quote-direction', '”', '“'],
    ['今天“春水“初涨。', 'quote-direction', '“', '”'],
    ['他己经走了。', 'look-alike', '己经', '已经'],
    ['巳不在了。', 'look-alike', '巳不', '已不'],
    ['共１６２家。', 'width-mixed', '１６２', '162'],
    ['春水,初涨。', 'width-mixed', ',', '，'],
    ['春水初 涨到桥。', 'space-in-word', ' ', ''],
    ['今天根据 政 府 统 计。', 'space-in-word', ' ', ''],
    ['企业 1148家。', 'space-at-border', ' ', ''],
    ['记者，邵 鼎，来了。', 'space-in-name', ' ', ''],
    ['共162家（春水,初涨），他说"好"。', 'width-mixed', '"', '“'],
    ['他说（好）,又说(春水)。', 'width-mixed', '(', '（'],
    ['春水初涨—桥上有人。', 'dash-form', '—', '——'],
    ['春水初涨...', 'dash-form', '...', '……'],
  ])('%s: %s', (text, check, what, fix) => {
    expect(found(text)).toContainEqual([check, what, fix]);
  });

  test.each([
    '看看天天想想，常常人人说。',
    '先进行为为人称道。',
    '“春水初涨，他说。',
    '约翰·史密斯说：“好。”',
    'It’s the dogs’ own (very) house.',
    'He had had that that day.',
    '1）春水；2）秋山。',
    '春水初涨——桥上有人……',
    '本报讯（记者 顾行简）春水初涨。',
    '“春水初涨 秋山正好”全国诗会开幕。',
    '自己已经未来，周末末尾。',
    '周末来了，加入员工，若干万人，得知已经来自已有的桥。',
    '先生曰本无此事，政治金融，毕竟选择多。',
    '“春水”“秋山”，他说。',
    '他说：“读‘春水’的人。”',
  ])('nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['de', 'Er sagte: „Das Wasser steigt.“ Man las es in der „Zeitung".'],
    ['de', 'Vierteljährlich „ 6.50, halbjährlich „ 12.—'],
    ['fi', 'Hän sanoi: ”Vesi nousee.” Niin se oli.'],
    ['fr', 'Il dit : « L’eau monte. » On le lut.'],
    ['en', '“The water,” he said, “is rising.” It’s the dogs’.'],
    ['zh-Hant', '他說：「春水『初漲』。」'],
  ])('marks of %s: %s', (language, text) => {
    expect(findingsOf(doc(p(run(1, text))), { language, date: '' })).toEqual([]);
  });

  test('a hyphen is left over where the page has the word whole', () => {
    const text = 'They read the news-paper. A newspaper is read at noon, every well-known day.';
    const hits = findingsOf(doc(p(run(1, text))), { language: 'en', date: '' });
    expect(hits.map(({ check, fix }) => [check, fix])).toEqual([['hyphen-in-word', 'newspaper']]);
  });
});

describe('page', () => {
  const checks = (document: Tagged, facts: KnownFacts = FACTS): CheckId[] =>
    findingsOf(document, facts).map(({ check }) => check);

  test('spaces in headings and after datelines', () => {
    const head = (text: string): CheckId[] => checks(doc(headline(run(1, text))));
    expect(head('创谷为媒 提升创新成色')).toEqual(['space-in-couplet']);
    expect(head('创谷为媒\u3000提升创新成色')).toEqual(['space-in-couplet']);
    expect(head('湖州：创谷为媒 提升创新成色')).toEqual([]);
    expect(head('邵 鼎 春水初涨到桥边')).toEqual([]);
    expect(head('编 者 按')).toEqual([]);
    expect(head('提升创新 成 色看今朝')).toEqual(['space-in-heading', 'space-in-heading']);
    expect(head('提升创 新成色看今朝')).toEqual([]);
    expect(head('提升创新成 色')).toEqual(['space-in-heading']);
    const datelines = (...texts: string[]): CheckId[] =>
      checks(doc(...texts.map((text, i) => p(run(i + 1, text)))));
    const [tight, spaced] = ['本报讯昨天春水初涨。', '新华社北京5月1日电 昨天春水初涨。'];
    expect(datelines(tight, `${tight}人。`, spaced)).toEqual(['space-after-label']);
    expect(datelines(spaced, `${spaced}人。`)).toEqual([]);
  });

  test('half and full width by the page’s habit', () => {
    const wide = (text: string): string[] =>
      findingsOf(doc(p(run(1, '共１６２家，居２７位，升６位。')), p(run(2, text))), FACTS).map(
        ({ fix = '' }) => fix,
      );
    expect(wide('又有7家。')).toEqual(['７']);
    expect(wide('又有７家。')).toEqual([]);
  });

  test('lines that stand twice in a block', () => {
    const twice = (role: NodeBuilder): CheckId[] =>
      checks(
        doc(
          role(
            run(1, '今天春水初涨到桥'),
            run(2, '边上的人都来看花'),
            run(3, '今天春水初涨到桥'),
            run(4, '了。'),
          ),
        ),
      );
    expect(twice(p)).toEqual(['repeated-line']);
    expect(twice(blocks.verse)).toEqual([]);
  });

  test('a paragraph that goes on after a short line', () => {
    const lines = (third: string, by = 'machine'): Tagged =>
      doc(
        p(
          run(1, '今天春水初涨到桥边的人'),
          run(2, '都来看花，桥上桥下都是人，'),
          run(3, third),
          schema.text('昨天下雨，街上没有人走，', [schema.marks.line.create({ n: 4, from: 0, by })]),
          run(5, '店门也都关着。'),
        ),
      );
    expect(checks(lines('好看。'))).toEqual(['end-in-block']);
    expect(checks(lines('桥边的花开得正好看得很。'))).toEqual([]);
    expect(checks(lines('好看，'))).toEqual([]);
    expect(checks(lines('。'))).toEqual([]);
    expect(checks(lines('好看。', 'Ann'))).toEqual([]);
    const report = doc(p(run(1, '春水初涨，人都来看花。'), run(2, '本报讯 昨天下雨，街上没有人。')));
    expect(findingsOf(report, FACTS).map(({ message }) => message)).toEqual(['report-in-block']);
    const list = doc(
      p(
        run(1, 'The winners of the day were these. '),
        run(2, 'ROBERT BROWN, Leeds — one mile, unopposed. '),
        run(3, 'JOHN SMITH, York — two miles, by a length.'),
      ),
    );
    expect(checks(list)).not.toContain('end-in-block');
  });

  test('soft hyphens within words are hints, as no print shows them', () => {
    const soft = doc(p(run(1, 'The coura\u00ADgeous\u00AD harbour, a cafe\u0301\u00ADte\u0301ria.')));
    const strange = findingsOf(soft, FACTS).filter(({ check }) => check === 'strange-character');
    expect(strange.map(({ severity, fix, isForAll }) => [severity, fix, isForAll])).toEqual([
      ['hint', '', true],
      ['error', '', true],
      ['hint', '', true],
    ]);
  });

  describe('jumps', () => {
    const jump = (text: string): Tagged =>
      doc(article('a', headline(run(1, '春水')), p(run(2, REST)), blocks.jump(run(3, text))));
    const messages = (document: Tagged, jumps: OtherPage['jumps']): string[] =>
      findingsOf(document, {
        ...FACTS,
        label: 'A01',
        others: [{ id: 'two', label: 'A02', jumps }],
      }).map(({ message }) => message);

    test('to a page that the edition has not, or to their own', () => {
      expect(messages(jump('（下转A05版）'), null)).toEqual(['jump-without-target']);
      expect(messages(jump('（下转A01版）'), null)).toEqual(['jump-to-its-own-page']);
      expect(messages(jump('（下转A02版）'), null)).toEqual([]);
      expect(checks(jump('（下转A05版）'))).toEqual([]);
    });

    test('to a page that does not answer', () => {
      expect(messages(jump('（下转2版）'), [])).toEqual(['jump-without-answer']);
      expect(messages(jump('（下转2版）'), [{ page: '1', direction: 'from' }])).toEqual([]);
      expect(messages(jump('（下转2版）'), [{ page: '1', direction: 'to' }])).toEqual([
        'jump-without-answer',
      ]);
    });

    test('of an article that a person linked there', () => {
      const state = stateOf(jump('（下转2版）'), ['春水', REST, '（下转2版）']);
      const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));
      const linked = taken(at, linkArticle('continues', { page: 'two', article: null, inferred: true }));
      expect(linked && messages(linked.doc as Tagged, [])).toEqual([]);
    });
  });

  test('a date and a weekday that contradict', () => {
    expect(checks(doc(folio(run(1, '2024年5月1日 星期三'))))).toEqual([]);
    expect(checks(doc(folio(run(1, '2024年5月1日 星期四'))))).toEqual(['weekday-wrong']);
    expect(checks(doc(folio(run(1, '2024年5月2日 星期四'))))).toEqual(['date-differs']);
    expect(checks(doc(folio(run(1, 'Wednesday, 1 May 2024'))))).toEqual([]);
  });

  test('a gap in a series of numerals', () => {
    const { subheading } = blocks;
    const numbered = (attrs: object, ...numerals: string[]): CheckId[] => {
      const sections = numerals.map((text, i) => subheading(run(i + 3, text)));
      const content = [headline(run(1, '春水')), p(run(2, REST)), ...sections];
      return checks(doc(schema.nodes.article.create({ id: 'a', ...attrs }, content)));
    };
    const series = (...numerals: string[]): CheckId[] => numbered({}, ...numerals);
    expect(series('一', '二', '三')).toEqual([]);
    expect(series('一', '三')).toEqual(['numeral-gap']);
    expect(series('二')).toEqual(['numeral-gap']);
    expect(series('一')).toEqual(['numeral-gap']);
    expect(series('一', '（一）', '（二）', '二')).toEqual([]);
    expect(series('一', '（一）', '（三）', '二')).toEqual(['numeral-gap']);
    const link = { page: 'two', article: null, inferred: false };
    expect(numbered({ continuedFrom: link }, '三', '四')).toEqual([]);
    expect(numbered({ incomplete: ['start'] }, '三')).toEqual([]);
    expect(numbered({ continuedFrom: link }, '三', '五')).toEqual(['numeral-gap']);
    expect(numbered({ continues: link }, '一')).toEqual([]);
  });

  test('headline and body without each other', () => {
    const body = `${REST}${REST}`;
    expect(checks(doc(article('a', headline(run(1, '春水')))))).toEqual(['no-body']);
    expect(checks(doc(article('a', p(run(1, body)))))).toEqual(['no-headline']);
    expect(checks(doc(article('a', headline(run(1, '春水')), p(run(2, body)))))).toEqual([]);
    const described = (attrs: object, ...content: Node[]): CheckId[] =>
      checks(doc(schema.nodes.article.create({ id: 'a', ...attrs }, content)));
    const link = { page: 'two', article: null, inferred: false };
    const title = headline(run(1, '春水'));
    const text = p(run(1, body));
    expect(described({ kind: 'advert' }, title)).toEqual([]);
    expect(described({ incomplete: ['end'] }, title)).toEqual([]);
    expect(described({ continues: link }, title)).toEqual([]);
    expect(described({ continuedFrom: link }, text)).toEqual([]);
    expect(described({ kind: 'erratum' }, text)).toEqual([]);
  });

  test('a caption without credit where the others have one', () => {
    const photo = (n: number, text: string) => caption(run(n, text));
    const credited = [photo(1, '桥头人来人往。 王五 摄'), photo(2, '湖边柳树成行。 李四 摄')];
    expect(checks(doc(...credited, photo(3, '街上下了雨。')))).toEqual(['caption-without-credit']);
    expect(checks(doc(photo(1, '桥头人来人往。'), photo(3, '街上下了雨。')))).toEqual([]);
    // To take a picture, degrees, a map: none says who made this one.
    for (const text of ['拍摄的桥头。', '水温二十摄氏度。', '桥头的地图前。'])
      expect(checks(doc(...credited, photo(3, text)))).toEqual(['caption-without-credit']);
    for (const text of ['街上下雨。摄影：王五', '街上下雨。 王五/图', '街上下雨。 王五供图'])
      expect(checks(doc(...credited, photo(3, text)))).toEqual([]);
  });

  test('a block that stands twice', () => {
    expect(checks(doc(p(run(1, REST)), p(run(2, REST))))).toEqual(['repeated-block']);
  });
});

describe('what is done about findings', () => {
  const raw = ['他己经走了，⼈⺠的的桥。'];
  const state = stateOf(doc(p(run(1, raw[0] ?? ''))), raw);
  const open = (now = state.doc): Finding[] => findingsOf(now, FACTS);

  test('a fix changes the text under the provenance of its run, and is one undo step', () => {
    const next = taken(state, applyFixes(open()));
    expect(next?.doc.textContent).toBe('他已经走了，人民的桥。');
    expect(next && violations(next.doc, raw)).toEqual([]);
    expect(next && findingsOf(next.doc, FACTS)).toEqual([]);
    expect(next && taken(next, EDIT_COMMANDS.undo)?.doc.eq(state.doc)).toBe(true);
  });

  test('what the print reads is never found again, until that is undone', () => {
    const next = taken(state, settleFindings(open().slice(0, 1)));
    if (next === null) throw new Error('refused');
    expect(open(next.doc).map(({ check }) => check)).not.toContain('look-alike');
    expect(open(next.doc)).toHaveLength(open().length - 1);
    expect(violations(next.doc, raw)).toEqual([]);
    expect(taken(next, EDIT_COMMANDS.undo)?.doc.eq(state.doc)).toBe(true);
  });

  test('what is settled of a block as such stays so when the block is typed in', () => {
    const bare = doc(article('a', headline(run(1, '春<a>水'))));
    const lines = ['春水'];
    const settled = taken(stateOf(bare, lines), settleFindings(findingsOf(bare, FACTS)));
    const typed = settled?.apply(settled.tr.insertText('初涨的', 3));
    expect(findingsOf(bare, FACTS).map(({ check }) => check)).toEqual(['no-body']);
    expect(typed?.doc.textContent).toBe('春初涨的水');
    expect(typed && findingsOf(typed.doc, FACTS)).toEqual([]);
  });

  test('reading ahead in pieces finds what reading at once does', () => {
    const pieces = doc(...Array.from({ length: 9 }, (_, i) => p(run(i + 1, `他己经走了${i}回。`))));
    let turns = 0;
    for (let left = 2; !readAhead(pieces, FACTS, () => left-- > 0); left = 2) turns += 1;
    expect(turns).toBeGreaterThan(3);
    expect(findingsOf(pieces, FACTS)).toHaveLength(9);
  });

  test('a silenced check says nothing on the page', () => {
    const next = taken(state, silenceCheck('look-alike', true));
    expect(next && open(next.doc).map(({ check }) => check)).not.toContain('look-alike');
    expect(taken(state, silenceCheck('look-alike', false))).toBeNull();
  });
});

test.each(['zh-daily', 'en-weekly'])(
  'fixing everything in %s keeps the invariants, and leaves nothing to fix',
  (name) => {
    const raw = splitLines(readFileSync(`resources/samples/${name}.txt`, 'utf8'));
    const proposed = structure(raw);
    let ids = 0;
    const document = documentFromStructure(raw, proposed, () => `id${++ids}`) as Tagged;
    let state = stateOf(Object.assign(document, { tag: {} }), raw);
    const facts = { language: proposed.language, date: '' };
    for (let round = 0; round < 4; round += 1) {
      const fixable = findingsOf(state.doc, facts).filter(({ fix }) => fix !== undefined);
      const next = taken(state, applyFixes(fixable));
      if (next === null) break;
      expect(violations(next.doc, raw)).toEqual([]);
      state = next;
    }
    expect(findingsOf(state.doc, facts).filter(({ fix }) => fix !== undefined)).toEqual([]);
  },
);
