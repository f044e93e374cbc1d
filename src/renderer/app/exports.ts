// Exporting the page that is open, or its edition: what was typed last goes to the host first.
import type { PageRef } from '#contract/calls.ts';
import type { EXPORT_FORMATS } from '#contract/streams.ts';
import type { CommandHandlers } from '#renderer/commands/registry.ts';
import { download } from '#renderer/host/streams.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';
import { tell } from './store.ts';

/**
 * Handlers of the export commands, for the part of the interface that holds the page.
 * @param flush sends edits that still wait
 */
export function exportHandlers({ edition, page }: PageRef, flush: () => Promise<void>): CommandHandlers {
  const exporting = (of: PageRef | Omit<PageRef, 'page'>, format: (typeof EXPORT_FORMATS)[number]) => ({
    run: () => {
      flush()
        .then(() => download('export', { ...of, format }))
        .catch((error: unknown) => tell(failureOf(error)));
    },
  });
  return {
    'export-page-text': exporting({ edition, page }, 'text'),
    'export-page-json': exporting({ edition, page }, 'json'),
    'export-edition-text': exporting({ edition }, 'text'),
    'export-edition-json': exporting({ edition }, 'json'),
  };
}
