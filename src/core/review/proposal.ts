// A structure read by raw line: what each line follows, in which role and in which article it stands.
import type { ArticleKind, Incomplete, Join, Role } from '#core/model/words.ts';
import type { Structure, StructureArticle, StructureBlock } from '#core/structure/types.ts';

export interface ProposedArticle {
  readonly kind: ArticleKind;
  readonly incomplete: readonly Incomplete[];
}

export interface ProposedLine {
  /** The line before it in its block, and how the two are joined; null for the first of a block. */
  readonly follows: { readonly n: number; readonly join: Join } | null;
  readonly role: Role;
  /** Innermost article; null outside of articles. */
  readonly article: ProposedArticle | null;
  /** Rank in reading order. */
  readonly rank: number;
}

/** What a structure says of each raw line that it holds. */
export function readProposal({ content }: Structure): ReadonlyMap<number, ProposedLine> {
  const lines = new Map<number, ProposedLine>();
  const add = ({ role, runs }: StructureBlock, article: ProposedArticle | null): void =>
    runs.forEach(({ n }, i) => {
      const last = runs[i - 1];
      const follows = last === undefined ? null : { n: last.n, join: last.join ?? 'none' };
      lines.set(n, { follows, role, article, rank: lines.size });
    });
  const walk = (
    items: Structure['content'] | StructureArticle['content'],
    article: ProposedArticle | null,
  ): void => {
    for (const item of items) {
      if (!('type' in item)) add(item, article);
      else if (item.type === 'article') walk(item.content, item);
      else walk([...item.head, ...item.articles], null);
    }
  };
  walk(content, null);
  return lines;
}
