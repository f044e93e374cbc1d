// Runs every check over a page. What was found within a block is kept with its node, so that after an edit only the
// block that was edited is read again; what blocks are to each other is looked at anew each time.
import type { Node } from 'prosemirror-model';
import { blocksOf } from './blocks.ts';
import {
  type CheckedBlock,
  type CheckId,
  type Finding,
  type PageFacts,
  severityOf,
  type TextFinding,
} from './check.ts';
import { areHabitsRead, habitsOf, readHabits } from './habits.ts';
import { CHECKS } from './registry.ts';
import { isSettled, silencedIn } from './settled.ts';

/** What is known of the page besides its text. */
export type KnownFacts = Omit<PageFacts, 'habits'>;

const TEXT_CHECKS = CHECKS.filter((check) => check.scope === 'text');
const PAGE_CHECKS = CHECKS.filter((check) => check.scope === 'page');

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
  const add = (block: CheckedBlock, finding: TextFinding): void => {
    if (!quiet.has(finding.check) && !isSettled(block.node, finding)) found.push(placed(block, finding));
  };
  const key = keyOf(facts);
  for (const block of blocks) for (const finding of textFindings(block, facts, key)) add(block, finding);
  for (const check of PAGE_CHECKS)
    for (const finding of check.run(blocks, facts, doc)) add(finding.block, finding);
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * Reads blocks that were not read yet, so that the findings of the page are there at once when it is done.
 * @param isTime false when others want the time
 * @returns whether every block is read
 */
export function readAhead(doc: Node, known: KnownFacts, isTime: () => boolean): boolean {
  const blocks = blocksOf(doc);
  // Something is read at each call, so that it comes to an end however little time there is.
  let isBegun = false;
  const mayGoOn = (): boolean => !isBegun || isTime();
  for (const block of blocks) {
    if (areHabitsRead(block)) continue;
    if (!mayGoOn()) return false;
    readHabits(block);
    isBegun = true;
  }
  const facts: PageFacts = { ...known, habits: habitsOf(blocks) };
  const key = keyOf(facts);
  for (const block of blocks) {
    if (kept.get(block.node)?.key === key) continue;
    if (!mayGoOn()) return false;
    textFindings(block, facts, key);
    isBegun = true;
  }
  return true;
}

/** Everything that findings within a block depend on, but for the block. */
const keyOf = ({ language, habits }: PageFacts): string => {
  const { fullWidth, fullSingles, spacedBorders, spaced, halfMarks } = habits;
  return [language, fullWidth, fullSingles, spacedBorders, spaced.dateline, spaced.label, halfMarks].join();
};

function textFindings(block: CheckedBlock, facts: PageFacts, key: string): readonly TextFinding[] {
  const before = kept.get(block.node);
  if (before?.key === key) return before.findings;
  const findings = TEXT_CHECKS.flatMap((check) => [...check.run(block, facts)]);
  kept.set(block.node, { key, findings });
  return findings;
}

function placed({ pos, text }: CheckedBlock, finding: TextFinding): Finding {
  const { check, from, to, fix, isForAll, isWhole, message = check, params, remedy } = finding;
  const { severity = severityOf(check) } = finding;
  return {
    check,
    from: pos + 1 + from,
    to: pos + 1 + to,
    block: pos,
    severity,
    message,
    params: { text: shortened(text.slice(from, to)), ...(fix === undefined ? {} : { fix }), ...params },
    ...(fix === undefined ? {} : { fix, isForAll: isForAll === true }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(isWhole === true ? { isWhole } : {}),
  };
}

/** Characters of a text that a sentence quotes. */
const QUOTED = 24;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= QUOTED ? text : `${characters.slice(0, QUOTED).join('')}…`;
}
