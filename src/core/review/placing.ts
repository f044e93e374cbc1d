// Which article each block goes to when the proposals are taken anew: an article of the page stands for the proposed one
// that most of its lines are in, so that it keeps its id and whatever a person said of it.
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { articleAttrs, blockAttrs } from '#core/document/attrs.ts';
import { moveTo } from '#core/document/commands/moving.ts';
import { articleAt, articlesOf, childrenOf, endOf, type Place } from '#core/document/commands/places.ts';
import { isDiscarded, piecesByLine } from '#core/document/provenance.ts';
import { runsOf } from '#core/document/runs.ts';
import { schema } from '#core/document/schema.ts';
import { isPerson, MACHINE } from '#core/model/words.ts';
import type { ProposedArticle, ProposedLine } from './proposal.ts';
import { isCorrected, isLastOfDecided, standingBlocks } from './standing.ts';

type Proposals = (n: number) => ProposedLine | undefined;

/** Moves blocks whose place is the machine's to the article that is proposed for their first line. */
export function placeAnew(tr: Transaction, of: Proposals, newId: () => string): void {
  const ids = matchArticles(tr.doc, of);
  const firsts = standingBlocks(tr.doc).flatMap(({ node }) => runsOf(node)[0] ?? []);
  for (const { n, from } of firsts) {
    const proposal = of(n);
    // Another part of the same line may stand elsewhere, in a discard as well.
    const piece = piecesByLine(tr.doc)
      .get(n)
      ?.find((one) => one.run.from === from && !isDiscarded(one));
    if (proposal === undefined || piece === undefined || isPerson(blockAttrs(piece.block).placed)) continue;
    const place = { node: piece.block, pos: piece.blockPos };
    if (isLastOfDecided(tr.doc, place.pos)) continue;
    const own = articleAt(tr.doc, place.pos);
    const wanted = proposal.article;
    if (wanted === null) {
      if (own !== null) moveTo(tr, [place], tr.doc.resolve(place.pos).after(1));
      continue;
    }
    const id = ids.get(wanted);
    const target = articlesOf(tr.doc).find(({ node }) => node.attrs.id === id);
    if (target === undefined) {
      ids.set(wanted, startArticle(tr, place, wanted, newId()));
    } else if (target.pos !== own?.pos && !isCorrected(target.node)) {
      moveTo(tr, [place], placeIn(target, proposal.rank, of));
    }
  }
  describeArticles(tr, ids);
}

/** The id of the article that stands for each proposed one: pairs with most lines in common first, each once. */
function matchArticles(doc: Node, of: Proposals): Map<ProposedArticle, string> {
  const shared = new Map<string, Map<ProposedArticle, number>>();
  for (const { node, pos } of standingBlocks(doc)) {
    const id: unknown = articleAt(doc, pos)?.node.attrs.id;
    for (const { n } of typeof id === 'string' ? runsOf(node) : []) {
      const article = of(n)?.article;
      if (article == null) continue;
      const counts = shared.get(String(id)) ?? new Map<ProposedArticle, number>();
      shared.set(String(id), counts.set(article, (counts.get(article) ?? 0) + 1));
    }
  }
  const pairs = [...shared].flatMap(([id, counts]) =>
    [...counts].map(([article, count]) => ({ id, article, count })),
  );
  const found = new Map<ProposedArticle, string>();
  const taken = new Set<string>();
  for (const { id, article } of pairs.sort((a, b) => b.count - a.count)) {
    if (found.has(article) || taken.has(id)) continue;
    found.set(article, id);
    taken.add(id);
  }
  return found;
}

/** Begins an article with one block, behind what held it. */
function startArticle(
  tr: Transaction,
  place: Place,
  { kind, incomplete }: ProposedArticle,
  id: string,
): string {
  const article = schema.nodes.article.create({ id, kind, incomplete, by: MACHINE }, [place.node]);
  const $pos = tr.doc.resolve(place.pos);
  moveTo(tr, [place], $pos.depth === 0 ? place.pos : $pos.after(1), [article]);
  return id;
}

/** Behind the last child that comes before in the proposed order, else first of all. */
function placeIn(article: Place, rank: number, of: Proposals): number {
  const before = childrenOf(article.node, null).findLastIndex(({ node }) => {
    const n = node.isTextblock ? runsOf(node)[0]?.n : undefined;
    const other = n === undefined ? undefined : of(n)?.rank;
    return other !== undefined && other < rank;
  });
  const children = childrenOf(article.node, null);
  const last = children[before];
  return article.pos + 1 + (last === undefined ? 0 : endOf(last));
}

/** Kind and completeness of articles that no person described. */
function describeArticles(tr: Transaction, ids: ReadonlyMap<ProposedArticle, string>): void {
  const proposed = new Map([...ids].map(([article, id]) => [id, article]));
  for (const { node, pos } of articlesOf(tr.doc)) {
    const attrs = articleAttrs(node);
    const article = proposed.get(attrs.id);
    if (article === undefined || isPerson(attrs.by)) continue;
    const { kind, incomplete } = article;
    const isSame = kind === attrs.kind && incomplete.join() === attrs.incomplete.join();
    if (!isSame) tr.setNodeMarkup(pos, null, { ...node.attrs, kind, incomplete });
  }
}
