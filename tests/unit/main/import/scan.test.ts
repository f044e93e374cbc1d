// What an image is, by its bytes and not by its name.
import { expect, test } from 'vitest';
import { displayOfTiff, scanTypeOf } from '#main/import/scan.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

test.each([
  ['image/png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0])],
  ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
  ['image/tiff', bytes('II', [42, 0, 8, 0])],
  ['image/tiff', bytes('MM', [0, 42, 0, 8])],
])('%s', (type, image) => {
  expect(scanTypeOf('page', image)).toBe(type);
});

test.each([
  ['scan-unknown', bytes('GIF89a')],
  ['scan-unknown', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['scan-unknown', bytes('RIFF', [1, 2, 3, 4], 'WAVE')],
  ['file-empty', bytes()],
  ['file-too-large', new Uint8Array(64 * 1024 * 1024 + 1)],
])('refuses as %s', (code, image) => {
  expect(() => scanTypeOf('page.png', image)).toThrow(expect.objectContaining({ code }));
});

test('a TIFF that holds no image is told by name', async () => {
  await expect(displayOfTiff('page.tif', bytes('II', [42, 0, 8, 0]))).rejects.toMatchObject({
    code: 'scan-undecodable',
    params: { file: 'page.tif' },
  });
});
