// The changes of a page, and the document whose they are.
import type { Node } from 'prosemirror-model';
import { type Change, changesOf } from '#core/changes/change.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { useDerived } from '#renderer/workspace/use-derived.ts';

export interface ListedChanges {
  readonly doc: Node;
  readonly changes: readonly Change[];
}

export const useChanges = (session: PageSession): ListedChanges => useDerived(session, listed);

function listed({ state, store }: PageSession): ListedChanges {
  const { raw } = store.getState();
  return { doc: state.doc, changes: changesOf(state.doc, { raw, evidence: currentEvidence(state) }) };
}
