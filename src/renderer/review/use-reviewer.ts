// The reviewer of the page on screen, with its commands; doubts are counted when the checks have looked at the page, which
// they do when typing pauses and the browser is idle.
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useMemo } from 'react';
import type { HostInfo } from '#contract/calls.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import { useChecks } from '#renderer/checks/checks-store.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { canWrite } from '#renderer/workspace/can-write.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenIdle } from '#renderer/workspace/when-paused.ts';
import { CLOSED, useReview } from './review-store.ts';
import { createReviewer, type Reviewer } from './reviewer.ts';

export function useReviewer(
  session: PageSession,
  view: RefObject<EditorView | null>,
  info: HostInfo,
): Reviewer {
  const reviewer = useMemo(() => createReviewer(session, () => view.current), [session, view]);
  const { doubtThreshold } = info.settings;

  // As the library has it, whoever sets it; what is at hand stays at hand.
  useEffect(() => {
    const { threshold, isCounted } = useReview.getState();
    if (threshold === doubtThreshold) return;
    useReview.setState({ threshold: doubtThreshold });
    if (isCounted) reviewer.recount();
  }, [reviewer, doubtThreshold]);

  useEffect(() => {
    let cancelIdle = (): void => undefined;
    const count = (): void => {
      cancelIdle();
      cancelIdle = whenIdle(reviewer.recount);
    };
    // What the checks found is among the doubts, and they read a long page piece by piece: counting comes after them.
    if (useChecks.getState().doc === session.state.doc) count();
    const stopHearing = useChecks.subscribe((now, before) => {
      if (now.doc !== null && now.findings !== before.findings) count();
    });
    let evidence = currentEvidence(session.state);
    const stop = session.subscribe((state) => {
      if (currentEvidence(state) === evidence) return;
      evidence = currentEvidence(state);
      count();
    });
    return () => {
      stop();
      stopHearing();
      cancelIdle();
      useReview.setState(CLOSED);
    };
  }, [session, reviewer]);

  // Where nothing has the focus, the keys that decide the doubt are wanted next.
  const inText = (done: boolean): boolean => {
    if (document.activeElement === document.body) view.current?.focus();
    return done;
  };
  const canDecide = (): boolean => canWrite(session, info.readOnly === null);
  useCommandHandlers({
    'next-doubt': { run: () => inText(reviewer.move('next')) },
    'previous-doubt': { run: () => inText(reviewer.move('previous')) },
    'further-doubt': { run: () => inText(reviewer.lookFurther()) },
    'accept-doubt': { run: () => inText(reviewer.accept()), enabled: canDecide },
    'flip-doubt': { run: () => inText(reviewer.flip()), enabled: canDecide },
  });
  return reviewer;
}
