// The commands that belong to no single screen.
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { neighbour, showDialog, showPage, useApp } from './store.ts';

/** @param chooseFiles lets the person choose raw pages */
export function useAppCommands(chooseFiles: () => void): void {
  const page = useApp((state) => state.page);
  const editions = useApp((state) => state.editions);
  const canWrite = useApp((state) => state.info?.readOnly === null);
  const edition = editions?.find(({ id }) => id === page?.edition);
  const before = page === null ? null : neighbour(editions, page, -1);
  const after = page === null ? null : neighbour(editions, page, 1);

  useCommandHandlers({
    'open-files': { run: chooseFiles, enabled: () => canWrite },
    'start-page': { run: () => showPage(null), enabled: () => page !== null },
    'previous-page': { run: () => showPage(before), enabled: () => before !== null },
    'next-page': { run: () => showPage(after), enabled: () => after !== null },
    'edition-metadata': {
      run: () => edition !== undefined && showDialog({ type: 'metadata', edition: edition.id }),
      enabled: () => edition !== undefined && !edition.unsorted && canWrite,
    },
    'keyboard-help': { run: () => showDialog({ type: 'keyboard-help' }) },
  });
}
