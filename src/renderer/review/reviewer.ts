// Goes from doubt to doubt of an open page and decides them. Doubts are derived again whenever the document is another;
// nobody waits for that while typing. What the checks found is among them, as the checker last listed it.
import { Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { currentEvidence } from '#core/document/evidence.ts';
import { acceptDoubt, flipDoubt } from '#core/review/decisions.ts';
import type { Doubt } from '#core/review/doubt.ts';
import { type Doubting, doubtsOf, type ProposalDoubt } from '#core/review/doubts.ts';
import { neighbourDoubt } from '#core/review/queue.ts';
import { nextUnasked, unaskedOf } from '#core/review/unasked.ts';
import { createChecker } from '#renderer/checks/checker.ts';
import { useChecks } from '#renderer/checks/checks-store.ts';
import { showPlace } from '#renderer/workspace/editor/show-place.ts';
import type { SessionState } from '#renderer/workspace/page-session.ts';
import { markDoubt } from './doubt-mark.ts';
import { type Said, useReview } from './review-store.ts';

export interface Reviewer {
  /** Lists the doubts of the page as it is now. */
  recount(): void;
  /** Goes to the doubt beside the one at hand; back to that one when the caret has left it and it is still open. */
  move(side: 'next' | 'previous'): boolean;
  /** Goes to the least sure of what is not in doubt; from one of these to the next. */
  lookFurther(): boolean;
  go(doubt: Doubt): void;
  /** Agrees with the proposal at hand and goes on. */
  accept(): boolean;
  /** Decides the other way, which the strip names, and goes on. */
  flip(): boolean;
  /** Leaves the doubt at hand. */
  leave(): void;
}

/** @param view the editor while it is mounted */
export function createReviewer(session: SessionState, view: () => EditorView | null): Reviewer {
  const checker = createChecker(session, view);

  function asked(): Doubting {
    const { raw } = session.store.getState();
    const { threshold, order, passes } = useReview.getState();
    return { raw, evidence: currentEvidence(session.state), threshold, order, passes };
  }

  /** The open doubts of the page as it is now; the checks are asked only where the page is another than they saw. */
  function listed(): Doubt[] {
    checker.recount();
    const { findings } = useChecks.getState();
    return doubtsOf(session.state.doc, { ...asked(), findings });
  }

  const unasked = (): ProposalDoubt[] => unaskedOf(session.state.doc, asked());

  function recount(): void {
    const doubts = listed();
    const { current: at, further: before } = useReview.getState();
    // The one at hand, where it now stands; what came to be in doubt meanwhile is a doubt as any other.
    const isAtHand = ({ key }: Doubt): boolean => key === at?.key;
    const doubt = doubts.find(isAtHand);
    const further = before === null || doubt !== undefined ? null : unasked();
    const open = doubt ?? further?.find(isAtHand);
    useReview.setState({ doubts, further, current: open ?? at, isCounted: true });
    if (further === null && (open !== undefined || at === null)) useReview.setState({ among: doubts });
  }

  function go(doubt: Doubt): void {
    useReview.setState(({ doubts }) => ({ current: doubt, among: doubts, further: null }));
    show(doubt);
  }

  function show(doubt: Doubt): void {
    const { doc, tr } = session.state;
    const isBlock = doubt.kind === 'role' || doubt.kind === 'membership';
    const at = isBlock ? doubt.from + 1 : doubt.from;
    if (at > doc.content.size) return;
    // What a remedy is for is selected, so that it can be done otherwise as well.
    const hasRemedy = doubt.kind === 'finding' && doubt.finding.remedy !== undefined;
    const selection = hasRemedy
      ? TextSelection.between(doc.resolve(at), doc.resolve(Math.min(doubt.to, doc.content.size)))
      : Selection.near(doc.resolve(at));
    session.dispatch(markDoubt(tr.setSelection(selection), doubt));
    const shown = view();
    if (shown !== null) showPlace(shown, session.state.selection.from);
  }

  function isAtCaret({ from, to }: Doubt): boolean {
    const { selection } = session.state;
    return from <= selection.from && selection.to <= to;
  }

  function leave(): void {
    useReview.setState({ current: null, further: null });
    session.dispatch(markDoubt(session.state.tr, null));
  }

  function move(side: 'next' | 'previous'): boolean {
    const { current, among } = useReview.getState();
    const doubts = listed();
    const open = doubts.find(({ key }) => key === current?.key);
    // Whoever went elsewhere meanwhile comes back to the doubt at hand, which would be passed over unseen.
    const next = open === undefined || isAtCaret(open) ? neighbourDoubt(doubts, current, among, side) : open;
    useReview.setState({ doubts, isCounted: true });
    if (next === null) {
      if (current !== null) leave();
      useReview.setState(({ said }) => ({ said: said ?? { how: 'none', doubt: null } }));
    } else go(next);
    return next !== null;
  }

  function lookFurther(): boolean {
    const { current, further } = useReview.getState();
    const now = unasked();
    const next = nextUnasked(now, further === null ? null : current);
    if (next === null) {
      if (current !== null) leave();
      return false;
    }
    useReview.setState({ current: next, further: now });
    show(next);
    return true;
  }

  function decide(how: 'accepted' | 'flipped'): boolean {
    const { current, further } = useReview.getState();
    const goOn = (): boolean => (further === null ? move('next') : lookFurther());
    const doubt = (further === null ? listed() : unasked()).find(({ key }) => key === current?.key);
    // None is at hand, or it was decided by another command already.
    if (doubt === undefined) return goOn();
    const command = how === 'accepted' ? acceptDoubt(doubt) : flipDoubt(doubt);
    const done = command(session.state, (tr) => session.dispatch(tr));
    useReview.setState({ said: { how: told(how, doubt, done), doubt } });
    // What could not be done is looked at, not left.
    return done && goOn();
  }

  /** What was said of the last decision is said once, not again of where a person goes. */
  const hush = (): void => useReview.setState({ said: null });

  return {
    recount,
    move(side) {
      hush();
      return move(side);
    },
    lookFurther() {
      const isDone = lookFurther();
      useReview.setState({ said: isDone ? null : { how: 'none-further', doubt: null } });
      return isDone;
    },
    go(doubt) {
      hush();
      go(doubt);
    },
    accept: () => decide('accepted'),
    flip: () => decide('flipped'),
    leave,
  };
}

function told(how: 'accepted' | 'flipped', { kind }: Doubt, done: boolean): Said['how'] {
  if (kind === 'finding') return how === 'accepted' ? 'settled' : done ? 'fixed' : 'no-fix';
  if (!done) return 'gone';
  return kind === 'query' && how === 'accepted' ? 'closed' : how;
}
