// What an edition says that checks hold a page against: its date, and the labels of its pages.
import type { PageSketch } from '../document/continuations.ts';
import type { Edition } from '../model/edition.ts';
import type { OtherPage } from './check.ts';
import type { KnownFacts } from './run.ts';

export interface EditionSays {
  readonly date: string;
  readonly pages: readonly { readonly id: string; readonly label: string }[];
}

export const whatEditionSays = ({ metadata, pages }: Pick<Edition, 'metadata' | 'pages'>): EditionSays => ({
  date: metadata.date,
  pages: pages.map(({ id, label }) => ({ id, label: label.trim() })),
});

/**
 * The facts of one of its pages.
 * @param sketches of pages whose jump lines are known
 */
export function factsOfPage(
  { date, pages }: EditionSays,
  page: string,
  sketches: readonly PageSketch[] = [],
): Required<Pick<KnownFacts, 'date' | 'label' | 'others'>> {
  const others = pages
    .map(({ id, label }, i): OtherPage => {
      const sketch = sketches.find((one) => one.page === id);
      return {
        id,
        label: label || String(i + 1),
        jumps: sketch?.articles.flatMap(({ jumps }) => jumps) ?? null,
      };
    })
    .filter(({ id }) => id !== page);
  return { date, label: pages.find(({ id }) => id === page)?.label ?? '', others };
}
