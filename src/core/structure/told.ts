// What is told of the signs that decided where a block belongs: the clear ones, as reasons. They are kept as bits, and
// all blocks with the same ones share their list, since an endless page has tens of thousands of decisions.
import { SIGNS, type Sign } from './affinity.ts';
import { ATTACH_SIGNS, type AttachSign } from './attach.ts';
import type { ReasonCode } from './reason-codes.ts';

type Test<S> = readonly [ReasonCode, S, (value: number) => boolean];
const isSet = (value: number): boolean => value > 0;
const isClear = (value: number): boolean => value > 0.25;
const isAgainst = (value: number): boolean => value < -0.25;

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
  ['other-words', 'spoken-margin', isAgainst],
  ['in-order', 'aligned', isSet],
  ['as-on-page', 'convention-before', isClear],
  ['as-on-page', 'convention-after', isAgainst],
  ['no-body', 'lone', isSet],
];

/** Tells signs of one kind. */
export interface Teller {
  /** The clear ones of a row of signs, one bit each. */
  readonly clear: (signs: Float64Array) => number;
  readonly reasons: (clear: number) => readonly ReasonCode[];
}

function tellerOf<S>(tests: readonly Test<S>[], order: readonly S[]): Teller {
  const places = tests.map(([, sign, test]) => ({ at: order.indexOf(sign), test }));
  const codesOf = (bits: number): readonly ReasonCode[] => [
    ...new Set(tests.flatMap(([code], k) => ((bits & (1 << k)) === 0 ? [] : [code]))),
  ];
  // By bits, made when first told: they say nothing of any page.
  const sets: (readonly ReasonCode[] | undefined)[] = [];
  return {
    clear: (signs) => {
      let bits = 0;
      for (let k = 0; k < places.length; k++) {
        const place = places[k];
        if (place?.test(signs[place.at] ?? 0) === true) bits |= 1 << k;
      }
      return bits;
    },
    reasons: (bits) => (sets[bits] ??= codesOf(bits)),
  };
}

export const BODY_TELLER: Teller = tellerOf(BODY, SIGNS);
export const AROUND_TELLER: Teller = tellerOf(AROUND, ATTACH_SIGNS);
