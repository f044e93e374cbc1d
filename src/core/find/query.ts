// What is looked for, and how it is made ready: a plain text or a regular expression over folded texts.
import { z } from 'zod';
import { type Folding, fold, foldCharacter } from './fold.ts';
import { type PatternFault, patternFaultOf } from './pattern-fault.ts';

export const FindQuery = z.object({
  /** May hold ⏎, which stands for a seam: a line break of the raw page. */
  pattern: z.string().max(2_000),
  isRegex: z.boolean(),
  matchCase: z.boolean(),
  /** Tells full from half width. */
  matchWidth: z.boolean(),
  /** Tells traditional from simplified characters. */
  matchScript: z.boolean(),
});
export type FindQuery = z.infer<typeof FindQuery>;

/** Stands for a seam in a pattern, as a person writes it. */
export const SEAM_SIGN = '⏎';
/** Stands for a seam in the texts that are searched: no character, so that no text holds it. */
export const SEAM = '\uFDD0';

/** A pattern as it is run; what JSON and a worker's messages can carry. */
export type Pattern =
  | { readonly type: 'plain'; readonly text: string }
  | { readonly type: 'regex'; readonly source: string; readonly flags: string };

export interface Prepared {
  readonly pattern: Pattern;
  readonly folding: Folding;
  /** True when seams are looked for, so that the texts must show them. */
  readonly seams: boolean;
}

/** How texts are folded for a question; of an expression, case is a flag of its own, since \W is not \w. */
export function foldingOf({
  isRegex,
  matchCase,
  matchWidth,
  matchScript,
}: Omit<FindQuery, 'pattern'>): Folding {
  return { case: !matchCase && !isRegex, width: !matchWidth, scripts: !matchScript };
}

/** Null for an empty pattern; what is wrong with an expression that does not parse. */
export function prepare(query: FindQuery): Prepared | null | PatternFault {
  if (query.pattern === '') return null;
  const seams = query.pattern.includes(SEAM_SIGN);
  const folding = foldingOf(query);
  if (query.isRegex) return prepareRegex(query.pattern, folding, !query.matchCase, seams);
  const text = fold(query.pattern, folding).text;
  if (text === SEAM_SIGN) return { pattern: { type: 'plain', text: SEAM }, folding, seams };
  if (!seams) return { pattern: { type: 'plain', text }, folding, seams };
  const source = [...text].map(seamTolerant).join(`${SEAM}?`);
  return { pattern: { type: 'regex', source, flags: 'gu' }, folding, seams };
}

/** A character of a plain pattern in texts that show seams: the joining space is part of a seam there. */
function seamTolerant(character: string): string {
  if (character === SEAM_SIGN) return SEAM;
  if (/\s/.test(character)) return `[\\s${SEAM}]`;
  return escaped(character);
}

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** An expression is folded character by character. */
function prepareRegex(
  pattern: string,
  literal: Folding,
  isCaseless: boolean,
  seams: boolean,
): Prepared | PatternFault {
  const source = [...pattern]
    .map((character) => {
      if (character === SEAM_SIGN) return SEAM;
      const folded = foldCharacter(character, literal);
      // A full-width bracket means itself, never what a half-width one does in an expression.
      return folded !== character && folded < '\u0080' ? escaped(folded) : folded;
    })
    .join('');
  // To tell what groups caught doubles the price of a match.
  const flags = ['gmu', isCaseless ? 'i' : '', pattern.includes('(') ? 'd' : ''].join('');
  try {
    new RegExp(source, flags);
  } catch (error) {
    return patternFaultOf(error);
  }
  return { pattern: { type: 'regex', source, flags }, folding: literal, seams };
}
