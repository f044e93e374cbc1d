// The commands that belong to no single screen. What they go by is asked when it is needed: to hear of it would draw
// the whole interface again at every save.
import type { PageRef } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import { ZOOM } from '#contract/settings.ts';
import type { Edition } from '#core/model/edition.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { changeSettings } from '#renderer/settings/change-settings.ts';
import { neighbour, showDialog, showPage, useApp } from './store.ts';

const canWrite = (): boolean => useApp.getState().info?.readOnly === null;

/** The edition of the page that is shown, when its metadata can be changed. */
function shownEdition(): Edition | undefined {
  const { page, editions } = useApp.getState();
  const edition = editions?.find(({ id }) => id === page?.edition);
  return edition === undefined || edition.unsorted ? undefined : edition;
}

function shownNeighbour(step: -1 | 1): PageRef | null {
  const { page, editions } = useApp.getState();
  return page === null ? null : neighbour(editions, page, step);
}

function turn(step: -1 | 1): { run(): void; enabled(): boolean } {
  return {
    run: () => showPage(shownNeighbour(step)),
    enabled: () => shownNeighbour(step) !== null,
  };
}

/** Steps of the size in percent. */
const ZOOM_STEP = 10;

function zoomTo(client: HostClient, size: (zoom: number) => number): { run(): void } {
  return {
    run: () => {
      const zoom = useApp.getState().info?.settings.zoom ?? 100;
      const wanted = Math.min(ZOOM.most, Math.max(ZOOM.least, size(zoom)));
      if (wanted !== zoom) void changeSettings(client, { zoom: wanted });
    },
  };
}

/** @param chooseFiles lets the person choose raw pages */
export function useAppCommands(client: HostClient, chooseFiles: () => void): void {
  useCommandHandlers({
    'open-files': { run: chooseFiles, enabled: canWrite },
    'start-page': { run: () => showPage(null), enabled: () => useApp.getState().page !== null },
    'previous-page': turn(-1),
    'next-page': turn(1),
    'edition-metadata': {
      run: () => {
        const edition = shownEdition();
        if (edition !== undefined) showDialog({ type: 'metadata', edition: edition.id });
      },
      enabled: () => canWrite() && shownEdition() !== undefined,
    },
    'zoom-in': zoomTo(client, (zoom) => zoom + ZOOM_STEP),
    'zoom-out': zoomTo(client, (zoom) => zoom - ZOOM_STEP),
    'zoom-reset': zoomTo(client, () => 100),
    'command-palette': { run: () => showDialog({ type: 'palette' }) },
    settings: { run: () => showDialog({ type: 'settings' }) },
    'key-settings': { run: () => showDialog({ type: 'keys' }) },
    'keyboard-help': { run: () => showDialog({ type: 'keyboard-help' }) },
  });
}
