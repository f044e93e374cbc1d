// The reviewer of the page on screen, with its commands; doubts are counted when typing pauses
// and the browser is idle.
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useMemo } from 'react';
import type { HostInfo } from '#contract/calls.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenIdle } from '#renderer/workspace/use-survey.ts';
import { CLOSED, useReview } from './review-store.ts';
import { createReviewer, type Reviewer } from './reviewer.ts';

/** Milliseconds without an edit after which to count. */
const PAUSE = 250;

export function useReviewer(
  session: PageSession,
  view: RefObject<EditorView | null>,
  info: HostInfo,
): Reviewer {
  const reviewer = useMemo(() => createReviewer(session, () => view.current), [session, view]);
  const { doubtThreshold } = info.settings;

  useEffect(() => {
    useReview.setState({ threshold: doubtThreshold });
    let cancelIdle = whenIdle(reviewer.recount);
    let { doc } = session.state;
    let evidence = currentEvidence(session.state);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = session.subscribe((state) => {
      if (state.doc === doc && currentEvidence(state) === evidence) return;
      doc = state.doc;
      evidence = currentEvidence(state);
      clearTimeout(timer);
      cancelIdle();
      timer = setTimeout(() => {
        cancelIdle = whenIdle(reviewer.recount);
      }, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
      cancelIdle();
      useReview.setState(CLOSED);
    };
  }, [session, reviewer, doubtThreshold]);

  const canDecide = (): boolean => info.readOnly === null;
  useCommandHandlers({
    'next-doubt': { run: () => reviewer.move('next') },
    'previous-doubt': { run: () => reviewer.move('previous') },
    'accept-doubt': { run: reviewer.accept, enabled: canDecide },
    'flip-doubt': { run: reviewer.flip, enabled: canDecide },
  });
  return reviewer;
}
