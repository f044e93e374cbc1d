// Runs every check over a page. Findings within a block are kept by its node, which never changes, so that after an edit
// only the block that was edited is read again.
import type { Node } from 'prosemirror-model';
import { articleAttrs, blockAttrs, isArticle, isDiscard } from '../document/attrs.ts';
import { articleAt } from '../document/commands/places.ts';
import { eachBlock } from '../document/provenance.ts';
import {
  type CheckedBlock,
  type CheckId,
  type Finding,
  type PageFacts,
  severityOf,
  type TextFinding,
} from './check.ts';
import { habitsOf } from './habits.ts';
import { CHECKS } from './registry.ts';
import { isSettled, silencedIn } from './settled.ts';

/** What is known of the page besides its text. */
export type KnownFacts = Omit<PageFacts, 'habits'>;

interface Kept {
  readonly key: string;
  readonly findings: readonly TextFinding[];
}

const kept = new WeakMap<Node, Kept>();

/**
 * Everything suspicious on a page that nobody settled, in document order.
 * @param silenced checks that are not wanted, besides those silenced for the page itself
 */
export function findingsOf(
  doc: Node,
  known: KnownFacts,
  silenced: ReadonlySet<CheckId> = new Set(),
): Finding[] {
  const blocks = blocksOf(doc);
  const facts: PageFacts = { ...known, habits: habitsOf(blocks) };
  const quiet = new Set([...silenced, ...silencedIn(doc)]);
  const found: Finding[] = [];
  const add = ({ pos, node }: CheckedBlock, finding: TextFinding): void => {
    if (quiet.has(finding.check) || isSettled(node, finding)) return;
    const { check, from, to, fix, isForAll } = finding;
    found.push({
      check,
      from: pos + 1 + from,
      to: pos + 1 + to,
      block: pos,
      severity: severityOf(check),
      ...(fix === undefined ? {} : { fix, isForAll: isForAll === true }),
    });
  };
  for (const block of blocks) for (const finding of textFindings(block, facts)) add(block, finding);
  for (const check of CHECKS) {
    if (check.scope === 'page')
      for (const finding of check.run(blocks, facts, doc)) add(finding.block, finding);
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

function textFindings(block: CheckedBlock, facts: PageFacts): readonly TextFinding[] {
  const { fullWidth, spacedBorders } = facts.habits;
  const key = [facts.language, fullWidth, spacedBorders].join();
  const before = kept.get(block.node);
  if (before?.key === key) return before.findings;
  const findings = CHECKS.flatMap((check) => (check.scope === 'text' ? [...check.run(block, facts)] : []));
  kept.set(block.node, { key, findings });
  return findings;
}

/** The blocks of the page that stand in the edition; discards are no part of it. */
function blocksOf(doc: Node): CheckedBlock[] {
  const blocks: CheckedBlock[] = [];
  eachBlock(doc, (node, pos, top) => {
    if (isDiscard(top)) return;
    const article = isArticle(top) ? articleAttrs(top).id : (articleOf(doc, pos, top, node) ?? null);
    blocks.push({ node, pos, role: blockAttrs(node).role, text: node.textContent, article });
  });
  return blocks;
}

function articleOf(doc: Node, pos: number, top: Node, node: Node): string | undefined {
  if (top === node) return undefined;
  const place = articleAt(doc, pos);
  return place === null ? undefined : articleAttrs(place.node).id;
}
