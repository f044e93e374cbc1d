// Jump lines that lead nowhere: to a page that the edition has not, to their own page, or to one that does not answer.
import { blockAttrs } from '../document/attrs.ts';
import { isLabel } from '../document/continuations.ts';
import type { PartAttrs } from '../document/marks/part.ts';
import type { Jump } from '../document/outline.ts';
import { schema } from '../document/schema.ts';
import { readJump } from '../structure/jump.ts';
import { articlesById } from './articles-by-id.ts';
import { keptByNode } from './blocks.ts';
import type { CheckedBlock, OtherPage, PageCheck, PageFinding, TextFinding } from './check.ts';

interface Stated extends Jump {
  readonly from: number;
  readonly to: number;
}

export const jumps: PageCheck = {
  scope: 'page',
  ids: ['jump-without-target'],
  *run(blocks, { label = '', others = [] }, doc): Generator<PageFinding> {
    // An edition of one page says nothing of the pages that it lacks.
    if (others.length === 0) return;
    const articles = articlesById(doc);
    for (const block of blocks) {
      for (const jump of jumpsOf(block.node)) {
        const { continues, continuedFrom } = articles.get(block.article ?? '') ?? {};
        const finding = judged(jump, label, others, [continues?.page, continuedFrom?.page]);
        if (finding !== null) yield { ...finding, block };
      }
    }
  },
};

function judged(
  { page, direction, from, to }: Stated,
  label: string,
  others: readonly OtherPage[],
  linked: readonly (string | undefined)[],
): TextFinding | null {
  const about = { check: 'jump-without-target', from, to, params: { page } } as const;
  const targets = others.filter((other) => isLabel(page, other.label));
  if (targets.length === 0)
    return isLabel(page, label) ? { ...about, message: 'jump-to-its-own-page' } : about;
  const answers = targets.some(
    ({ id, jumps: theirs }) =>
      linked.includes(id) ||
      theirs === null ||
      theirs.some((one) => one.direction !== direction && isLabel(one.page, label)),
  );
  return answers ? null : { ...about, message: 'jump-without-answer' };
}

/** What the jump lines and jump parts of a block say, each at its place. */
const jumpsOf = keptByNode((block): readonly Stated[] => {
  if (blockAttrs(block).role === 'jump') return stated(block.textContent, 0);
  const found: Stated[] = [];
  block.forEach((text, offset) => {
    const part = schema.marks.part.isInSet(text.marks);
    if (part !== undefined && (part.attrs as PartAttrs).part === 'jump')
      found.push(...stated(text.text ?? '', offset));
  });
  return found;
});

function stated(text: string, offset: number): Stated[] {
  const jump = readJump(text.trim());
  if (jump === undefined || text.trim() === '') return [];
  const from = offset + text.length - text.trimStart().length;
  return [{ ...jump, from, to: from + text.trim().length }];
}

export const hasJump = (block: CheckedBlock): boolean => jumpsOf(block.node).length > 0;
