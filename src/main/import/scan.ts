// What an image of a page is, by its first bytes, and how one is shown that browsers cannot show. The original is kept
// as it came.
import type { ScanType } from '#core/model/edition.ts';
import { Failure } from '#core/model/failure.ts';

/** What a scan may have at most; as for raw files, in MiB. */
const LIMIT = 64;
/** Longest side of the picture that is shown in place of a TIFF, in pixels; WebP ends a little above. */
const LONGEST_SIDE = 12_000;

/**
 * The type of an image by its first bytes.
 * @throws {Failure} 'file-empty', 'file-too-large' or 'scan-unknown'
 */
export function scanTypeOf(name: string, bytes: Uint8Array): ScanType {
  if (bytes.length === 0) throw new Failure('file-empty', { file: name });
  if (bytes.length > LIMIT * 1024 * 1024) throw new Failure('file-too-large', { file: name, limit: LIMIT });
  const found = SIGNATURES.find(({ parts }) =>
    parts.every(([at, signature]) => signature.every((byte, i) => bytes[at + i] === byte)),
  );
  if (found === undefined) throw new Failure('scan-unknown', { file: name });
  return found.type;
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

/** Bytes that a type has at certain offsets. */
const SIGNATURES: readonly {
  readonly type: ScanType;
  readonly parts: readonly (readonly [number, readonly number[]])[];
}[] = [
  { type: 'image/png', parts: [[0, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]]] },
  { type: 'image/jpeg', parts: [[0, [0xff, 0xd8, 0xff]]] },
  {
    type: 'image/webp',
    parts: [
      [0, ascii('RIFF')],
      [8, ascii('WEBP')],
    ],
  },
  { type: 'image/tiff', parts: [[0, [...ascii('II'), 42, 0]]] },
  { type: 'image/tiff', parts: [[0, [...ascii('MM'), 0, 42]]] },
];

/** As much of sharp as is used here. */
interface Pipeline {
  rotate(): Pipeline;
  resize(size: { width: number; height: number; fit: 'inside'; withoutEnlargement: boolean }): Pipeline;
  webp(options: { quality: number }): Pipeline;
  toBuffer(): Promise<Uint8Array>;
}
interface Sharp {
  readonly default: (bytes: Uint8Array, options: { limitInputPixels: number }) => Pipeline;
}

/** Pixels of the largest TIFF that is decoded: a broadsheet at 600 dpi has fewer. */
const MOST_PIXELS = 600_000_000;
/** Loaded by name when the first TIFF comes: it is a native library, and all else works without it. */
const LIBRARY: string = 'sharp';

/**
 * A picture that browsers show, upright, made of a TIFF.
 * @throws {Failure} 'scan-undecodable'
 */
export async function displayOfTiff(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const { default: sharp } = (await import(LIBRARY)) as Sharp;
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer();
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new Failure('scan-undecodable', { file: name, reason }, { cause });
  }
}
