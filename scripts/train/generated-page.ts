// What a generated page is: raw lines with their structure, known because the page was made from it.
import type { ArticleKind, GroupKind, Incomplete, Join, Part, Role } from '#core/model/words.ts';
import type { LineGeometry } from '#core/structure/types.ts';

export interface GeneratedBlock {
  readonly role: Role;
  /** Index into `articles`; null outside articles. */
  readonly article: number | null;
  /** Raw lines, from 1, in the order in which their text stands in the block. */
  readonly lines: readonly number[];
  /** Place within its article, from 0. */
  readonly order: number;
}

export interface GeneratedPage {
  readonly id: string;
  readonly language: string;
  readonly lines: readonly string[];
  readonly blocks: readonly GeneratedBlock[];
  readonly joins: readonly { readonly after: number; readonly join: Join }[];
  readonly parts: readonly {
    readonly n: number;
    readonly from: number;
    readonly to: number;
    readonly part: Part;
  }[];
  readonly articles: readonly { readonly kind: ArticleKind; readonly incomplete: readonly Incomplete[] }[];
  readonly groups: readonly { readonly kind: GroupKind; readonly articles: readonly number[] }[];
  /** Boxes by raw line, where the generator knows them. */
  readonly geometry?: readonly (LineGeometry | null)[];
}
