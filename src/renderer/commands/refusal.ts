// A command that a person gave and that did nothing: said beside the page, so that no key is pressed into silence. What a
// command says of itself is not said twice.
import { create } from 'zustand';
import { type CommandId, isWriting } from '#contract/commands.ts';
import { useApp } from '#renderer/app/store.ts';

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

/** True for a command that a library for reading only refuses, whatever it says of itself otherwise. */
const isLocked = (id: CommandId): boolean =>
  (useApp.getState().info?.readOnly ?? null) !== null && isWriting(id);

/** Sentences of their own, by what they stand for. */
const REASONS = [
  'read-only',
  'undo',
  'redo',
  'make-group',
  'leave-group',
  'join',
  'part',
  'mark',
  'to-article',
  'start-page',
] as const;
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
  const refused = isDone || (SPEAKING.has(id) && !isLocked(id)) ? null : id;
  if (refused === null && useRefusal.getState().id === null) return;
  clearTimeout(timer);
  useRefusal.setState({ id: refused });
  if (refused !== null) timer = setTimeout(() => useRefusal.setState({ id: null }), SHOWN);
}

/** The sentence for a command that did nothing; null where it is the common one. */
export function reasonOf(id: CommandId): RefusalReason | null {
  if (isLocked(id)) return 'read-only';
  // It joins blocks, where the others join the lines of one.
  if (id === 'join-line-before') return null;
  return REASONS.find((reason) => id === reason || id.startsWith(`${reason}-`)) ?? null;
}
