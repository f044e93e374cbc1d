// A floor under the engine's figures, on sketched pages with seeds that training never sees. It guards against a change
// that makes things worse; how good the engine is, `npm run measure` tells.
import { describe, expect, it } from 'vitest';
import { structure } from '#core/structure/structure.ts';
import { count, figures, noCounts } from '../../../../scripts/train/figures.ts';
import { sketchPage } from '../../../../scripts/train/sketch/page.ts';

const PAGES = 40;
const FIRST_SEED = 500_000;

describe('figures on sketched pages', () => {
  const counts = noCounts();
  for (let i = 0; i < PAGES; i++) {
    const page = sketchPage(FIRST_SEED + i);
    count(counts, page, structure(page.lines));
  }
  const found = figures(counts);

  it.each([
    ['seam', 0.97],
    ['break_f1', 0.93],
    ['gap_seam', 0.95],
    ['block_f1', 0.85],
    ['typed_f1', 0.8],
    ['share95', 0.88],
    ['right95', 0.985],
  ])('%s is at least %d', (name, floor) => {
    expect(found[name]).toBeGreaterThan(floor);
  });

  it.each(['headline', 'byline', 'paragraph', 'subheading', 'caption', 'folio', 'listing'])(
    'finds blocks of the role %s',
    (role) => {
      const [right = 0, gold = 0] = counts.roles.get(role) ?? [];
      expect(gold).toBeGreaterThan(0);
      expect(right / gold).toBeGreaterThan(0.4);
    },
  );
});
