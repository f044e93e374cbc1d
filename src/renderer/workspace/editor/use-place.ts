// What the caret stands in, for the toolbar: read once a frame at most, and told only when it changes.
import { useEffect, useState } from 'react';
import { blockAttrs, isArticle, isBlock } from '#core/document/attrs.ts';
import type { Role } from '#core/model/words.ts';
import type { PageSession } from '../page-session.ts';

export interface Place {
  readonly role: Role | null;
  readonly inArticle: boolean;
}

export function usePlace(session: PageSession): Place {
  const [place, setPlace] = useState(() => placeOf(session));

  useEffect(() => {
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const now = placeOf(session);
      setPlace((known) => (known.role === now.role && known.inArticle === now.inArticle ? known : now));
    };
    read();
    const stop = session.subscribe(() => {
      if (frame === 0) frame = requestAnimationFrame(read);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [session]);

  return place;
}

function placeOf({ state }: PageSession): Place {
  const { $head } = state.selection;
  let inArticle = false;
  for (let depth = $head.depth; depth > 0; depth -= 1) inArticle ||= isArticle($head.node(depth));
  return { role: isBlock($head.parent) ? blockAttrs($head.parent).role : null, inArticle };
}
