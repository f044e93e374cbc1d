// The order of editions, and where the pages of one end.
import { describe, expect, test } from 'vitest';
import type { Edition } from '#core/model/edition.ts';
import { PageProgress } from '#core/model/edition.ts';
import { neighbour, newestFirst } from '#renderer/app/store.ts';

const PROGRESS = PageProgress.parse({
  lines: 0,
  placed: 0,
  corrected: 0,
  discarded: 0,
  removed: 0,
  articles: 0,
});
const RAW = { name: 'a.txt', sha256: '0'.repeat(64), bytes: 1, encoding: 'utf-8' } as const;

function edition(id: string, modified: string, more: Partial<Edition> = {}): Edition {
  return {
    id,
    metadata: { newspaper: 'The Harbour Weekly', date: '2023-02-17', number: '', statement: '', notes: '' },
    pages: [],
    status: 'raw',
    unsorted: false,
    created: modified,
    modified,
    ...more,
  };
}

describe('editions', () => {
  test('the newest stands first, the unsorted last', () => {
    const list = [
      edition('old', '2024-01-01T00:00:00Z'),
      edition('unsorted', '2025-01-01T00:00:00Z', { unsorted: true }),
      edition('new', '2024-06-01T00:00:00Z'),
    ];
    expect(newestFirst(list).map(({ id }) => id)).toEqual(['new', 'old', 'unsorted']);
  });

  test('neighbours end at the edges of the edition', () => {
    const pages = ['first001', 'second02'].map((id) => ({ id, label: '', raw: RAW, progress: PROGRESS }));
    const list = [edition('e', '2024', { pages })];
    expect(neighbour(list, { edition: 'e', page: 'first001' }, 1)).toEqual({
      edition: 'e',
      page: 'second02',
    });
    expect(neighbour(list, { edition: 'e', page: 'first001' }, -1)).toBeNull();
    expect(neighbour(list, { edition: 'e', page: 'second02' }, 1)).toBeNull();
    expect(neighbour(list, { edition: 'e', page: 'gone0000' }, 1)).toBeNull();
  });
});
