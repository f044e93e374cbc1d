import { describe, expect, test } from 'vitest';
import type { Encoding } from '#core/model/encoding.ts';
import { candidateEncodings, decode, isBinary } from '#main/import/encodings.ts';

// Node writes no encoding but UTF-8 and UTF-16; these are a sentence of our own in each of the others.
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const utf16 = (text: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};

const SAMPLES: readonly { readonly encoding: Encoding; readonly text: string; readonly bytes: Uint8Array }[] =
  [
    { encoding: 'utf-8', text: '我们的报纸', bytes: Buffer.from('我们的报纸') },
    { encoding: 'utf-16le', text: '我们的报纸\n', bytes: utf16('\uFEFF我们的报纸\n') },
    { encoding: 'utf-16be', text: 'Our paper, today', bytes: utf16('Our paper, today', true) },
    // 我们的报纸，在这里。
    {
      encoding: 'gb18030',
      text: '我们的报纸，在这里。',
      bytes: hex('ced2c3c7b5c4b1a8d6bda3acd4dad5e2c0efa1a3'),
    },
    // 我們的報紙，在這裡。
    {
      encoding: 'big5',
      text: '我們的報紙，在這裡。',
      bytes: hex('a7daadccaabab3f8afc8a141a662b36fb8cca143'),
    },
    // これは私たちの新聞です。
    {
      encoding: 'shift_jis',
      text: 'これは私たちの新聞です。',
      bytes: hex('82b182ea82cd8e8482bd82bf82cc90565695b782c582b78142'.replace('90565695b7', '905695b7')),
    },
    {
      encoding: 'euc-jp',
      text: 'これは私たちの新聞です。',
      bytes: hex('a4b3a4eca4cfbbe4a4bfa4c1a4cebfb7cab9a4c7a4b9a1a3'),
    },
    // 이것은 우리의 신문이다.
    {
      encoding: 'euc-kr',
      text: '이것은 우리의 신문이다.',
      bytes: hex('c0ccb0cdc0ba20bfecb8aec0c720bdc5b9aec0ccb4d92e'),
    },
    {
      encoding: 'windows-1252',
      text: 'La journée fut très “belle” à Liège.',
      bytes: hex('4c61206a6f75726ee965206675742074 72e8732093 62656c6c6594 20e0204c69e867652e'),
    },
  ];

describe.each(SAMPLES)('$encoding', ({ encoding, text, bytes }) => {
  test('is recognised and read', () => {
    expect(candidateEncodings(bytes)[0]).toBe(encoding);
    expect(decode('page.txt', bytes, encoding)).toBe(text);
    expect(isBinary(bytes)).toBe(false);
  });
});

test('a byte order mark is no part of the text', () => {
  const bytes = Buffer.from('\uFEFF第一行');
  expect(candidateEncodings(bytes)[0]).toBe('utf-8');
  expect(decode('page.txt', bytes, 'utf-8')).toBe('第一行');
});

test('bytes without a meaning are an error that names file and encoding', () => {
  expect(() => decode('page.txt', hex('4142ff43'), 'utf-8')).toThrow(
    expect.objectContaining({ code: 'file-undecodable', params: { file: 'page.txt', encoding: 'utf-8' } }),
  );
  expect(candidateEncodings(hex('4142ff43'))).not.toContain('utf-8');
});

test('UTF-8 with a few bytes spoilt is nothing else', () => {
  const sound = Buffer.from('我们的报纸，在这里。'.repeat(20));
  for (const bad of ['ff', 'c328', '80', 'e4ba']) {
    expect(candidateEncodings(Buffer.concat([sound, hex(bad), sound]))).toEqual([]);
  }
  // A Latin page has letters beyond ASCII too, and none of them is UTF-8.
  expect(candidateEncodings(Buffer.from('Liège, où la journée fut très belle', 'latin1'))[0]).toBe(
    'windows-1252',
  );
});

test('UTF-16 with a mark, and an odd byte or half a pair in it, is nothing else', () => {
  const text = Buffer.from('\uFEFFThe harbour, 1912.', 'utf16le');
  expect(candidateEncodings(text)[0]).toBe('utf-16le');
  expect(candidateEncodings(text.subarray(0, -1))).toEqual([]);
  expect(candidateEncodings(Buffer.concat([text, hex('00d8'), Buffer.from('and on', 'utf16le')]))).toEqual(
    [],
  );
});

test('what is no text is binary', () => {
  expect(isBinary(hex('89504e470d0a1a0a0000000d494844520000'))).toBe(true);
  expect(isBinary(hex('0102030405060708'))).toBe(true);
  expect(isBinary(Buffer.from('text with a form feed\fand a tab\t'))).toBe(false);
});

test('long files are looked at to their end, across every border between stretches', () => {
  const long = Buffer.from(`a${'我们的报纸'.repeat(160_000)}`);
  expect(candidateEncodings(long)[0]).toBe('utf-8');
  expect(candidateEncodings(long.subarray(0, -1))).not.toContain('utf-8');
  expect(candidateEncodings(Buffer.concat([long, hex('ff')]))).not.toContain('utf-8');
});

test('a page of plain letters may be in any encoding but UTF-16, and is taken for UTF-8', () => {
  const candidates = candidateEncodings(Buffer.from('The paper of today.\n'));
  expect(candidates[0]).toBe('utf-8');
  expect(candidates).toContain('shift_jis');
});
