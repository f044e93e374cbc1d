// Where imports go is proposed from what the texts say of themselves.
import { describe, expect, test } from 'vitest';
import type { Inspection } from '#contract/calls.ts';
import type { Edition } from '#core/model/edition.ts';
import { proposeDestination } from '#renderer/import/destination.ts';
import type { ImportFile } from '#renderer/import/use-imports.ts';

const KNOWN: Edition = {
  id: 'known',
  metadata: { newspaper: 'The Harbour Weekly', date: '2023-02-17', number: '', statement: '', notes: '' },
  pages: [],
  status: 'raw',
  unsorted: false,
  created: '2024',
  modified: '2024',
};

function ready(place: number, newspaper: string, date: string): ImportFile {
  const proposal: Inspection['proposal'] = { newspaper, date, number: '', label: '' };
  return {
    status: 'ready',
    place,
    name: 'a.txt',
    choice: { label: '', splitAtFormFeeds: false },
    failure: null,
    inspection: {
      upload: `u${place}`,
      name: 'a.txt',
      bytes: 1,
      sha256: '',
      encoding: 'utf-8',
      candidates: ['utf-8'],
      lines: 1,
      pages: 1,
      preview: '',
      known: null,
      proposal,
    },
  };
}

describe('where imports go', () => {
  test('without a word of their own they are unsorted', () => {
    expect(proposeDestination([ready(0, '', '')], [])).toEqual({ type: 'unsorted' });
  });

  test('one page speaks for all, and two newspapers never make a third', () => {
    const files = [ready(0, '', '2023-02-17'), ready(1, '湖州晚报', '2023-02-18')];
    expect(proposeDestination(files, [])).toMatchObject({
      type: 'new',
      metadata: { newspaper: '湖州晚报', date: '2023-02-18' },
    });
  });

  test('a page that is in the library already says nothing of the others', () => {
    const file = ready(0, 'The Harbour Weekly', '2023-02-17');
    if (file.status !== 'ready') throw new Error('not ready');
    const known = { ...file.inspection, known: { edition: 'known', page: 'p' } };
    expect(proposeDestination([{ ...file, inspection: known }, ready(1, '', '')], [])).toEqual({
      type: 'unsorted',
    });
  });

  test('the edition that is there already takes them', () => {
    const files = [ready(0, 'The Harbour Weekly', '2023-02-17')];
    expect(proposeDestination(files, [KNOWN])).toEqual({
      type: 'existing',
      edition: 'known',
    });
  });

  test('an edition of another day does not', () => {
    const files = [ready(0, 'The Harbour Weekly', '2023-02-24')];
    expect(proposeDestination(files, [KNOWN]).type).toBe('new');
  });
});
