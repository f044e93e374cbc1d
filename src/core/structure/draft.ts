// Blocks in the making: labelled lines gathered, a paragraph that was interrupted joined with what goes on later.
import { LINE_KEEPING, type Role } from '#core/model/words.ts';
import { decideJoin, type PageWords } from './join.ts';
import { readJump } from './jump.ts';
import type { Line } from './lines.ts';
import type { LabelledLine, Labels } from './model/labels.ts';
import { findParts } from './parts.ts';
import { reasonsForRole } from './reasons.ts';
import type { StructureBlock, StructureRun } from './types.ts';

/** A stretch of lines of one block that stand together on the page. */
export interface Stretch {
  /** Index of its block in the list of drafts. */
  readonly draft: number;
  /** True on the stretch in which the block begins. */
  readonly isStart: boolean;
  /** First and last line, by index. */
  readonly from: number;
  readonly to: number;
  readonly label: LabelledLine;
}

export interface Draft {
  readonly block: StructureBlock;
  readonly lines: readonly Line[];
  readonly label: LabelledLine;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** In the order of the raw page. */
  readonly stretches: readonly Stretch[];
}

/** How many stretches back an interrupted paragraph may stand. */
const REACH = 40;

export function draftBlocks(
  lines: readonly Line[],
  labels: Labels,
  words: PageWords,
  withRoles: boolean,
): Drafts {
  const stretches: Stretch[] = [];
  const members: { own: Line[]; label: LabelledLine }[] = [];
  const open: number[] = [];
  for (const { from, to, label } of cut(labels)) {
    const held = lines.slice(from, to + 1);
    const earlier = label.kind === 'resume' ? findInterrupted(stretches, lines, open, from) : undefined;
    const draft = earlier ?? members.length;
    if (earlier === undefined) members.push({ own: held, label });
    else members[earlier]?.own.push(...held);
    stretches.push({ draft, isStart: earlier === undefined, from, to, label });
    if (label.role === 'paragraph') open.push(stretches.length - 1);
  }
  const drafts = members.map(({ own, label }): Draft => {
    const role = withRoles ? label.role : 'paragraph';
    const runs = runsOf(own, role, words);
    const jump = role === 'jump' ? readJump(own.map(({ form }) => form).join(' ')) : undefined;
    const block: StructureBlock = {
      role,
      runs,
      parts: withRoles ? findParts(role, own) : [],
      confidence: withRoles ? label.certainty : 1,
      ...(withRoles && label.second !== undefined ? { second: label.second } : {}),
      membership: 1,
      reasons: reasonsForRole(role, own),
      ...(jump === undefined ? {} : { jump }),
    };
    return { block, lines: own, label };
  });
  return { drafts, stretches };
}

function cut(labels: Labels): { from: number; to: number; label: LabelledLine }[] {
  const found: { from: number; to: number; label: LabelledLine }[] = [];
  for (let i = 0; i < labels.count; i++) {
    const last = found.at(-1);
    if (last !== undefined && labels.isInside(i)) last.to = i;
    else found.push({ from: i, to: i, label: labels.at(i) });
  }
  return found;
}

/** The nearest earlier paragraph that stopped in mid-sentence and has not gone on since. */
function findInterrupted(
  stretches: readonly Stretch[],
  lines: readonly Line[],
  open: readonly number[],
  from: number,
): number | undefined {
  const continued = new Set<number>();
  for (let k = open.length - 1; k >= 0; k--) {
    const at = open[k] ?? 0;
    if (stretches.length - at > REACH) return undefined;
    const stretch = stretches[at];
    if (stretch === undefined || continued.has(stretch.draft)) continue;
    continued.add(stretch.draft);
    // The paragraph right above would have gone on without a label of its own.
    if (stretch.to === from - 1) continue;
    if (lines[stretch.to]?.endsSentence === false) return stretch.draft;
  }
  return undefined;
}

function runsOf(lines: readonly Line[], role: Role, words: PageWords): StructureRun[] {
  return lines.map((line, i): StructureRun => {
    const next = lines[i + 1];
    if (next === undefined) return { n: line.n };
    if (LINE_KEEPING.has(role)) return { n: line.n, join: 'newline' };
    const { join, doubtful } = decideJoin(line.text, next.text, words);
    return doubtful ? { n: line.n, join, doubtful } : { n: line.n, join };
  });
}
