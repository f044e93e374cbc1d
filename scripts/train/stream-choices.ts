// What the gold of generated pages says of each chunk: which earlier body it goes on with, or that it begins a new one.
import { type Reading, type Scene, signsOf } from '#core/structure/affinity.ts';
import type { Drafts } from '#core/structure/draft.ts';
import type { Line } from '#core/structure/lines.ts';
import { withChunk } from '#core/structure/streams.ts';
import type { Choice } from './choice.ts';
import type { GeneratedPage } from './generated-page.ts';

export function streamChoices(
  page: GeneratedPage,
  found: Drafts,
  lines: readonly Line[],
  scene: Scene,
): Choice[] {
  const articleOf = new Map<number, number>();
  for (const { article, lines: held } of page.blocks)
    if (article !== null) for (const n of held) articleOf.set(n, article);
  const streamOf = new Map<number, number>();
  const choices: Choice[] = [];
  let reading: Reading = { streams: [], current: -1, begun: 0 };
  scene.chunks.forEach((chunk, at) => {
    const article = commonest(
      chunk.places.flatMap((place) => {
        const stretch = found.stretches[place];
        return stretch === undefined
          ? []
          : lines.slice(stretch.from, stretch.to + 1).map(({ n }) => articleOf.get(n));
      }),
    );
    if (article === undefined) return;
    const stream = streamOf.get(article) ?? reading.begun;
    streamOf.set(article, stream);
    if (chunk.resumes === undefined) {
      const known = reading.streams.findIndex(({ id }) => id === stream);
      const isForgotten = known < 0 && stream < reading.begun;
      if (!isForgotten && reading.streams.length > 0)
        choices.push({
          rows: signsOf(scene, at, reading),
          right: known < 0 ? reading.streams.length : known,
          weight: Math.sqrt(chunk.size),
        });
    }
    reading = withChunk(reading, at, stream, scene);
  });
  return choices;
}

function commonest(values: readonly (number | undefined)[]): number | undefined {
  const counts = new Map<number | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
