// What the gold of generated pages says of heads, bylines and captions: the stream that holds most of their article.
import type { Item, Offer } from '#core/structure/attach.ts';
import type { Drafts } from '#core/structure/draft.ts';
import type { Stream } from '#core/structure/streams.ts';
import type { Choice } from './choice.ts';
import type { GeneratedPage } from './generated-page.ts';

export function attachChoices(
  page: GeneratedPage,
  { drafts }: Drafts,
  streams: readonly Stream[],
  items: readonly Item[],
  offers: readonly Offer[],
): Choice[] {
  const articleOf = new Map<number, number>();
  for (const { article, lines } of page.blocks)
    if (article !== null) for (const n of lines) articleOf.set(n, article);
  const count = (members: readonly number[]): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const m of members)
      for (const { n } of drafts[m]?.lines ?? []) {
        const article = articleOf.get(n);
        if (article !== undefined) counts.set(article, (counts.get(article) ?? 0) + 1);
      }
    return counts;
  };
  // An article's home is the stream with most of its lines.
  const home = new Map<number, { stream: number; lines: number }>();
  streams.forEach(({ members }, stream) => {
    for (const [article, lines] of count(members))
      if (lines > (home.get(article)?.lines ?? 0)) home.set(article, { stream, lines });
  });
  return items.flatMap((item, i): Choice[] => {
    const offer = offers[i];
    const article = [...count(item.members)].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (offer === undefined) return [];
    const stream = article === undefined ? undefined : home.get(article)?.stream;
    const k = stream === undefined ? -1 : offer.streams.indexOf(stream);
    return [{ rows: offer.rows, right: k < 0 ? offer.streams.length : k, weight: 1 }];
  });
}
