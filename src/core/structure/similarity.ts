// How much two stretches of a page speak of the same things: words, or pairs of ideographs, that few other stretches have.

export type Terms = ReadonlyMap<string, number>;

/** The terms of a text and how often each stands there; of a very long text only the first part counts. */
export function termsOf(texts: readonly string[], limit = 6000): Map<string, number> {
  const terms = new Map<string, number>();
  let used = 0;
  const add = (term: string): void => {
    terms.set(term, (terms.get(term) ?? 0) + 1);
  };
  for (const text of texts) {
    if (used > limit) break;
    used += text.length;
    for (const [word] of text.matchAll(/[\p{Script=Han}\p{Script=Katakana}ー]+|[\p{L}\p{M}]{4,}|\d{2,}/gu)) {
      if (/^[\p{Script=Han}\p{Script=Katakana}]/u.test(word))
        for (let i = 0; i + 1 < word.length; i++) add(word.slice(i, i + 2));
      else add(word.toLowerCase().slice(0, 7));
    }
  }
  return terms;
}

/** For each term, in how many of the texts it stands. */
export function spreadOf(all: readonly Terms[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const terms of all) for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}

/** 0 to 1: the share of the rarer terms of `a` that stand in `b`. */
export function sharedBy(a: Terms, b: Terms, spread: ReadonlyMap<string, number>, count: number): number {
  let [shared, total] = [0, 0];
  for (const term of a.keys()) {
    const weight = Math.log((count + 1) / ((spread.get(term) ?? 1) + 0.5));
    if (weight <= 0) continue;
    total += weight;
    if (b.has(term)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}
