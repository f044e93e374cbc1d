// Runs a person's expression apart from the window: one that takes too long is ended with its worker.
import { type Matches, matchTexts } from '#core/find/match.ts';
import type { Pattern } from '#core/find/query.ts';

export interface FindRequest {
  readonly pattern: Pattern;
  readonly texts: readonly string[];
  readonly most: number;
}

self.onmessage = ({ data }: MessageEvent<FindRequest>): void => {
  const matches: Matches = matchTexts(data.pattern, data.texts, data.most);
  self.postMessage(matches);
};
