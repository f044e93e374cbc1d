// Everything the host tells the renderer by itself.
import type { FailureJson } from '#core/model/failure.ts';
import type { JournalEntry } from '#core/model/page.ts';
import type { PageRef } from './calls.ts';
import type { CommandId } from './commands.ts';
import type { Settings } from './settings.ts';

export interface Events {
  /** The list of editions changed. */
  'library.changed': null;
  'settings.changed': Settings;
  /** A page was edited by another window (`client` names who sent it). */
  'page.edited': PageRef & { readonly client: string; readonly entries: readonly JournalEntry[] };
  /** The snapshot of a page holds this revision. */
  'page.saved': PageRef & { readonly revision: number; readonly saved: string };
  'page.save-failed': PageRef & { readonly failure: FailureJson };
  /** Show these pages: files given to a second start, or dropped on the icon. */
  'pages.show': { readonly open: readonly PageRef[]; readonly failures: readonly FailureJson[] };
  /** A native menu item was chosen. */
  'menu.command': { readonly command: CommandId };
}

export type EventName = keyof Events;
export const EVENT_NAMES = [
  'library.changed',
  'settings.changed',
  'page.edited',
  'page.saved',
  'page.save-failed',
  'pages.show',
  'menu.command',
] as const satisfies readonly EventName[];
