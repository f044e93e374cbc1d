// Fits the numbers by which articles are put together: one after another is moved up or down as long as the figures of
// articles, headlines and order on made pages grow. The labels stay as the sequence model gives them.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ArticleWeights } from '#core/structure/article-weights.ts';
import { toArticles } from '#core/structure/articles.ts';
import { draftBlocks } from '#core/structure/draft.ts';
import { wordsOf } from '#core/structure/join.ts';
import { readLines } from '#core/structure/lines.ts';
import { labelLines } from '#core/structure/model/label.ts';
import { readPages } from './examples.ts';
import { count, figures, noCounts } from './figures.ts';
import { sketchPage } from './sketch/page.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '300' },
    sweeps: { type: 'string', default: '3' },
    set: { type: 'string', multiple: true, default: [] },
    out: {
      type: 'string',
      default: new URL('../../resources/model/articles.json', import.meta.url).pathname,
    },
  },
});

const made = Array.from({ length: Number(values.pages) }, (_, i) => sketchPage(5_000_000 + i));
const pages = [...made, ...values.set.flatMap(readPages)].map((page) => {
  const lines = readLines(page.lines);
  return {
    page,
    lines,
    drafts: draftBlocks(lines, labelLines(lines, undefined), wordsOf(lines.map(({ text }) => text)), true),
  };
});

function worth(weights: ArticleWeights): number {
  const counts = noCounts();
  for (const { page, lines, drafts } of pages) {
    const content = toArticles(drafts, lines, true, weights);
    count(counts, page, { language: page.language, content, seams: [], interleaved: [] });
  }
  const { article_f1 = 0, headline = 0, order = 0 } = figures(counts);
  return article_f1 + headline * 0.7 + order;
}

const weights: Record<string, number> = JSON.parse(readFileSync(values.out, 'utf8'));
let best = worth(weights as ArticleWeights);
process.stdout.write(`start ${best.toFixed(4)}\n`);
for (let sweep = 0; sweep < Number(values.sweeps); sweep++) {
  for (const key of Object.keys(weights)) {
    for (const step of [0.5, -0.5, 0.2, -0.2]) {
      for (;;) {
        const now = weights[key] ?? 0;
        weights[key] = Math.round((now + step * Math.max(Math.abs(now), 0.3)) * 1000) / 1000;
        const value = worth(weights as ArticleWeights);
        if (value > best + 0.0003) best = value;
        else {
          weights[key] = now;
          break;
        }
      }
    }
  }
  process.stdout.write(`sweep ${sweep + 1}: ${best.toFixed(4)}\n`);
}
writeFileSync(values.out, `${JSON.stringify(weights, null, 2)}\n`);
