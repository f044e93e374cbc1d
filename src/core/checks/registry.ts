// Every check, one line each.
import { articles } from './articles.ts';
import { brackets } from './brackets.ts';
import type { Check } from './check.ts';
import { columns } from './columns.ts';
import { dashes } from './dashes.ts';
import { dates } from './dates.ts';
import { digitsAndLetters } from './digits-and-letters.ts';
import { doubled } from './doubled.ts';
import { hyphens } from './hyphens.ts';
import { jumps } from './jumps.ts';
import { likelierLookAlikes } from './likelier-look-alikes.ts';
import { lookAlikes } from './look-alikes.ts';
import { numerals } from './numerals.ts';
import { quotes } from './quotes.ts';
import { radicals } from './radicals.ts';
import { repeated, repeatedLines } from './repeated.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { spaces } from './spaces.ts';
import { spellings } from './spellings.ts';
import { strangeCharacters } from './strange-characters.ts';
import { unknownWords } from './unknown-words.ts';
import { widths } from './widths.ts';

export const CHECKS: readonly Check[] = [
  strangeCharacters,
  radicals,
  lookAlikes,
  spellings,
  likelierLookAlikes,
  digitsAndLetters,
  doubled,
  brackets,
  quotes,
  widths,
  spaces,
  dashes,
  hyphens,
  unknownWords,
  sentenceEnds,
  dates,
  numerals,
  articles,
  columns,
  repeated,
  repeatedLines,
  jumps,
];
