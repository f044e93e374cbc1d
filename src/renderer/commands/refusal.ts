// A command that a person gave and that did nothing: said beside the page, so that no key is pressed into silence. What a
// command says of itself is not said twice.
import { create } from 'zustand';
import type { CommandId } from '#contract/commands.ts';

/** Commands whose panel or bar says what became of them. */
const SPEAKING: ReadonlySet<CommandId> = new Set<CommandId>([
  'next-doubt',
  'previous-doubt',
  'further-doubt',
  'accept-doubt',
  'flip-doubt',
  'next-finding',
  'previous-finding',
  'apply-fix',
  'print-reads-so',
  'restructure-page',
  'restructure-article',
  'restructure-selection',
  'find-next',
  'find-previous',
  'undo-replacement',
  'article-status-corrected',
  'save',
]);

/** Sentences of their own, by what they stand for. */
const REASONS = ['undo', 'redo', 'make-group', 'leave-group', 'join', 'part', 'mark', 'to-article'] as const;
export type RefusalReason = (typeof REASONS)[number];

/** Milliseconds for which a refusal is shown. */
const SHOWN = 8_000;

interface Refusal {
  /** The command that did nothing; null when nothing is to be said. */
  readonly id: CommandId | null;
}

export const useRefusal = create<Refusal>(() => ({ id: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says of a command that it did nothing, or, when it was done, takes back what was said before. */
export function tellOutcome(id: CommandId, isDone: boolean): void {
  const refused = isDone || SPEAKING.has(id) ? null : id;
  if (refused === null && useRefusal.getState().id === null) return;
  clearTimeout(timer);
  useRefusal.setState({ id: refused });
  if (refused !== null) timer = setTimeout(() => useRefusal.setState({ id: null }), SHOWN);
}

/** The sentence for a command that did nothing; null where it is the common one. */
export const reasonOf = (id: CommandId): RefusalReason | null =>
  // It joins blocks, where the others join the lines of one.
  id === 'join-line-before'
    ? null
    : (REASONS.find((reason) => id === reason || id.startsWith(`${reason}-`)) ?? null);
