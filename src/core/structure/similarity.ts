// How much two stretches of a page speak of the same things: words, or pairs of ideographs, that few other stretches
// have. A term is kept as a number; that two words meet in one number now and then does no harm.

/** Letters of a word that count: endings differ. */
const STEM = 7;
const SHORTEST = 4;

/** Takes the terms of a text one after another, each as often as it stands there. */
export function eachTerm(text: string, take: (term: number) => void): void {
  let hash = 0;
  let length = 0;
  let before = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    if (isIdeograph(code)) {
      if (before !== 0) take(before * 65536 + code);
      before = code;
      continue;
    }
    before = 0;
    if (isWordCode(code)) {
      if (length < STEM) hash = (Math.imul(hash, 31) + (code < 0x80 ? code | 0x20 : code)) | 0;
      length++;
    } else if (length > 0) {
      if (length >= SHORTEST) take(-1 - (hash >>> 0));
      hash = 0;
      length = 0;
    }
  }
}

/** The terms of some texts. */
export function termsOf(texts: readonly string[]): Set<number> {
  const terms = new Set<number>();
  for (const text of texts) eachTerm(text, (term) => terms.add(term));
  return terms;
}

const isIdeograph = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30a1 && code <= 0x30fc) ||
  (code >= 0x3400 && code <= 0x4dbf);

const isWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xc0 && code < 0x2000) ||
  (code >= 0xac00 && code <= 0xd7a3);

/** For each term, in how many of the texts it stands. */
export function spreadOf(all: readonly ReadonlySet<number>[]): Map<number, number> {
  const spread = new Map<number, number>();
  for (const terms of all) for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}

/** 0 to 1: the share of the rarer terms of `a` that stand in `b`. */
export function sharedBy(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
  spread: ReadonlyMap<number, number>,
  count: number,
): number {
  let [shared, total] = [0, 0];
  for (const term of a) {
    const weight = Math.log((count + 1) / ((spread.get(term) ?? 1) + 0.5));
    if (weight <= 0) continue;
    total += weight;
    if (b.has(term)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}
