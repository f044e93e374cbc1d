// The shape of a check and of what it finds. A check reads text and says what looks wrong there; it changes nothing. A
// finding may offer a fix, and is settled for good by a person who says that the print reads so.
import type { Node } from 'prosemirror-model';
import type { Jump } from '#core/document/outline.ts';
import type { Evidence } from '#core/model/page.ts';
import type { Role } from '#core/model/words.ts';
import type { ReadCounts } from './likelier-look-alikes.ts';
import type { WordList } from './word-list.ts';

export const CHECK_IDS = [
  'strange-character',
  'radical-character',
  'look-alike',
  'two-spellings',
  'rare-pair',
  'letter-for-digit',
  'digit-for-letter',
  'doubled-character',
  'doubled-word',
  'unbalanced-mark',
  'quote-direction',
  'width-mixed',
  'space-in-word',
  'space-at-border',
  'space-in-name',
  'space-in-heading',
  'space-in-couplet',
  'space-after-label',
  'dash-form',
  'hyphen-in-word',
  'divided-word',
  'misread-word',
  'unknown-word',
  'sentence-open',
  'end-in-block',
  'numeral-gap',
  'weekday-wrong',
  'date-differs',
  'page-differs',
  'interleaved-columns',
  'repeated-line',
  'repeated-block',
  'no-body',
  'no-headline',
  'caption-without-credit',
  'jump-without-target',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** Sentences of checks that have more than the one that bears their name. */
const MORE_MESSAGES = [
  'mark-of-another-pair',
  'jump-to-its-own-page',
  'jump-without-answer',
  'report-in-block',
  'columns-by-turns',
  'numeral-alone',
] as const;
/** A sentence about a finding; the locales have it under `checks.message`. */
export const MESSAGE_IDS = [...CHECK_IDS, ...MORE_MESSAGES] as const;
export type MessageId = (typeof MESSAGE_IDS)[number];

/** How sure it is that something is wrong: surely, likely, perhaps. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A command that puts a finding right: raw lines are cut apart at a column, or dealt by turns into two blocks. */
export type Remedy =
  | { readonly kind: 'cut-columns'; readonly lines: readonly number[]; readonly column: number }
  | { readonly kind: 'deal-lines'; readonly lines: readonly number[] };

/** Something suspicious in the text of one block. */
export interface TextFinding {
  readonly check: CheckId;
  /** Offsets in the block's text; never empty. */
  readonly from: number;
  readonly to: number;
  /** What the text would read instead, where that can be said. */
  readonly fix?: string;
  /** What would put it right where no other text does. */
  readonly remedy?: Remedy;
  /** True where the fix may be applied to every finding of the check at once. */
  readonly isForAll?: boolean;
  /** How sure this one is; as sure as its check when absent. */
  readonly severity?: Severity;
  /** The sentence that says it; the check's own when absent. */
  readonly message?: MessageId;
  /** What the sentence names besides `text`, what stands there, and `fix`. */
  readonly params?: Readonly<Record<string, string>>;
  /** True where it is about the block as such, so that typing in it changes nothing about it. */
  readonly isWhole?: boolean;
}

/** A block as checks see it. */
export interface CheckedBlock {
  readonly node: Node;
  /** Position before the block. */
  readonly pos: number;
  readonly role: Role;
  readonly text: string;
  /** Id of the innermost article that holds it. */
  readonly article: string | null;
}

/** What checks know of the page besides the block. */
export interface PageFacts {
  /** BCP 47. */
  readonly language: string;
  /** ISO date of the edition, as exact as known; empty when unknown. */
  readonly date: string;
  /** Printed label of the page, as the edition has it; empty or absent when unknown. */
  readonly label?: string;
  /** Words of the page's language; absent where there is no list, or until it is read. */
  readonly words?: WordList;
  /** Where two columns came out as one, as the engine says, with the raw lines; absent until that is known. */
  readonly columns?: {
    readonly found: readonly Evidence['interleaved'][number][];
    readonly raw: readonly string[];
  };
  /** What the library has read of the page's characters that have look-alikes; absent until it is known. */
  readonly read?: ReadCounts;
  /** The other pages of the edition. */
  readonly others?: readonly OtherPage[];
  readonly habits: Habits;
}

/** Another page of the edition, as far as jump lines ask for it. */
export interface OtherPage {
  readonly id: string;
  readonly label: string;
  /** What its jump lines say; null while nobody knows. */
  readonly jumps: readonly Jump[] | null;
}

/** How the page sets what can be set in two ways; each is a reason why the other way is suspicious. */
export interface Habits {
  /** Digits and letters of full width are the page's usual ones. */
  readonly fullWidth: boolean;
  /** Single digits are of full width, as Japanese papers have them beside longer numbers of half width. */
  readonly fullSingles: boolean;
  /** Spaces between ideographs and digits or Latin letters are usual. */
  readonly spacedBorders: boolean;
  /** Spaces between a dateline, or a label in brackets, and its text are usual. */
  readonly spaced: { readonly dateline: boolean; readonly label: boolean };
  /** Brackets and quotation marks of half width are usual between ideographs. */
  readonly halfMarks: boolean;
  /** Words of four letters and more in small letters, with how often they stand on the page; no parts of hyphenated ones. */
  readonly words: ReadonlyMap<string, number>;
}

/** A check on the text of one block; its findings hold as long as block and facts are the same. */
export interface TextCheck {
  readonly scope: 'text';
  readonly ids: readonly CheckId[];
  run(block: CheckedBlock, facts: PageFacts): Iterable<TextFinding>;
}

/** A check on how blocks stand to each other. */
export interface PageCheck {
  readonly scope: 'page';
  readonly ids: readonly CheckId[];
  run(blocks: readonly CheckedBlock[], facts: PageFacts, doc: Node): Iterable<PageFinding>;
}

export type PageFinding = TextFinding & { readonly block: CheckedBlock };
export type Check = TextCheck | PageCheck;

/** A finding at its place in the document. */
export interface Finding extends TextFinding {
  /** Positions in the document. */
  readonly from: number;
  readonly to: number;
  /** Position before its block. */
  readonly block: number;
  readonly severity: Severity;
  readonly message: MessageId;
  /** Everything that the sentence names. */
  readonly params: Readonly<Record<string, string>>;
}

const SEVERITY: Readonly<Partial<Record<CheckId, Severity>>> = {
  'strange-character': 'error',
  'radical-character': 'error',
  'weekday-wrong': 'error',
  'date-differs': 'error',
  'page-differs': 'error',
  'space-in-name': 'hint',
  'space-at-border': 'hint',
  'space-in-heading': 'hint',
  'space-in-couplet': 'hint',
  'space-after-label': 'hint',
  'end-in-block': 'hint',
  'sentence-open': 'hint',
  'two-spellings': 'hint',
  'unknown-word': 'hint',
  'caption-without-credit': 'hint',
};

/** True where a finding can be put right by one key. */
export const canFix = ({ fix, remedy }: TextFinding): boolean => fix !== undefined || remedy !== undefined;

export const severityOf = (check: CheckId): Severity => SEVERITY[check] ?? 'warning';

/** Every place that a pattern matches, as findings. */
export function* matches(
  check: CheckId,
  text: string,
  pattern: RegExp,
  fix?: (match: RegExpExecArray) => string | undefined,
  isForAll = false,
): Generator<TextFinding> {
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue;
    const replaced = fix?.(match);
    yield {
      check,
      from: match.index,
      to: match.index + match[0].length,
      ...(replaced === undefined || replaced === match[0] ? {} : { fix: replaced, isForAll }),
    };
  }
}
