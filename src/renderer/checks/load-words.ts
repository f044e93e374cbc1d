// The list of words of a language, fetched and unpacked when a page of that language is checked first.
import { readWordList, type WordList } from '#core/checks/word-list.ts';
import english from '#resources/words/en.txt.gz?url';

const LISTS: Readonly<Record<string, string>> = { en: english };
const loaded = new Map<string, Promise<WordList>>();

/**
 * @param language BCP 47
 * @returns null for a language without a list
 */
export function loadWords(language: string): Promise<WordList> | null {
  const name = language.split('-')[0] ?? '';
  const address = LISTS[name];
  if (address === undefined) return null;
  const before = loaded.get(name);
  if (before !== undefined) return before;
  const loading = unpack(address);
  loaded.set(name, loading);
  // One that did not load is tried anew at the next page.
  loading.catch(() => loaded.delete(name));
  return loading;
}

async function unpack(address: string): Promise<WordList> {
  const { body } = await fetch(address);
  if (body === null) throw new TypeError(`${address} has no content`);
  return readWordList(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text());
}
