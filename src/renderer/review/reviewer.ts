// Goes from doubt to doubt of an open page and decides them. Doubts are derived again whenever the document is another;
// nobody waits for that while typing.
import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { acceptDoubt, flipDoubt } from '#core/review/decisions.ts';
import { type Doubt, doubtsOf, passOf } from '#core/review/doubts.ts';
import { neighbourDoubt } from '#core/review/queue.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { markDoubt } from './doubt-mark.ts';
import { useReview } from './review-store.ts';

export interface Reviewer {
  /** Lists the doubts of the page as it is now. */
  recount(): void;
  /** Goes to the doubt beside the one at hand. */
  move(side: 'next' | 'previous'): boolean;
  go(doubt: Doubt): void;
  /** Agrees with the proposal at hand and goes on. */
  accept(): boolean;
  /** Decides the other way. A seam has but two, and the next doubt follows; a role and an article can be turned on. */
  flip(): boolean;
  /** Leaves the doubt at hand. */
  leave(): void;
}

/** @param view the editor while it is mounted */
export function createReviewer(session: PageSession, view: () => EditorView | null): Reviewer {
  const listed = (): Doubt[] => {
    const { raw, opened } = session.store.getState();
    const { threshold, order, passes } = useReview.getState();
    const doubts = doubtsOf(session.state.doc, raw, opened.base.evidence, threshold, order);
    return doubts.filter((doubt) => passes.includes(passOf(doubt)));
  };

  function go(doubt: Doubt): void {
    useReview.setState({ current: doubt });
    const { doc, tr } = session.state;
    const isInText = doubt.kind === 'seam' || doubt.kind === 'query';
    const at = isInText ? doubt.from : doubt.from + 1;
    if (at > doc.content.size) return;
    session.dispatch(markDoubt(tr.setSelection(Selection.near(doc.resolve(at))), doubt));
    const { node } = view()?.domAtPos(session.state.selection.from, 1) ?? {};
    (node instanceof Element ? node : node?.parentElement)?.scrollIntoView({ block: 'center' });
  }

  function leave(): void {
    useReview.setState({ current: null });
    session.dispatch(markDoubt(session.state.tr, null));
  }

  function move(side: 'next' | 'previous'): boolean {
    const { current, doubts: before } = useReview.getState();
    const doubts = listed();
    const next = neighbourDoubt(doubts, current, before, side);
    useReview.setState({ doubts });
    if (next === null) {
      if (current !== null) leave();
      useReview.setState(({ said }) => ({ said: said ?? { how: 'none', doubt: null } }));
    } else go(next);
    return next !== null;
  }

  function decide(how: 'accepted' | 'flipped'): boolean {
    const { current } = useReview.getState();
    if (current === null) return move('next');
    // Decided already, by a flip that was turned far enough.
    const isOpen = listed().some(({ key }) => key === current.key);
    if (how === 'accepted' && !isOpen) return move('next');
    const command = how === 'accepted' ? acceptDoubt(current) : flipDoubt(current);
    const done = command(session.state, (tr) => session.dispatch(tr));
    useReview.setState({ said: { how: done ? how : 'gone', doubt: current } });
    if (how === 'flipped' && current.kind !== 'seam') return done;
    return move('next') && done;
  }

  return {
    recount: () => useReview.setState({ doubts: listed() }),
    move,
    go,
    accept: () => decide('accepted'),
    flip: () => decide('flipped'),
    leave,
  };
}
