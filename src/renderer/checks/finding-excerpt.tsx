// What a finding is about, with what stands around it and what its fix would put there.
import type { Node } from 'prosemirror-model';
import type { Finding } from '#core/checks/check.ts';
import { contextOf } from '#core/find/find.ts';
import { Excerpt } from '#renderer/excerpt/excerpt.tsx';
import { shownIn } from './sentence.ts';

interface FindingExcerptProps {
  readonly finding: Finding;
  /** The document that the finding holds for. */
  readonly doc: Node;
}

export function FindingExcerpt({ finding, doc }: FindingExcerptProps) {
  return <Excerpt context={contextOf(doc, finding)} instead={finding.fix} show={shownIn(finding)} />;
}
