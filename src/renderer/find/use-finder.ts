// Finding on the page that is open, and the commands for it: the keys for next and previous work without the panel.
import type { EditorView } from 'prosemirror-view';
import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';
import type { HostClient } from '#contract/client.ts';
import { tell } from '#renderer/app/store.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { usePanel } from '#renderer/panels/panel.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { useFind } from './find-store.ts';
import { createFinder, type Finder } from './finder.ts';

/** The finder of the page that is open. */
export const FinderContext = createContext<RefObject<Finder | null>>({ current: null });
export const useFinderRef = (): RefObject<Finder | null> => useContext(FinderContext);

/** Longest selection that becomes what is looked for, in characters. */
const LONGEST = 100;

export function useFinder(
  client: HostClient,
  session: PageSession,
  view: RefObject<EditorView | null>,
  editable: boolean,
): RefObject<Finder | null> {
  const finder = useRef<Finder | null>(null);

  useEffect(() => {
    const opened = createFinder(client, session, () => view.current);
    finder.current = opened;
    return () => {
      finder.current = null;
      opened.close();
    };
  }, [client, session, view]);

  const open = (isReplacing: boolean): void => {
    const { doc, selection } = session.state;
    const text = doc.textBetween(selection.from, selection.to, '\n');
    const isWord = text !== '' && text.length <= LONGEST && !text.includes('\n') && view.current?.hasFocus();
    useFind.setState(({ query, asked }) => ({
      isReplacing,
      asked: asked + 1,
      query: isWord ? { ...query, pattern: text, isRegex: false } : query,
    }));
    usePanel.getState().show('find');
    finder.current?.search();
    finder.current?.readAhead();
  };

  const isAsked = (): boolean => useFind.getState().query.pattern !== '';
  useCommandHandlers({
    'panel-find': { run: () => open(false) },
    replace: { run: () => open(true), enabled: () => editable },
    'undo-replacement': {
      run: () => {
        usePanel.getState().show('find');
        finder.current?.undoReplacement().catch((error: unknown) => tell(failureOf(error)));
      },
      enabled: () => editable && useFind.getState().lastBatch !== null,
    },
    'find-next': { run: () => finder.current?.go(1), enabled: isAsked },
    'find-previous': { run: () => finder.current?.go(-1), enabled: isAsked },
  });

  return finder;
}
