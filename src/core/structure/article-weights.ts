// The trained numbers by which articles are put together: what each sign for or against counts.
import trained from '#resources/model/articles.json' with { type: 'json' };
import type { Calibration } from './model/weights.ts';

export interface ArticleModel {
  /** By `SIGNS` of affinity: which body a chunk goes on with. */
  readonly streams: readonly number[];
  /** By `HEAD_SIGNS`: which blocks are headlines after all. */
  readonly overlooked: readonly number[];
  /** By `ATTACH_SIGNS`: to which body heads, bylines and captions belong. */
  readonly heads: readonly number[];
  readonly bylines: readonly number[];
  readonly captions: readonly number[];
  /** What the likelihood of a membership is worth: for running text, and for what stands around it. */
  readonly membership: { readonly body: Calibration; readonly around: Calibration };
}

export const ARTICLE_MODEL: ArticleModel = trained;
