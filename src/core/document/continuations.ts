// Where an article could go on, or have begun, on the other pages of its edition: a jump line and the turn that answers
// it find each other by the printed page, and articles without one by what they speak of.
import { sharedBy, spreadOf, termsOf } from '#core/structure/similarity.ts';
import { numberIn } from '../page/han-number.ts';
import type { ArticleLink, LinkEnd } from './nodes/link.ts';
import type { Jump } from './outline.ts';

/** As much of an article as finding its other part needs. */
export interface ArticleSketch {
  readonly id: string;
  readonly title: string;
  readonly incomplete: readonly string[];
  readonly continues: ArticleLink | null;
  readonly continuedFrom: ArticleLink | null;
  readonly jumps: readonly Jump[];
  /** How its text begins, and how it ends. */
  readonly text: string;
}

export interface PageSketch {
  readonly page: string;
  /** Printed label; where it has none, its number in the edition. */
  readonly label: string;
  readonly articles: readonly ArticleSketch[];
}

export interface Offer {
  readonly page: string;
  readonly label: string;
  readonly article: string;
  readonly title: string;
  /** 0 to 1; for the order among offers. */
  readonly score: number;
  /** True where neither side has a jump line that names the other's page. */
  readonly inferred: boolean;
}

const LEAST = 0.2;
const MOST_OFFERS = 8;

/** What each sign is worth; together at most 1. */
const WORTH = { jump: 0.4, answer: 0.25, lacks: 0.1, terms: 0.25 } as const;

const FACING = { continues: 'continuedFrom', continuedFrom: 'continues' } as const;
const DIRECTION = { continues: 'to', continuedFrom: 'from' } as const;
const LACKS = { continues: 'end', continuedFrom: 'start' } as const;

/**
 * The articles of other pages that could be the other part of one, best first.
 * @param end whether the article goes on there or began there
 * @param here the page of the article
 * @param pages all pages of the edition; `here` among them is passed over
 */
export function offersFor(
  end: LinkEnd,
  article: ArticleSketch,
  here: Omit<PageSketch, 'articles'>,
  pages: readonly PageSketch[],
): Offer[] {
  const others = pages.filter(({ page }) => page !== here.page);
  const facing = FACING[end];
  const own = termsOf([article.title, article.text]);
  const theirs = new Map(
    others.flatMap(({ articles }) => articles.map((one) => [one, termsOf([one.title, one.text])] as const)),
  );
  const spread = spreadOf([own, ...theirs.values()]);
  const offers = others.flatMap(({ page, label, articles }) =>
    articles.map((one): Offer => {
      const names = article.jumps.some(
        (jump) => jump.direction === DIRECTION[end] && isLabel(jump.page, label),
      );
      const answers = one.jumps.some(
        (jump) => jump.direction === DIRECTION[facing] && isLabel(jump.page, here.label),
      );
      const back = one[facing];
      const isLinked = back !== null && back.page === here.page && back.article === article.id;
      const terms = sharedBy(own, theirs.get(one) ?? new Set(), spread, theirs.size + 1);
      const score =
        (names ? WORTH.jump : 0) +
        (answers ? WORTH.answer : 0) +
        (one.incomplete.includes(LACKS[facing]) ? WORTH.lacks : 0) +
        // A third of the rarer terms in common is as much as two parts of one article have.
        WORTH.terms * Math.min(1, terms * 3);
      return {
        ...{ page, label, article: one.id, title: one.title },
        score: isLinked ? 1 : score,
        inferred: isLinked ? back.inferred : !names && !answers,
      };
    }),
  );
  return offers
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OFFERS);
}

/** True when a page as a jump line names it is the page of a label: A03 is A3, 三 is 3, and 3 may be A03. */
export function isLabel(named: string, label: string): boolean {
  const [a, b] = [plain(named), plain(label)];
  if (a === '' || b === '') return false;
  return a === b || (/^\d+$/.test(a) && a === b.replace(/^[A-Z]+/, ''));
}

function plain(label: string): string {
  const arabic = label.replace(/[〇一二三四五六七八九十]+/g, (numeral) => String(numberIn(numeral)));
  return arabic
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

/** Characters of an article's beginning and end that are compared. */
const COMPARED = 600;

/** The stretch of an article's text that tells what it speaks of. */
export function tellingText(text: string): string {
  return text.length <= COMPARED * 2 ? text : `${text.slice(0, COMPARED)} ${text.slice(-COMPARED)}`;
}
