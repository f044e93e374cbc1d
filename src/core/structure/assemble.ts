// Puts a page together step by step: overlooked heads, bodies, then to each body its head, its bylines, its captions.
// The steps stand apart so that each can be trained on what the steps before it make of generated pages.
import type { ArticleModel } from './article-weights.ts';
import {
  type Attachment,
  attach,
  type Ground,
  groundOf,
  type Item,
  type Offer,
  offersOf,
  termsOfItem,
} from './attach.ts';
import { findCaptions } from './captions.ts';
import type { Drafts } from './draft.ts';
import { alignBylines, alignHeads, findBylines, findHeads } from './heads.ts';
import type { Line } from './lines.ts';
import { candidatesOf, withOverlookedHeads } from './overlooked.ts';
import type { ReasonCode } from './reason-codes.ts';
import { findStreams, type Stream } from './streams.ts';
import { NO_TERMS } from './terms.ts';
import { AROUND_TELLER } from './told.ts';
import { coverage, readTopics, type Topics } from './topics.ts';

/** A page on which bodies are known, and what stands around them. */
export interface Setting {
  readonly found: Drafts;
  readonly lines: readonly Line[];
  readonly topics: Topics;
  readonly streams: readonly Stream[];
  readonly ground: Ground;
  readonly heads: readonly Item[];
}

/** Owner of a draft: a stream, or a number past them for an article without a body; how likely that is. */
export interface Home {
  readonly article: number;
  readonly share: number;
  /** A stretch of a body, or something that stands around one. */
  readonly isBody: boolean;
  /** What spoke for it; nothing where it was not decided by itself. */
  readonly reasons: readonly ReasonCode[];
}

export function settingOf(
  found: Drafts,
  lines: readonly Line[],
  topics: Topics,
  weights: readonly number[],
): Setting {
  const streams = findStreams(found, lines, topics, weights);
  const heads = findHeads(found);
  return { found, lines, topics, streams, heads, ground: groundOf(found, streams, heads, topics) };
}

export const headOffers = ({ ground, heads, streams, found, topics }: Setting): Offer[] =>
  offersOf(ground, heads, alignHeads(heads, streams, found, topics), () => undefined);

/** The page with its overlooked headlines told. */
export function overlookedTold(plain: Setting, model: ArticleModel): Setting {
  const found = withOverlookedHeads(plain.found, candidatesIn(plain, model), model.overlooked);
  return found === plain.found ? plain : settingOf(found, plain.lines, plain.topics, model.streams);
}

export function candidatesIn(plain: Setting, model: ArticleModel): ReturnType<typeof candidatesOf> {
  const headed: boolean[] = [];
  for (const { stream } of attach(headOffers(plain), model.heads, true))
    if (stream !== undefined) headed[stream] = true;
  return candidatesOf(plain.found, plain.lines, plain.topics, plain.streams, headed);
}

/** The stream at each place, as far as it is settled. */
export type OwnerAt = (at: number) => number | undefined;

export function bylineOffers(setting: Setting, bylines: readonly Item[], ownerAt: OwnerAt): Offer[] {
  const { ground, streams, found, topics } = setting;
  return offersOf(ground, bylines, alignBylines(bylines, streams, found, topics), ownerAt);
}

export const captionOffers = ({ ground }: Setting, captions: readonly Item[], ownerAt: OwnerAt): Offer[] =>
  offersOf(ground, captions, [], ownerAt);

/** To each draft its home. */
export class Homes {
  readonly of = new Map<number, Home>();
  readonly #setting: Setting;
  #next: number;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#next = setting.streams.length;
    setting.streams.forEach(({ members, decisions }, article) => {
      members.forEach((m, i) => {
        const { share = 0, reasons = [] } = decisions[i] ?? {};
        this.of.set(m, { article, share, isBody: true, reasons });
      });
    });
  }

  readonly ownerAt: OwnerAt = (at) => this.of.get(this.#setting.found.stretches[at]?.draft ?? -1)?.article;

  settle(items: readonly Item[], attachments: readonly Attachment[]): void {
    items.forEach(({ members }, i) => {
      const { stream, share = 0, signs } = attachments[i] ?? {};
      const article = stream ?? this.#next++;
      const reasons = signs === undefined ? [] : AROUND_TELLER.reasons(AROUND_TELLER.clear(signs));
      for (const m of members) this.of.set(m, { article, share, isBody: false, reasons });
    });
  }
}

/** @param tellHeads whether blocks may turn out to be headlines */
export function homesOf(
  plain: Drafts,
  lines: readonly Line[],
  model: ArticleModel,
  tellHeads = true,
): [Setting, Homes] {
  const topics = readTopics(plain.stretches, lines);
  const first = settingOf(plain, lines, topics, model.streams);
  const setting = tellHeads ? overlookedTold(first, model) : first;
  const homes = new Homes(setting);
  homes.settle(setting.heads, headHomes(setting, attach(headOffers(setting), model.heads, true)));
  const bylines = findBylines(setting.found);
  homes.settle(bylines, attach(bylineOffers(setting, bylines, homes.ownerAt), model.bylines, false));
  const captions = findCaptions(setting.found);
  homes.settle(captions, attach(captionOffers(setting, captions, homes.ownerAt), model.captions, false));
  return [setting, homes];
}

/** A head that has no body of its own, right beside one that has, is a further head of that article. */
function headHomes({ heads, streams, topics }: Setting, attachments: readonly Attachment[]): Attachment[] {
  return attachments.map((own, h) => {
    const head = heads[h];
    if (own.stream !== undefined || head === undefined) return own;
    const terms = termsOfItem(head, topics);
    const [above, below] = [
      heads[h - 1]?.end === head.start - 1 ? attachments[h - 1] : undefined,
      heads[h + 1]?.start === head.end + 1 ? attachments[h + 1] : undefined,
    ];
    const best = [above, below]
      .flatMap((near) => (near?.stream === undefined ? [] : [near]))
      .map((near) => ({
        near,
        spoken: coverage(terms, streams[near.stream ?? -1]?.terms() ?? NO_TERMS, topics.rarity),
      }))
      .sort((a, b) => b.spoken - a.spoken)[0];
    return best === undefined ? own : { stream: best.near.stream, share: best.near.share * own.share };
  });
}
