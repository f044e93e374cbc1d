// The checker of the page on screen, with its commands; checks run when typing pauses and the browser is idle.
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useMemo } from 'react';
import type { HostInfo } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { canWrite } from '#renderer/workspace/can-write.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenPaused } from '#renderer/workspace/when-paused.ts';
import { type Checker, createChecker } from './checker.ts';
import { NOTHING, useChecks } from './checks-store.ts';
import { useFacts } from './use-facts.ts';

/** Milliseconds without an edit after which to check, and after which not to wait for an idle moment any more. */
const WAITS = { pause: 150, latest: 2000 } as const;
/** Milliseconds of reading after which to let others have the thread. */
const STRETCH = 12;

export function useChecker(
  client: HostClient,
  session: PageSession,
  view: RefObject<EditorView | null>,
  info: HostInfo,
): Checker {
  const checker = useMemo(() => createChecker(session, () => view.current), [session, view]);

  useEffect(() => {
    const check = (): void => {
      const until = performance.now() + STRETCH;
      if (checker.readAhead(() => performance.now() < until)) checker.recount();
      else paused.again();
    };
    const paused = whenPaused(session, check, WAITS);
    paused.later();
    const stopLearning = useChecks.subscribe((now, before) => {
      if (now.facts !== before.facts || now.newspaper !== before.newspaper) paused.later();
    });
    return () => {
      paused.stop();
      stopLearning();
      useChecks.setState(NOTHING);
    };
  }, [session, checker]);

  // After the effect above, which hears what this one learns.
  useFacts(client, session);

  const canDecide = (): boolean => canWrite(session, info.readOnly === null);
  useCommandHandlers({
    'next-finding': { run: () => checker.move('next') },
    'previous-finding': { run: () => checker.move('previous') },
    'apply-fix': { run: () => checker.fix(), enabled: canDecide },
    'print-reads-so': { run: () => checker.settle(), enabled: canDecide },
  });
  return checker;
}
