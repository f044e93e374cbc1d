// A received file before it is imported: is it text, in which encoding, how many pages, and what does it say of itself.
import { createHash } from 'node:crypto';
import type { Inspection } from '#contract/calls.ts';
import type { Encoding } from '#core/model/encoding.ts';
import { Failure } from '#core/model/failure.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { candidateEncodings, decode, encodingOfMark, isBinary } from './encodings.ts';
import { refuseTooLong } from './page-lines.ts';
import { proposeMetadata } from './proposal.ts';

/** Bytes that a raw file may have at most. */
export const MOST_BYTES = 64 * 1024 * 1024;
const PREVIEW_LINES = 12;
const PREVIEW_CHARACTERS = 2_000;

/** What an inspection says but for the names under which the host keeps it. */
export type Findings = Omit<Inspection, 'upload' | 'known'>;

/**
 * Looks at a file.
 * @param encoding null to detect it
 * @throws {Failure} 'file-empty', 'file-too-large', 'file-binary', 'file-undecodable' or 'page-too-long', each with the file's name
 */
export const inspect = (name: string, bytes: Uint8Array, encoding: Encoding | null = null): Findings =>
  inspectText(name, bytes, encoding).findings;

/**
 * Looks at a file, and gives what it reads.
 * @throws {Failure} as inspect
 */
export function inspectText(
  name: string,
  bytes: Uint8Array,
  encoding: Encoding | null = null,
): { readonly findings: Findings; readonly text: string } {
  if (bytes.length > MOST_BYTES) throw new Failure('file-too-large', { file: name, limit: MOST_BYTES >> 20 });
  if (bytes.length === 0) throw new Failure('file-empty', { file: name });
  if (isBinary(bytes)) throw new Failure('file-binary', { file: name });
  const candidates = candidateEncodings(bytes);
  const chosen = encoding ?? candidates[0];
  if (chosen === undefined) {
    const meant = encodingOfMark(bytes) ?? 'utf-8';
    throw new Failure('file-undecodable', { file: name, encoding: meant });
  }
  const text = decode(name, bytes, chosen);
  if (text.trim() === '') throw new Failure('file-empty', { file: name });
  let pages = 0;
  for (const page of textPages(text)) {
    refuseTooLong(name, page);
    if (isPage(page)) pages += 1;
  }
  const lines = splitLines(text);
  const findings = {
    name,
    bytes: bytes.length,
    sha256: sha256Of(bytes),
    encoding: chosen,
    candidates,
    lines: lines.length,
    pages,
    preview: lines.slice(0, PREVIEW_LINES).join('\n').slice(0, PREVIEW_CHARACTERS),
    proposal: proposeMetadata(name, lines),
  };
  return { findings, text };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The text between form feeds, a page at a time: a damaged file may have millions of them. */
function* textPages(text: string): Generator<string> {
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\f', from);
    const to = feed === -1 ? text.length : feed;
    yield text.slice(from, to);
    from = to + 1;
  }
}

const isPage = (text: string): boolean => text.trim() !== '';

/**
 * The bytes of each page of a file that is split at its form feeds; pages of white space only are left out. The bytes
 * stay as they came: the cut is made in them, behind the form feed.
 * @param text what the bytes read
 */
export function pagesOf(bytes: Uint8Array, text: string, encoding: Encoding): Uint8Array[] {
  const ends = formFeedEnds(bytes, encoding);
  const pages: Uint8Array[] = [];
  let from = 0;
  for (const page of textPages(text)) {
    const end = ends.next();
    const to = end.done === true ? bytes.length : end.value;
    if (isPage(page)) pages.push(bytes.subarray(from, to));
    from = to;
  }
  return pages;
}

/** Offsets behind each form feed. The byte 0x0C is no part of any longer character in these encodings but UTF-16. */
function* formFeedEnds(bytes: Uint8Array, encoding: Encoding): Generator<number, undefined> {
  const isWide = encoding.startsWith('utf-16');
  const [low, high] = encoding === 'utf-16be' ? [1, 0] : [0, 1];
  for (let i = 0; i < bytes.length; i += isWide ? 2 : 1) {
    if (!isWide && bytes[i] === 0x0c) yield i + 1;
    if (isWide && bytes[i + low] === 0x0c && bytes[i + high] === 0) yield i + 2;
  }
}
