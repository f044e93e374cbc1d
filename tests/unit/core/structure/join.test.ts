// How two lines of one block meet, script by script: what a compositor of each would expect.
import { describe, expect, it } from 'vitest';
import { decideJoin, joinFor, wordsOf } from '#core/structure/join.ts';

describe('scripts without spaces', () => {
  it.each([
    ['zh-Hans', '全市今年新建的公园', '已经开放', 'none'],
    ['zh-Hans after a mark', '他说，', '“我们会来', 'none'],
    ['zh-Hant', '昨日開會討論', '河道工程', 'none'],
    ['ja', '新しい図書館が', '来月ひらく', 'none'],
    ['ja, kana before an ideograph', 'きょうから', '工事が始まる', 'none'],
    ['Han before a figure', '共有学生', '1148 人', 'none'],
    ['Han before Latin', '本次展览由', 'ABC 公司主办', 'none'],
    ['Latin before Han', '由 ABC', '公司主办', 'none'],
  ])('%s: %s | %s', (_, left, right, join) => {
    expect(joinFor(left, right)).toBe(join);
  });

  it('divides Latin words by spaces on a Chinese page', () => {
    expect(joinFor('他读了 The Old', 'Man 一书')).toBe('space');
  });
});

describe('Korean', () => {
  it('keeps the space between words', () => {
    expect(decideJoin('시청 앞 광장에서', '행사가 열렸다', new Map())).toMatchObject({
      join: 'space',
      doubtful: true,
    });
  });

  it('closes up a word that the page holds whole', () => {
    const words = wordsOf(['오늘 도서관이 새로 문을', '열었다 그 도서', '관이 크다']);
    expect(decideJoin('열었다 그 도서', '관이 크다', words)).toMatchObject({ join: 'none', doubtful: false });
  });

  it('sets a space after a mark', () => {
    expect(joinFor('비가 왔다.', '내일은 맑다')).toBe('space');
  });
});

describe('hyphens at the end of a line', () => {
  it.each([
    ['en', 'the munici-', 'pal hall', 'hyphen'],
    ['de', 'in der Bürger-', 'meisterei', 'hyphen'],
    ['de, double hyphen of Fraktur', 'die Zu⸗', 'kunft', 'hyphen'],
    ['de, not sign of transcribers', 'die Verwal¬', 'tung', 'hyphen'],
    ['de, long s', 'der Geſell⸗', 'ſchaft', 'hyphen'],
    ['fr', 'le gouverne-', 'ment', 'hyphen'],
    ['nl', 'de gemeente-', 'raad', 'hyphen'],
    ['fi', 'kaupungin-', 'talolla', 'hyphen'],
    ['ru', 'город-', 'ской совет', 'hyphen'],
    ['el', 'το δημο-', 'τικό', 'hyphen'],
    ['typographic hyphen', 'the award\u2010', 'ed medal', 'hyphen'],
    ['soft hyphen', 'the award\u00AD', 'ed medal', 'hyphen'],
    ['soft hyphen behind a hyphen', 'the award-\u00AD', 'ed medal', 'hyphen'],
  ])('%s: drops %s | %s', (_, left, right, join) => {
    expect(joinFor(left, right)).toBe(join);
  });

  it('keeps the hyphen of a compound that the page writes so', () => {
    const words = wordsOf(['a well-known man came', 'with a second well-', 'known man']);
    expect(decideJoin('with a second well-', 'known man', words)).toMatchObject({
      join: 'none',
      doubtful: false,
    });
  });

  it('drops it where the page writes the word whole', () => {
    const words = wordsOf(['the railway opened today', 'near the rail-', 'way bridge']);
    expect(decideJoin('near the rail-', 'way bridge', words)).toMatchObject({
      join: 'hyphen',
      doubtful: false,
    });
  });

  it('doubts where both halves are words of the page', () => {
    const words = wordsOf(['one side came, one side went', 'a line and a line too', 'on the side-', 'line']);
    expect(decideJoin('on the side-', 'line', words)).toMatchObject({ join: 'hyphen', doubtful: true });
  });

  it('keeps it before a capital', () => {
    expect(decideJoin('from Stoke-', 'Mandeville', new Map())).toMatchObject({
      join: 'none',
      doubtful: false,
    });
  });

  it('takes a dash for no hyphen', () => {
    expect(joinFor('he came —', 'and went')).toBe('none');
    expect(joinFor('he came -', 'and went')).not.toBe('hyphen');
  });
});

describe('words with spaces', () => {
  it.each([
    ['en', 'the old', 'town hall'],
    ['fr, quotation', 'il a dit', '« oui »'],
    ['ru', 'в городе', 'сегодня'],
    ['el', 'στην πόλη', 'σήμερα'],
    ['ar', 'في المدينة', 'اليوم'],
    ['he', 'בעיר', 'היום'],
  ])('%s: a space between %s | %s', (_, left, right) => {
    expect(joinFor(left, right)).toBe('space');
  });

  it('sets none behind an opening bracket nor before a closing one', () => {
    expect(joinFor('the mayor (', 'of the town)')).toBe('none');
    expect(joinFor('the mayor (of the town', ') said')).toBe('none');
  });
});
