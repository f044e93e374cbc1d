// What a finding is about, with what stands around it and what its fix would put there.
import type { Node } from 'prosemirror-model';
import type { Finding } from '#core/checks/check.ts';
import { contextOf } from '#core/find/find.ts';
import { visible } from './sentence.ts';

interface FindingExcerptProps {
  readonly finding: Finding;
  /** The document that the finding holds for. */
  readonly doc: Node;
}

export function FindingExcerpt({ finding, doc }: FindingExcerptProps) {
  const { before, hit, after } = contextOf(doc, finding);
  const { fix } = finding;
  return (
    <>
      <span className="finding-before">{before}</span>
      {fix === undefined ? (
        <mark>{visible(hit)}</mark>
      ) : (
        <>
          <del>{visible(hit)}</del>
          {fix !== '' && <ins>{visible(fix)}</ins>}
        </>
      )}
      <span className="finding-after">{after}</span>
    </>
  );
}
