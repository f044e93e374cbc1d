import { describe, expect, test } from 'vitest';
import { inspect, MOST_BYTES, pagesOf } from '#main/import/inspect.ts';
import { MOST_LINES, pageLines } from '#main/import/page-lines.ts';
import { dateIn, proposeMetadata } from '#main/import/proposal.ts';

const failure = (code: string) =>
  expect.objectContaining({ code, params: expect.objectContaining({ file: 'a.txt' }) });

describe('a file', () => {
  test('is said to be what it is', () => {
    expect(inspect('a.txt', Buffer.from('第一行\r\n第二行\f第三行\n'))).toMatchObject({
      name: 'a.txt',
      encoding: 'utf-8',
      lines: 2,
      pages: 2,
      preview: '第一行\n第二行\f第三行',
    });
  });

  test('that holds no page is refused by name and reason', () => {
    expect(() => inspect('a.txt', new Uint8Array())).toThrow(failure('file-empty'));
    expect(() => inspect('a.txt', Buffer.from(' \n \n'))).toThrow(failure('file-empty'));
    expect(() => inspect('a.txt', Uint8Array.from([0, 1, 2, 0, 0, 3]))).toThrow(failure('file-binary'));
    expect(() => inspect('a.txt', new Uint8Array(MOST_BYTES + 1))).toThrow(failure('file-too-large'));
    expect(() => inspect('a.txt', Uint8Array.from([0x41, 0xff]), 'utf-8')).toThrow(
      failure('file-undecodable'),
    );
  });

  test('of more lines than a page can have is refused, unless it is many pages', () => {
    const half = '甲\n'.repeat(MOST_LINES / 2 + 1);
    const tooLong = failure('page-too-long');
    expect(() => inspect('a.txt', Buffer.from(half + half))).toThrow(tooLong);
    expect(() => pageLines('a.txt', half + half)).toThrow(tooLong);
    expect(inspect('a.txt', Buffer.from(`${half}\f${half}`)).lines).toBe(MOST_LINES + 2);
  });
});

describe('pages at form feeds', () => {
  test('keep every byte, in UTF-16 too', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const text = '甲\f乙ఌ\f \f丙';
      const bytes = encoding === 'utf-8' ? Buffer.from(text) : Buffer.from(text, 'utf16le');
      if (encoding === 'utf-16be') bytes.swap16();
      const pages = pagesOf(bytes, text, encoding);
      expect(pages.map((page) => new TextDecoder(encoding).decode(page))).toEqual(['甲\f', '乙ఌ\f', '丙']);
    }
  });
});

test('a file of hardly anything but form feeds is the page that it holds', () => {
  const feeds = '\f'.repeat(3_000_000);
  const bytes = Buffer.from(`${feeds}甲${feeds}`);
  expect(inspect('a.txt', bytes).pages).toBe(1);
  expect(pagesOf(bytes, bytes.toString(), 'utf-8').map((page) => page.length)).toEqual([4]);
});

test('a damaged file is told by the encoding that its mark says', () => {
  const damaged = Buffer.from('\uFEFFThe harbour, 1912.', 'utf16le').subarray(0, -1);
  expect(() => inspect('a.txt', damaged)).toThrow(
    expect.objectContaining({ params: { file: 'a.txt', encoding: 'utf-16le' } }),
  );
});

describe('what a page says of itself', () => {
  test.each([
    ['2023年2月17日 星期五', '2023-02-17'],
    ['一九三〇年四月十二日', '1930-04-12'],
    ['Friday, 17 February 2023', '2023-02-17'],
    ['LONDON, March 3rd, 1888', '1888-03-03'],
    ['2023-02-30', ''],
    ['中華民國二十六年七月八日', '1937-07-08'],
    ['昭和12年7月8日', '1937-07-08'],
    ['Среда, 1 мая 2024 г.', '2024-05-01'],
    ['Call 2023 or 17', ''],
    ['1948年6月15日创刊 2024年5月1日 星期三', '2024-05-01'],
    ['Established 1 May 1785', ''],
    ['明治三年十二月八日', ''],
    ['5. maj 1930', '1930-05-05'],
    ['5. marts 1930', '1930-03-05'],
  ])('dates: %s', (line, date) => {
    expect(dateIn(line)).toBe(date);
  });

  test('newspaper, number and label stand in its head, or the label in its file name', () => {
    expect(proposeMetadata('x.txt', ['青湖日报', '2024年5月1日 星期三 第1234期', 'A03版 要闻'])).toEqual({
      newspaper: '青湖日报',
      date: '2024-05-01',
      number: '1234',
      label: 'A03',
    });
    expect(proposeMetadata('scan-1888-03-03-p2.txt', ['The Harbour Gazette', 'No. 1,204'])).toEqual({
      newspaper: 'The Harbour Gazette',
      date: '1888-03-03',
      number: '1,204',
      label: '2',
    });
    expect(proposeMetadata('x.txt', ['他说，这一天很冷。'])).toEqual({
      newspaper: '',
      date: '',
      number: '',
      label: '',
    });
  });
});
