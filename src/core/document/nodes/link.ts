// Where an article goes on, or where it comes from: another page of the same edition, as a person said.

export interface ArticleLink {
  /** Id of the page. */
  readonly page: string;
  /** Id of the article there; null while only the page is known. */
  readonly article: string | null;
  /** True where no jump line says so and a person inferred it. */
  readonly inferred: boolean;
}

/** Which end of an article a link is about: it goes on elsewhere, or began elsewhere. */
export const LINK_ENDS = ['continues', 'continuedFrom'] as const;
export type LinkEnd = (typeof LINK_ENDS)[number];

/** @throws RangeError for what is neither a link nor null */
export function checkLink(value: unknown): void {
  if (value !== null && !isLink(value))
    throw new RangeError(`${JSON.stringify(value)} does not name a page to go on at`);
}

/** A link from its JSON; null for anything else. */
export function parseLink(json: string | null): ArticleLink | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isLink(value) ? value : null;
  } catch {
    return null;
  }
}

function isLink(value: unknown): value is ArticleLink {
  if (typeof value !== 'object' || value === null) return false;
  const { page, article, inferred } = value as Readonly<Record<string, unknown>>;
  return (
    typeof page === 'string' &&
    page !== '' &&
    (article === null || (typeof article === 'string' && article !== '')) &&
    typeof inferred === 'boolean'
  );
}
