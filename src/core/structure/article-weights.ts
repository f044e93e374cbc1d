// The trained numbers by which articles are put together: what each sign for or against counts.
import trained from '#resources/model/articles.json' with { type: 'json' };

export type ArticleWeights = Readonly<Record<keyof typeof trained, number>>;

export const ARTICLE_WEIGHTS: ArticleWeights = trained;
