// Keystrokes from opening a page to every block right and every proposal decided. The keys are found by search at the desk
// without a browser, then pressed one by one in a real one on the built application, and what stands on the page in the
// end is held against the gold.
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { decisionsIn } from '#core/review/doubt.ts';
import { sketchPage } from '../train/sketch/page.ts';
import { type GoldPage, generatedGold, readGold } from './gold.ts';
import { pressInBrowser } from './keys/browser.ts';
import { compare, countDiffering, countWrong, goldLines } from './keys/gold-state.ts';
import { planKeys } from './keys/plan.ts';

const SAMPLES = new URL('../../resources/samples/', import.meta.url);
const LENGTH = 8_000;
/** Seeds looked through for a page of about that length. */
const SEEDS = 400;
/** Keys for each thing that differs from the gold, and for each doubt. */
const KEYS = { differing: 1.5, doubt: 1 } as const;

/**
 * Corrects the samples, a generated page of 8,000 characters and the pages of a corpus; prints a line for each.
 * @param corpus folder of raw pages with their gold beside them
 */
export async function benchKeys(print: (line: string) => void, corpus?: string): Promise<void> {
  const folders = corpus === undefined ? [SAMPLES] : [SAMPLES, pathToFileURL(`${corpus}/`)];
  print('keys pressed in a browser on the built application, from opening to every block right');
  for (const page of [generatedGold(longPage()), ...folders.flatMap(goldsIn).map(readGold)])
    print(await correct(page));
}

/** Raw pages of a folder that have a gold beside them. */
function goldsIn(folder: URL): URL[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .filter((name) => existsSync(new URL(name.replace(/\.txt$/, '.gold.json'), folder)))
    .map((name) => new URL(name, folder));
}

function longPage() {
  const size = (seed: number): number => sketchPage(seed).lines.join('').length;
  for (let seed = 900_000; seed < 900_000 + SEEDS; seed += 1) {
    if (Math.abs(size(seed) - LENGTH) < LENGTH / 10) return sketchPage(seed);
  }
  throw new Error(`no generated page of about ${LENGTH} characters among ${SEEDS}`);
}

async function correct(gold: GoldPage): Promise<string> {
  const { steps, trail, isFound, differing, doubts, desk } = planKeys(gold);
  const { keys, time, opening, placed, departed } = await pressInBrowser(gold.raw, steps, trail);
  const { wrong } = compare(placed, goldLines(gold));
  const most = KEYS.differing * countDiffering(differing) + KEYS.doubt * doubts;
  const decisions = decisionsIn(desk.evidence);
  const { seams, roles, memberships } = differing;
  const strayed = departed === null ? '' : ` (left the plan at step ${departed + 1})`;
  return [
    `${gold.name}: ${keys} keys of at most ${most} in ${(time / 1000).toFixed(1)} s`,
    `(opened in ${(opening / 1000).toFixed(1)} s),`,
    `differing ${countDiffering(differing)} (seams ${seams.length}, roles ${roles.length}, memberships ${memberships.length}),`,
    `doubts ${doubts} = ${((100 * doubts) / decisions).toFixed(1)} % of ${decisions} decisions,`,
    `wrong in the end ${countWrong(wrong)}${isFound ? '' : ' (no way found)'}${strayed}`,
  ].join(' ');
}
