// `npm run train`: rebuilds resources/model from pages that the project makes itself: sketched ones, new each round, and
// those that a browser set (`npm run typeset`). The same seeds give the same weights. Options: --pages N (sketched pages a
// round), --rounds N, --hidden N, --out FILE, --from FILE (weights to begin the last stage with).
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decide, insideAt } from '#core/structure/model/decide.ts';
import { labelScores, layersOf } from '#core/structure/model/scores.ts';
import { isInside, STATE_COUNT } from '#core/structure/model/states.ts';
import { transitionsOf } from '#core/structure/model/transitions.ts';
import { readWeights, type Weights, type WeightsJson } from '#core/structure/model/weights.ts';
import { isotonic } from './calibrate.ts';
import { exampleOf, readSetPages } from './examples.ts';
import { isHeldOut } from './held-out.ts';
import { type Example, freshWeights, Learner } from './learner.ts';
import { sketchPage } from './sketch/page.ts';
import { Random } from './sketch/random.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1300' },
    rounds: { type: 'string', default: '44' },
    hidden: { type: 'string', default: '48' },
    from: { type: 'string' },
    out: {
      type: 'string',
      default: new URL('../../resources/model/sequence.json', import.meta.url).pathname,
    },
  },
});
const BATCH = 6;
const HELD_OUT = 250;
const setPages = readSetPages();
const heldSet = setPages.filter(isHeldOut);
const learnt = setPages.filter((page) => !isHeldOut(page));

/** Some rounds over sketched pages, new each round, and all set ones; the rate falls to nothing at the end. */
interface Stage {
  readonly pages: number;
  readonly rounds: number;
  readonly rate: number;
  readonly firstSeed: number;
  /** Share of the sketched pages that are made recognised ones, beside those that are so by chance. */
  readonly recognised: number;
}

const MAIN: Stage = {
  pages: Number(values.pages),
  rounds: Number(values.rounds),
  rate: 0.004,
  firstSeed: 1_000_000,
  recognised: 0,
};
/** Recognised pages are the hardest and the set ones push them aside: they are gone over once more. */
const LAST: Stage = {
  pages: 1500,
  rounds: Math.ceil(MAIN.rounds / 6),
  rate: 0.0015,
  firstSeed: 2_000_000,
  recognised: 0.4,
};

const json = values.from === undefined ? mainStage() : readJson(values.from);
const weights = learn(LAST, readWeights(json), new Random(2));

function readJson(file: string): Uncalibrated {
  return JSON.parse(readFileSync(file, 'utf8')) as Uncalibrated;
}

function mainStage(): Uncalibrated {
  const random = new Random(1);
  return rounded(learn(MAIN, freshWeights(Number(values.hidden), random), random));
}

function learn(stage: Stage, start: Weights, random: Random): Weights {
  const learner = new Learner(start);
  const total = stage.rounds * Math.ceil((stage.pages + learnt.length) / BATCH);
  let step = 0;
  for (let round = 0; round < stage.rounds; round++) {
    let [loss, count] = [0, 0];
    for (const example of roundOf(stage, round, random)) {
      loss += learner.add(example);
      if (++count % BATCH === 0) {
        const progress = step++ / total;
        learner.step(stage.rate * Math.min(1, step / 50) * (1 - progress) + 1e-5, 1e-4);
      }
    }
    process.stdout.write(`round ${round + 1}: loss a line ${(loss / count).toFixed(4)}\n`);
  }
  return learner.weights;
}

/** One round's pages in random order. */
function* roundOf(stage: Stage, round: number, random: Random): Generator<Example> {
  const seeds = Array.from({ length: stage.pages }, (_, i) => stage.firstSeed + round * stage.pages + i);
  for (const job of random.shuffled([...seeds, ...learnt])) {
    const isRecognised = stage.recognised > 0 && random.chance(stage.recognised);
    const page = typeof job === 'number' ? sketchPage(job, undefined, isRecognised) : job;
    yield exampleOf(page, random.chance(0.5));
  }
}

const held = [...Array.from({ length: HELD_OUT }, (_, i) => sketchPage(i + 1)), ...heldSet].map((page) =>
  exampleOf(page, false),
);
writeFileSync(values.out, `${JSON.stringify(calibrated(rounded(weights), held))}\n`);

type Uncalibrated = Omit<WeightsJson, 'seams' | 'roles'>;

function rounded(weights: Weights): Uncalibrated {
  const round = (numbers: Float32Array): number[] =>
    Array.from(numbers, (value) => Math.round(value * 1000) / 1000);
  return {
    hidden: weights.hidden,
    inward: round(weights.inward),
    inwardBias: round(weights.inwardBias),
    outward: round(weights.outward),
    outwardBias: round(weights.outwardBias),
    transitions: round(weights.transitions),
  };
}

/** The weights with what their probabilities turned out to mean on pages held out. */
function calibrated(json: Uncalibrated, examples: readonly Example[]): WeightsJson {
  const weights = readWeights(json);
  const layers = layersOf(weights);
  const transitions = transitionsOf(weights.transitions);
  const seams: [number, boolean][] = [];
  const roles: [number, boolean][] = [];
  for (const { features, states } of examples) {
    const { path, states: likely } = decide(labelScores(features, layers), transitions);
    for (let i = 0; i < states.length; i++) {
      const [chosen, gold] = [path[i] ?? 0, states[i] ?? 0];
      const inside = insideAt(likely, i * STATE_COUNT);
      if (i > 0) seams.push([isInside(chosen) ? inside : 1 - inside, isInside(chosen) === isInside(gold)]);
      roles.push([likely[i * STATE_COUNT + chosen] ?? 0, chosen === gold]);
    }
  }
  const share = (pairs: readonly [number, boolean][]): string =>
    (pairs.filter(([, ok]) => ok).length / pairs.length).toFixed(4);
  process.stdout.write(`held out: seams ${share(seams)}, labels ${share(roles)}\n`);
  return { ...json, seams: isotonic(seams), roles: isotonic(roles) };
}
