// One name in two spellings on a page: the same characters, one of them in another form (汪精衛 and 汪精衞). Which of the two
// is printed only the print says, so that the rarer is offered the other, one at a time.
import groups from '#resources/checks/variants.json' with { type: 'json' };
import { keptByNode } from './blocks.ts';
import type { CheckedBlock, PageCheck, PageFinding } from './check.ts';

/** Every form of a character, by each of them. */
const FORMS: ReadonlyMap<string, string> = new Map(
  groups.split(' ').flatMap((group) => [...group].map((char) => [char, group])),
);
/** Characters of a name, the one in question included. */
const LENGTH = 3;
const HAN = /^[\u4E00-\u9FFF]+$/u;

interface Form {
  readonly char: string;
  readonly at: number;
}

/** The characters of a block that have other forms. */
const formsOf = keptByNode((block): readonly Form[] => {
  const forms: Form[] = [];
  const { textContent } = block;
  for (let at = 0; at < textContent.length; at += 1) {
    const char = textContent[at] ?? '';
    if (FORMS.has(char)) forms.push({ char, at });
  }
  return forms;
});

/** A stretch that holds a character with other forms. */
interface Spelt {
  readonly spelling: string;
  readonly block: CheckedBlock;
  readonly from: number;
}

export const spellings: PageCheck = {
  scope: 'page',
  ids: ['two-spellings'],
  *run(blocks): Generator<PageFinding> {
    const doubtful = inTwoForms(blocks);
    if (doubtful.size === 0) return;
    const found = new Set<string>();
    for (const alike of speltAlike(blocks, doubtful).values()) {
      const bySpelling = [...Map.groupBy(alike, ({ spelling }) => spelling)].sort(
        ([, a], [, b]) => b.length - a.length,
      );
      const [usual, ...others] = bySpelling;
      if (usual === undefined) continue;
      for (const [, places] of others) {
        for (const { block, from } of places) {
          // A character is told once, however many names it is a part of.
          const key = `${block.pos} ${from + differing(usual[0], block.text.slice(from, from + LENGTH))}`;
          if (found.has(key)) continue;
          found.add(key);
          yield { check: 'two-spellings', block, from, to: from + LENGTH, fix: usual[0] };
        }
      }
    }
  },
};

/** Characters of which the page has another form as well. */
function inTwoForms(blocks: readonly CheckedBlock[]): ReadonlySet<string> {
  const present = new Set<string>();
  for (const { node } of blocks) for (const { char } of formsOf(node)) present.add(char);
  return new Set(
    [...present].filter((char) =>
      [...(FORMS.get(char) ?? '')].some((other) => other !== char && present.has(other)),
    ),
  );
}

/** Stretches around such characters, by what they are when forms do not count. */
function speltAlike(blocks: readonly CheckedBlock[], doubtful: ReadonlySet<string>): Map<string, Spelt[]> {
  const all = new Map<string, Spelt[]>();
  for (const block of blocks) {
    for (const { char, at } of formsOf(block.node)) {
      if (!doubtful.has(char)) continue;
      for (let from = Math.max(0, at - LENGTH + 1); from <= at; from += 1) {
        const spelling = block.text.slice(from, from + LENGTH);
        if (spelling.length < LENGTH || !HAN.test(spelling)) continue;
        const key = `${at - from} ${[...spelling].map((one) => FORMS.get(one)?.[0] ?? one).join('')}`;
        const known = all.get(key);
        if (known === undefined) all.set(key, [{ spelling, block, from }]);
        else known.push({ spelling, block, from });
      }
    }
  }
  return all;
}

const differing = (a: string, b: string): number => [...a].findIndex((char, i) => char !== b[i]);
