// Inside an article the body keeps the order of the page; heads, bylines and captions move to their places.

import { describe, expect, test } from 'vitest';
import type { Role } from '#core/model/words.ts';
import type { Draft } from '#core/structure/draft.ts';
import { readingOrder } from '#core/structure/order.ts';

/** Roles in the order of the page to roles in reading order; what is written in capitals is the body. */
function ordered(page: string): string {
  const words = page.split(' ');
  const drafts = words.map(
    (word): Draft => ({
      lines: [],
      label: {
        role: word.toLowerCase() as Role,
        kind: 'begin',
        boundary: 1,
        certainty: 1,
        lead: 0,
        resume: 0,
        headline: 0,
      },
      block: {
        role: word.toLowerCase() as Role,
        runs: [],
        parts: [],
        confidence: 1,
        membership: 1,
        reasons: [],
      },
    }),
  );
  const members = words.map((_, i) => i);
  const body = members.filter((i) => words[i] === words[i]?.toUpperCase());
  const first = new Map(members.map((i) => [i, i]));
  return readingOrder(members, body, drafts, first)
    .map((i) => words[i])
    .join(' ');
}

describe('reading order', () => {
  test.each([
    ['kicker headline deck byline PARAGRAPH', 'kicker headline deck byline PARAGRAPH'],
    ['PARAGRAPH SUBHEADING PARAGRAPH headline', 'headline PARAGRAPH SUBHEADING PARAGRAPH'],
    ['byline PARAGRAPH kicker headline', 'kicker headline byline PARAGRAPH'],
    ['headline PARAGRAPH caption credit PARAGRAPH', 'headline PARAGRAPH PARAGRAPH caption credit'],
    ['headline caption byline STANDFIRST PARAGRAPH', 'headline byline STANDFIRST PARAGRAPH caption'],
    ['headline PARAGRAPH byline', 'headline PARAGRAPH byline'],
    ['headline PARAGRAPH headline PARAGRAPH', 'headline PARAGRAPH headline PARAGRAPH'],
    ['PARAGRAPH headline PARAGRAPH', 'headline PARAGRAPH PARAGRAPH'],
    ['headline byline PARAGRAPH byline PARAGRAPH', 'headline byline PARAGRAPH byline PARAGRAPH'],
    ['headline PARAGRAPH PARAGRAPH STANDFIRST', 'headline PARAGRAPH PARAGRAPH STANDFIRST'],
    ['PARAGRAPH VERSE PARAGRAPH TABLE', 'PARAGRAPH VERSE PARAGRAPH TABLE'],
  ])('%s', (page, expected) => {
    expect(ordered(page)).toBe(expected);
  });
});
