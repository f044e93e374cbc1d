// How sure it is that a block belongs to the article that holds it, and why, read from the signs that decided.
import { SIGNS, type Sign } from './affinity.ts';
import type { ArticleModel } from './article-weights.ts';
import type { Home } from './assemble.ts';
import { ATTACH_SIGNS, type AttachSign } from './attach.ts';
import { calibrated } from './model/calibration.ts';
import type { ReasonCode } from './reason-codes.ts';

type Test<S> = readonly [ReasonCode, S, (value: number) => boolean];
const isSet = (value: number): boolean => value > 0;
const isClear = (value: number): boolean => value > 0.25;

const BODY: readonly Test<Sign>[] = [
  ['follows-on', 'direct', isSet],
  ['goes-on-past-others', 'apart', isSet],
  ['goes-on-past-others', 'back', isSet],
  ['same-words', 'kin-now-best', isClear],
  ['same-words', 'kin-back-best', isClear],
  ['same-head', 'same-head', isClear],
  ['same-measure', 'same-measure', isSet],
  ['same-measure', 'back-same-measure', isSet],
  ['begins-body', 'new', isSet],
  ['under-head', 'new-head-above', isSet],
  ['under-byline', 'new-byline-above', isSet],
  ['dateline-words', 'new-dateline', isSet],
];
const AROUND: readonly Test<AttachSign>[] = [
  ['before-body', 'right-before', isSet],
  ['behind-body', 'right-after', isSet],
  ['within-body', 'within', isSet],
  ['same-words', 'spoken', isClear],
  ['other-words', 'spoken-margin', (value) => value < -0.25],
  ['in-order', 'aligned', isSet],
  ['as-on-page', 'convention-before', isClear],
  ['as-on-page', 'convention-after', (value) => value < -0.25],
  ['no-body', 'lone', isSet],
];

/** Why a block stands in its article; nothing where it was not decided by itself. */
export function reasonsForHome({ isBody, signs }: Home): ReasonCode[] {
  if (signs === undefined) return [];
  return isBody ? told(BODY, SIGNS, signs) : told(AROUND, ATTACH_SIGNS, signs);
}

/** Probability that the block belongs there. */
export const membershipOf = (
  { isBody, share }: Home,
  { membership }: Pick<ArticleModel, 'membership'>,
): number => calibrated(isBody ? membership.body : membership.around, share, 0);

function told<S>(tests: readonly Test<S>[], order: readonly S[], signs: Float64Array): ReasonCode[] {
  const codes = tests.flatMap(([code, sign, test]) => (test(signs[order.indexOf(sign)] ?? 0) ? [code] : []));
  return [...new Set(codes)];
}
