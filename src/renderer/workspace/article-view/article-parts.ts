// All parts of an article over the pages of its edition, in reading order.
import type { Node } from 'prosemirror-model';
import type { HostClient } from '#contract/client.ts';
import { articleAttrs } from '#core/document/attrs.ts';
import type { ArticleLink, LinkEnd } from '#core/document/nodes/link.ts';
import { schema } from '#core/document/schema.ts';

export interface ArticlePart {
  /** Printed label of its page, or its number. */
  readonly label: string;
  /** Null where only the page is known, or the page no longer has the article. */
  readonly article: Node | null;
  /** True where a person inferred that this part belongs to its neighbour nearer to the page shown. */
  readonly inferred: boolean;
}

/** An article goes over so many pages at most; more is a chain that a mistake has closed. */
const MOST_PARTS = 20;

interface Start {
  readonly edition: string;
  readonly page: string;
  readonly label: string;
  readonly article: Node;
}

/**
 * Follows the links of an article both ways.
 * @throws {Failure} when a page cannot be read
 */
export async function articleParts(client: HostClient, start: Start): Promise<ArticlePart[]> {
  const seen = new Set([`${start.page}/${String(start.article.attrs.id)}`]);
  const follow = async (end: LinkEnd): Promise<ArticlePart[]> => {
    const parts: ArticlePart[] = [];
    let link: ArticleLink | null = articleAttrs(start.article)[end];
    while (link !== null && parts.length < MOST_PARTS && !seen.has(nameOf(link))) {
      seen.add(nameOf(link));
      const { page, inferred } = link;
      const found = await client.call('pages.article', {
        edition: start.edition,
        page,
        article: link.article ?? '',
      });
      const article = found.article === null ? null : schema.nodeFromJSON(found.article);
      parts.push({ label: found.label, article, inferred });
      link = article === null ? null : articleAttrs(article)[end];
    }
    return parts;
  };
  const before = await follow('continuedFrom');
  const behind = await follow('continues');
  return [...before.reverse(), { label: start.label, article: start.article, inferred: false }, ...behind];
}

const nameOf = (link: ArticleLink): string => `${link.page}/${link.article ?? ''}`;
