// What the engine is sure enough of not to be asked about, the least sure first: for looking further once the doubts are
// decided. Each is the question that it would be if the threshold were raised just so far.
import type { Node } from 'prosemirror-model';
import { piecesByLine } from '#core/document/provenance.ts';
import { type Doubt, PASSES, passOf } from './doubt.ts';
import { breakSettler, type Doubting, doubtOfBlock, type ProposalDoubt } from './doubts.ts';
import { doubtOfSeam, surenessOfSeam } from './seam-doubts.ts';

/** A threshold so little above a confidence that it asks about that and nothing surer. */
const JUST_ABOVE = 1e-9;

/** The proposals of a page that still stand as proposed, are decided by nobody, and not in doubt. */
export function unaskedOf(
  doc: Node,
  { raw, evidence, threshold, passes = PASSES }: Doubting,
): ProposalDoubt[] {
  const pieces = piecesByLine(doc);
  const blocks = evidence.blocks.map((block) => ({
    levels: [block.confidence, block.membership],
    ask: (asked: number) => doubtOfBlock(block, pieces, doc, asked),
  }));
  const isGoneThrough = (doubt: ProposalDoubt): boolean => passes.includes(passOf(doubt));
  // Here every block that is gone through can be asked about, and its question says that it begins there.
  const questions = blocks.flatMap(({ ask }) => ask(1) ?? []);
  const begun = new Set(questions.filter(isGoneThrough).map(({ from }) => from));
  const page = { doc, raw, pieces, isSettledBreak: breakSettler(doc, begun) };
  const seams = evidence.seams.map((seam) => ({
    levels: [seam.confidence, seam.joined ?? 1].map(surenessOfSeam),
    ask: (asked: number) => doubtOfSeam(seam, { ...page, threshold: asked }),
  }));
  return [...blocks, ...seams]
    .flatMap(({ levels, ask }) => leastSure(levels, threshold, ask) ?? [])
    .filter(isGoneThrough)
    .sort(bySureness);
}

/**
 * What to look at after something else, round the end to the first; null when nothing is left. What was looked at may be
 * decided by now, and other things may have come up since: only how sure it was counts.
 */
export function nextUnasked(unasked: readonly ProposalDoubt[], from: Doubt | null): ProposalDoubt | null {
  const next = from === null ? undefined : unasked.find((one) => bySureness(one, from) > 0);
  return next ?? unasked[0] ?? null;
}

const bySureness = (a: Doubt, b: Doubt): number =>
  levelOf(a) - levelOf(b) || (a.lines[0] ?? 0) - (b.lines[0] ?? 0) || a.key.localeCompare(b.key);

/** The threshold from which on it would be asked. */
const levelOf = ({ kind, confidence }: Doubt): number =>
  kind === 'seam' || kind === 'join' ? surenessOfSeam(confidence) : confidence;

/**
 * The question that comes first as the threshold rises; null for what is asked already, or never.
 * @param levels how sure the sides of a proposal are
 */
function leastSure(
  levels: readonly number[],
  threshold: number,
  ask: (threshold: number) => ProposalDoubt | null,
): ProposalDoubt | null {
  const above = levels.filter((level) => level < 1).sort((a, b) => a - b);
  if (above.length === 0 || ask(threshold) !== null) return null;
  for (const level of above) {
    const doubt = level < threshold ? null : ask(level + JUST_ABOVE);
    if (doubt !== null) return doubt;
  }
  return null;
}
