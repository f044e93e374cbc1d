// `npm run measure`: scores the engine on pages with gold, in this process. Arguments: folders; without one, each folder
// of ../shared/corpus. Options: --each (figures page by page), --seams (the boundaries decided wrongly, with their lines),
// --generated N (no folder: N sketched pages and the set pages that were held out of training, by role).
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { structureJson } from '#core/formats/structure-json.ts';
import { structure } from '#core/structure/structure.ts';
import { measureGenerated } from './measure/generated.ts';
import { type GoldPage, goldPages } from './measure/gold.ts';
import { addScore, figuresOf, noScore, type Score, scorePage, type WrongSeam } from './measure/score.ts';

const CORPUS = join(import.meta.dirname, '../../shared/corpus');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    each: { type: 'boolean', default: false },
    seams: { type: 'boolean', default: false },
    generated: { type: 'string' },
  },
});
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const folders = positionals.length > 0 ? positionals : foldersOf(CORPUS);
const missing = folders.filter((folder) => !existsSync(folder));
if (values.generated !== undefined) measureGenerated(Number(values.generated), print);
else if (folders.length === 0 || missing.length > 0) {
  print(`There is no folder of pages with gold here: ${missing[0] ?? CORPUS}. Name one as an argument.`);
  process.exitCode = 1;
} else {
  const all = noScore();
  for (const folder of folders) {
    const total = noScore();
    for (const page of goldPages(folder)) {
      const { score, wrong } = scorePage(page, structureJson(page.name, page.lines, structure(page.lines)));
      addScore(total, score);
      if (values.each) print(`  ${page.name}: ${shown(score)}`);
      if (values.seams) for (const seam of wrong) print(seamShown(page, seam));
    }
    addScore(all, total);
    print(`${basename(folder)}: ${shown(total)}`);
  }
  print(`all: ${shown(all)}`);
}

function foldersOf(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .map((name) => join(parent, name))
    .filter((path) => statSync(path).isDirectory());
}

function shown(score: Score): string {
  return Object.entries(figuresOf(score))
    .filter(([, value]) => !Number.isNaN(value))
    .map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(4)}`)
    .join('  ');
}

function seamShown({ name, lines }: GoldPage, { after, next, isGoldJoin, confidence }: WrongSeam): string {
  const [left, right] = [after, next].map((n) => (lines[n - 1] ?? '').trim());
  const gap = next - after > 1 ? ` (${next - after - 1} blank)` : '';
  return `    ${name}:${after} should ${isGoldJoin ? 'join' : 'break'} (${confidence.toFixed(2)})${gap}: ${left} | ${right}`;
}
