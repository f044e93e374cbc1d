// The article at the caret and where it stands on the scan: read once a frame at most, and told only when it changes.
import { useEffect, useState } from 'react';
import { articleAttrs } from '#core/document/attrs.ts';
import { articleAt } from '#core/document/commands/places.ts';
import type { Area } from '#core/document/nodes/area.ts';
import type { PageSession } from '../page-session.ts';

export interface ArticleArea {
  /** Id of the article; null outside of articles. */
  readonly article: string | null;
  readonly area: Area | null;
}

export function useArticleArea(session: PageSession): ArticleArea {
  const [shown, setShown] = useState(() => articleArea(session));

  useEffect(() => {
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const now = articleArea(session);
      setShown((before) => (before.article === now.article && before.area === now.area ? before : now));
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

  return shown;
}

/** A box without an area of its own stands in that of the article around it. */
function articleArea({ state }: PageSession): ArticleArea {
  const place = articleAt(state.doc, state.selection.from);
  if (place === null) return { article: null, area: null };
  const { id, area } = articleAttrs(place.node);
  return { article: id, area };
}
