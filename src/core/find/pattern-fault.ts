// What is wrong with a regular expression, as a word that the interface has a sentence for: the engine says it in English
// only.

export const PATTERN_FAULTS = [
  'group-open',
  'group-closed',
  'group-name',
  'set-open',
  'set-order',
  'repeat-nothing',
  'repeat-count',
  'escape',
  'other',
] as const;
export type PatternFault = (typeof PATTERN_FAULTS)[number];

/** What V8, which runs in both hosts, says of each; the first that fits. */
const SAID: readonly (readonly [RegExp, PatternFault])[] = [
  [/Unterminated group/, 'group-open'],
  [/Unmatched '\)'/, 'group-closed'],
  [/Unterminated character class/, 'set-open'],
  [/Range out of order|Invalid character class/, 'set-order'],
  [/quantifier/, 'repeat-count'],
  [/Nothing to repeat/, 'repeat-nothing'],
  [/group|named/, 'group-name'],
  [/escape|\\ at end|property name/, 'escape'],
];

/** @param error what the engine threw at the expression */
export function patternFaultOf(error: unknown): PatternFault {
  // The expression itself stands before the last colon and may say anything.
  const said = error instanceof Error ? error.message.replace(/^.*: /s, '') : '';
  return SAID.find(([words]) => words.test(said))?.[1] ?? 'other';
}
