// The short codes of why the engine decided so. The locales have words for each of them under `structure.reason`.

/** What can be seen at a boundary between two lines, in the order in which it is told. */
export const BOUNDARY_CODES = [
  'line-short',
  'line-full',
  'sentence-ended',
  'sentence-open',
  'blank-between',
  'hyphen-at-end',
  'indented',
  'quote-opens',
  'small-letter',
  'measure-changes',
] as const;

export const REASON_CODES = [
  ...BOUNDARY_CODES,
  // For the role of a block.
  'byline-words',
  'credit-words',
  'dateline-words',
  'jump-words',
  'date-or-number',
  'caption-words',
  'staff-words',
  'numeral-alone',
  'cells',
  'one-line',
  'ends-as-sentence',
  'no-full-stop',
  'body-speaks-of-it',
  // For the article of a block.
  'follows-on',
  'goes-on-past-others',
  'same-words',
  'other-words',
  'same-measure',
  'same-head',
  'begins-body',
  'under-head',
  'under-byline',
  'before-body',
  'behind-body',
  'within-body',
  'in-order',
  'as-on-page',
  'no-body',
] as const;

/** Short code of why the engine decided so. */
export type ReasonCode = (typeof REASON_CODES)[number];
