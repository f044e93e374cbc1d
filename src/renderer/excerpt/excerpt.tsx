// A hit in a list with what stands around it, and what would stand there instead.
import type { Context } from '#core/find/find.ts';
import './excerpt.css';

interface ExcerptProps {
  readonly context: Context;
  /** What the hit would read; none is shown when absent. */
  readonly instead?: string | undefined;
  /** Makes seen what would not be. */
  readonly show: (text: string) => string;
}

/** In an element of class `excerpt`. */
export function Excerpt({ context: { before, hit, after }, instead, show }: ExcerptProps) {
  return (
    <>
      <span className="excerpt-before">{inOneLine(before)}</span>
      {instead === undefined ? (
        <mark>{show(hit)}</mark>
      ) : (
        <>
          <del>{show(hit)}</del>
          {instead !== '' && <ins>{show(instead)}</ins>}
        </>
      )}
      <span className="excerpt-after">{inOneLine(after)}</span>
    </>
  );
}

/** Breaks that are kept, as signs. */
const inOneLine = (text: string): string => text.replaceAll('\n', '↵').replaceAll('\t', '⇥');
