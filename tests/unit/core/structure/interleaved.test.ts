// Two columns that came out as one are told, where they stand and how; a page in order, a table or verse is not.
import { describe, expect, it } from 'vitest';
import { structure } from '#core/structure/structure.ts';
import { LEFT, RIGHT } from '#tests/support/two-columns.ts';

describe('interleaved columns', () => {
  it('finds columns side by side within lines, with their gutter', () => {
    const raw = LEFT.map((left, i) => `${left.padEnd(40)}${RIGHT[i] ?? ''}`);
    const [found, ...more] = structure(raw).interleaved;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'side-by-side', from: 1, to: 10, gutter: 40 });
  });

  it('finds two columns of different measure whose lines come by turns', () => {
    const narrow = RIGHT.flatMap((line) => [line.slice(0, 18).trim(), line.slice(18).trim()]);
    const raw = narrow.flatMap((line, i) => [line, LEFT[i % LEFT.length] ?? '']);
    expect(structure(raw).interleaved.map(({ kind }) => kind)).toEqual(['alternating']);
  });

  it('finds by turns two Chinese columns of different measure', () => {
    const narrow = '街市春来花满桥头人看船';
    const broad = '山水田园春夏秋冬东西南北日月星云';
    const raw = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? narrow : broad));
    expect(structure(raw).interleaved.map(({ kind }) => kind)).toEqual(['alternating']);
  });

  it('leaves a page in order alone', () => {
    expect(structure([...LEFT, ...RIGHT]).interleaved).toEqual([]);
    expect(structure([...LEFT, '', ...RIGHT, '', ...LEFT, '', ...RIGHT]).interleaved).toEqual([]);
  });

  it('takes a table for no columns', () => {
    const raw = ['Wheat', 'Barley', 'Oats', 'Rye', 'Beans', 'Peas', 'Hay'].map(
      (name, i) => `${name.padEnd(20)}${i + 3}.50`,
    );
    expect(structure(raw).interleaved).toEqual([]);
  });
});
