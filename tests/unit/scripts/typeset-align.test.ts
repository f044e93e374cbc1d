// Extracted lines find their blocks again by text alone, through soft hyphens, torn words and blanks.
import { describe, expect, it } from 'vitest';
import { alignPage } from '../../../scripts/typeset/align.ts';
import { composePage } from '../../../scripts/typeset/compose.ts';

const page = {
  id: 'set-1',
  language: 'en',
  html: '',
  articles: 1,
  blocks: [
    { role: 'headline', article: 0, order: 0, text: 'Bridge to open in spring' },
    { role: 'paragraph', article: 0, order: 1, text: 'The council heard the engineer. He was hopeful.' },
    { role: 'paragraph', article: 0, order: 2, text: 'The council then went home; he was tired.' },
  ],
} as const;

describe('aligning extracted lines', () => {
  it('gives every line the block that its text came from, in any order', () => {
    const lines = [
      'The coun\u00ADcil heard the en\u2010',
      'gineer. He was hopeful.',
      '',
      'Bridge to open',
      'in spring',
    ];
    const found = alignPage(page, 'raw', [...lines, '', 'The council then went', 'home; he was tired.']);
    expect(found?.blocks.map(({ role, lines: own }) => [role, own])).toEqual([
      ['headline', [4, 5]],
      ['paragraph', [1, 2]],
      ['paragraph', [7, 8]],
    ]);
  });

  it('reads radicals as the ideographs that they stand for', () => {
    const block = { role: 'paragraph', article: 0, order: 0, text: '人民生活' } as const;
    const found = alignPage({ ...page, blocks: [block] }, 'miner', ['⼈⺠', '⽣活']);
    expect(found?.blocks[0]?.lines).toEqual([1, 2]);
  });

  it('refuses a page in which columns were mixed', () => {
    expect(
      alignPage(page, 'layout', ['Bridge to open in The council heard the', 'spring engineer. He']),
    ).toBeNull();
  });

  it('composes the same page for the same seed', () => {
    expect(composePage(7)).toEqual(composePage(7));
    expect(composePage(7).html).not.toBe(composePage(8).html);
  });
});
