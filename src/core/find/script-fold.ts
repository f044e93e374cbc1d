// Traditional characters as their simplified ones, and regional forms (衞 for 衛, 裏 for 裡) as one. Characters only:
// what a phrase decides (乾 in 乾隆) is no matter of finding, where both writings should be hits.
import type { DictLike } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/t2cn';

let table: ReadonlyMap<string, string> | null = null;

/** The table by character, built once; characters that fold to themselves are not in it. */
export function scriptTable(): ReadonlyMap<string, string> {
  table ??= build();
  return table;
}

function build(): Map<string, string> {
  const regional = new Map([...charactersOf(from.tw), ...charactersOf(from.hk)]);
  const simplified = charactersOf(to.cn);
  const simple = (character: string): string => simplified.get(character) ?? character;
  const folded = new Map(simplified);
  for (const [character, common] of regional) folded.set(character, simple(common));
  return folded;
}

/** Pairs of one character for one, of the first group that a conversion goes through. */
function charactersOf(groups: readonly (readonly DictLike[])[] | undefined): Map<string, string> {
  const pairs = (groups ?? []).flat().flatMap(pairsOf);
  return new Map(pairs.filter(([a, b]) => isOne(a) && isOne(b)));
}

/** A dictionary is a list of pairs, or one line of pairs `a b|c d`. */
function pairsOf(dict: DictLike): (readonly [string, string])[] {
  if (typeof dict !== 'string') return [...dict];
  return dict.split('|').map((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return [a, b] as const;
  });
}

const isOne = (text: string): boolean => text !== '' && [...text].length === 1;
