// The labels that a page's gold asks of the sequence model.

import type { Role } from '#core/model/words.ts';
import type { Line } from '#core/structure/lines.ts';
import { STATES } from '#core/structure/model/states.ts';
import type { GeneratedBlock, GeneratedPage } from './generated-page.ts';

const stateOf = (role: Role, kind: (typeof STATES)[number]['kind']): number =>
  STATES.findIndex((state) => state.role === role && state.kind === kind);

/** One state for each non-blank line. */
export function goldStates(page: GeneratedPage, lines: readonly Line[]): Int16Array {
  const leads = leadsOf(page);
  const holder = new Map<number, GeneratedBlock>();
  for (const block of page.blocks) for (const n of block.lines) holder.set(n, block);
  const begun = new Set<GeneratedBlock>();
  let before: GeneratedBlock | undefined;
  return Int16Array.from(lines, ({ n }) => {
    const block = holder.get(n);
    const previous = before;
    before = block;
    if (block === undefined) return stateOf('unknown', 'begin');
    if (block === previous) return stateOf(block.role, 'inside');
    if (begun.has(block)) return stateOf(block.role, block.role === 'paragraph' ? 'resume' : 'begin');
    begun.add(block);
    return stateOf(block.role, leads.has(block) ? 'lead' : 'begin');
  });
}

/** The first paragraph of each article. */
function leadsOf(page: GeneratedPage): Set<GeneratedBlock> {
  const first = new Map<number, GeneratedBlock>();
  for (const block of page.blocks) {
    if (block.role !== 'paragraph' || block.article === null) continue;
    const known = first.get(block.article);
    if (known === undefined || block.order < known.order) first.set(block.article, block);
  }
  return new Set(first.values());
}
