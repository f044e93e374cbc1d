import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { HostClient } from '#contract/client.ts';
import type { ArticleLink } from '#core/document/nodes/link.ts';
import { schema } from '#core/document/schema.ts';
import { articleParts } from '#renderer/workspace/article-view/article-parts.ts';

const link = (page: string, article: string | null, inferred = false): ArticleLink => ({
  page,
  article,
  inferred,
});

const part = (id: string, links: { continues?: ArticleLink; continuedFrom?: ArticleLink } = {}): Node =>
  schema.nodes.article.create({ id, ...links }, schema.nodes.block.create(null, schema.text(id)));

/** A host that holds these articles, each on the page of its name. */
function hostOf(articles: Readonly<Record<string, Node>>): HostClient {
  return {
    call: async (_name: string, { page }: { page: string }) => ({
      label: page.toUpperCase(),
      article: articles[page]?.toJSON() ?? null,
    }),
    on: () => () => undefined,
  } as unknown as HostClient;
}

async function read(start: Node, others: Readonly<Record<string, Node>>): Promise<string[]> {
  const parts = await articleParts(hostOf(others), { edition: 'e', page: 'b', label: 'B', article: start });
  return parts.map(
    ({ label, article, inferred }) => `${label}:${article?.textContent ?? '?'}${inferred ? '~' : ''}`,
  );
}

describe('the parts of an article', () => {
  test('are followed both ways, in reading order', async () => {
    const start = part('two', { continuedFrom: link('a', 'one', true), continues: link('c', 'three') });
    const others = { a: part('one'), c: part('three', { continues: link('d', 'four') }), d: part('four') };
    expect(await read(start, others)).toEqual(['A:one~', 'B:two', 'C:three', 'D:four']);
  });

  test('end where only the page is known, or the article is gone', async () => {
    expect(await read(part('two', { continues: link('c', null) }), {})).toEqual(['B:two', 'C:?']);
  });

  test('that go round in a ring are each read once', async () => {
    const start = part('two', { continues: link('c', 'three') });
    expect(await read(start, { c: part('three', { continues: link('b', 'two') }) })).toEqual([
      'B:two',
      'C:three',
    ]);
  });
});
