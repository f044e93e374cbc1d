// Learns how articles are put together, one step after another, each on what the steps before it make of generated
// pages. The labels of the lines are those that the sequence model gives. The same seeds give the same numbers.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SIGNS, sceneOf } from '#core/structure/affinity.ts';
import type { ArticleModel } from '#core/structure/article-weights.ts';
import {
  bylineOffers,
  candidatesIn,
  captionOffers,
  Homes,
  headOffers,
  homesOf,
  overlookedTold,
  type Setting,
  settingOf,
} from '#core/structure/assemble.ts';
import { ATTACH_SIGNS, attach, type Item } from '#core/structure/attach.ts';
import { findCaptions } from '#core/structure/captions.ts';
import { type Drafts, draftBlocks } from '#core/structure/draft.ts';
import { findBylines } from '#core/structure/heads.ts';
import { wordsOf } from '#core/structure/join.ts';
import { type Line, readLines } from '#core/structure/lines.ts';
import { columnMeasures } from '#core/structure/measure.ts';
import { labelLines } from '#core/structure/model/label.ts';
import { HEAD_SIGNS } from '#core/structure/overlooked.ts';
import { readTopics } from '#core/structure/topics.ts';
import { attachChoices } from './attach-choices.ts';
import { blinded } from './blinded.ts';
import { type Choice, judgeChoices, learnChoices } from './choice.ts';
import type { GeneratedPage } from './generated-page.ts';
import { headChoices } from './head-choices.ts';
import { calibrateMembership } from './membership.ts';
import { polish, toPolish } from './polish.ts';
import { sketchPage } from './sketch/page.ts';
import { Random } from './sketch/random.ts';
import { streamChoices } from './stream-choices.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    out: {
      type: 'string',
      default: new URL('../../resources/model/articles.json', import.meta.url).pathname,
    },
  },
});
/** How far articles of one page keep to words of their own, from page to page. */
const TOPICAL = [0, 0.2, 0.3, 0.4];
const HIDDEN_HEADS = 0.2;
/** What a long body counts against: a prior, as generated pages hold too few of them to learn it from. */
const LONG_BODY = -6;
/** Pages on which whole readings are compared. */
const POLISHED = 200;
const FIRST_SEED = 5_000_000;

interface Job {
  readonly page: GeneratedPage;
  readonly lines: readonly Line[];
  readonly found: Drafts;
  readonly isHeldOut: boolean;
}

const jobs = Array.from({ length: Number(values.pages) }, (_, i): Job => {
  const page = sketchPage(FIRST_SEED + i, TOPICAL[i % TOPICAL.length]);
  const lines = readLines(page.lines);
  const words = wordsOf(lines.map(({ text }) => text));
  const found = draftBlocks(lines, labelLines(lines, columnMeasures(lines), undefined), words, true);
  return { page, lines, found: blinded(found, HIDDEN_HEADS, new Random(i)), isHeldOut: i % 5 === 4 };
});

/**
 * Generated articles are shorter than printed ones, so that length speaks against going on too early: half of what it
 * was taught is kept, balanced at a length of a dozen lines, and long bodies are made rarer still.
 */
function forPrint(streams: readonly number[]): number[] {
  const [length, start, long] = [SIGNS.indexOf('length'), SIGNS.indexOf('new'), SIGNS.indexOf('long')];
  const half = (streams[length] ?? 0) / 2;
  return streams.map((weight, i) => {
    if (i === long) return LONG_BODY * 2;
    const own = i === length ? half : i === start ? weight - (half * Math.log1p(12)) / 4 : weight;
    return Math.round(own * 1000) / 1000;
  });
}

/** Learns one step from the choices that each page shows, and tells how it does on the pages held out. */
function learn(name: string, size: number, choicesOf: (job: Job) => Choice[], decay?: number): number[] {
  const [known, held]: [Choice[], Choice[]] = [[], []];
  for (const job of jobs) (job.isHeldOut ? held : known).push(...choicesOf(job));
  const weights = learnChoices(known, size, decay);
  const { loss, right } = judgeChoices(held, weights);
  process.stdout.write(
    `${name}: ${known.length} choices, held out ${right.toFixed(4)} right, loss ${loss.toFixed(4)}\n`,
  );
  return weights;
}

const nothing = { given: [0, 1], shown: [0, 1] };
let model: ArticleModel = {
  streams: [],
  overlooked: [],
  heads: [],
  bylines: [],
  captions: [],
  membership: { body: nothing, around: nothing },
};
const topicsOf = new Map(jobs.map((job) => [job, readTopics(job.found.stretches, job.lines)]));
const settings = new Map<Job, Setting>();
function set(told: boolean): void {
  for (const job of jobs) {
    const topics = topicsOf.get(job) ?? readTopics(job.found.stretches, job.lines);
    const plain = settingOf(job.found, job.lines, topics, model.streams);
    settings.set(job, told ? overlookedTold(plain, model) : plain);
  }
}
const settingAt = (job: Job): Setting => {
  const setting = settings.get(job);
  if (setting === undefined) throw new Error('set the pages first');
  return setting;
};
const streamsFrom = (job: Job, found: Drafts): Choice[] => {
  const topics = topicsOf.get(job) ?? readTopics(found.stretches, job.lines);
  return streamChoices(job.page, found, job.lines, sceneOf(found, job.lines, topics));
};
const headsFrom = (job: Job): Choice[] => {
  const setting = settingAt(job);
  return attachChoices(job.page, setting.found, setting.streams, setting.heads, headOffers(setting));
};
/** Choices for items that come after the heads are settled. */
function aroundFrom(job: Job, which: 'bylines' | 'captions'): Choice[] {
  const setting = settingAt(job);
  const { found, streams } = setting;
  const homes = new Homes(setting);
  homes.settle(setting.heads, attach(headOffers(setting), model.heads, true));
  const bylines = findBylines(found);
  const offers = bylineOffers(setting, bylines, homes.ownerAt);
  if (which === 'bylines') return attachChoices(job.page, found, streams, bylines, offers);
  homes.settle(bylines, attach(offers, model.bylines, false));
  const captions: Item[] = findCaptions(found);
  return attachChoices(job.page, found, streams, captions, captionOffers(setting, captions, homes.ownerAt));
}

model = { ...model, streams: learn('bodies, first', SIGNS.length, (job) => streamsFrom(job, job.found)) };
set(false);
model = { ...model, heads: learn('heads, first', ATTACH_SIGNS.length, headsFrom) };
const overlooked = learn(
  'overlooked heads',
  HEAD_SIGNS.length,
  (job) => headChoices(job.page, job.found, [...candidatesIn(settingAt(job), model)]),
  2e-5,
);
model = { ...model, overlooked };
set(true);
model = {
  ...model,
  streams: learn('bodies', SIGNS.length, (job) => streamsFrom(job, settingAt(job).found)),
};
const polished = jobs.slice(0, POLISHED).map((job) => {
  const { found, lines, topics } = settingAt(job);
  return toPolish(job.page, found, lines, sceneOf(found, lines, topics));
});
const streams = polish(polished, model.streams, 1);
streams[SIGNS.indexOf('long')] = LONG_BODY;
model = { ...model, streams };
set(true);
model = { ...model, heads: learn('heads', ATTACH_SIGNS.length, headsFrom) };
set(true);
model = { ...model, bylines: learn('bylines', ATTACH_SIGNS.length, (job) => aroundFrom(job, 'bylines')) };
model = { ...model, captions: learn('captions', ATTACH_SIGNS.length, (job) => aroundFrom(job, 'captions')) };
const held = jobs
  .filter(({ isHeldOut }) => isHeldOut)
  .map(({ page, found, lines }) => {
    const [setting, homes] = homesOf(found, lines, model);
    return { page, drafts: setting.found.drafts, homes };
  });
model = { ...model, membership: calibrateMembership(held) };
model = { ...model, streams: forPrint(model.streams) };
writeFileSync(values.out, `${JSON.stringify(model)}\n`);
