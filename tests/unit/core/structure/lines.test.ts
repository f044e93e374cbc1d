import { describe, expect, it } from 'vitest';
import { readLines } from '#core/structure/lines.ts';
import { columnMeasures } from '#core/structure/measure.ts';

describe('a line by itself', () => {
  it('knows how long its words are, as extraction left them', () => {
    const [whole, cut, spread] = readLines([
      'Early life and education',
      'be came known as the Vul',
      '今 天 的 報',
    ]);
    expect(whole).toMatchObject({ wordLength: 6, longestWord: 9 });
    expect(cut).toMatchObject({ wordLength: 4, longestWord: 5 });
    expect(spread?.longestWord).toBe(4);
  });

  it('knows of soft hyphens, which its form does not hold', () => {
    const [soft, plain] = readLines(['the re\u00ADgion\u00ADal cen\u00ADtre', 'the regional centre']);
    expect([soft?.hasSoftHyphen, plain?.hasSoftHyphen]).toEqual([true, false]);
    expect(soft?.form).toBe(plain?.form);
  });
});

describe('a printed line that came out in pieces', () => {
  const full = '东西南北中东西南北中东西南北中东西南北中';
  const rest = '东西南北中东西南北';

  it('is as wide as the pieces together, also behind a bracket that came out by itself', () => {
    const lines = readLines([full, full, '东西南北，', '（我们）', rest, full, full]);
    const { whole } = columnMeasures(lines);
    expect(whole[3]).toBeCloseTo((lines[2]?.width ?? 0) + (lines[3]?.width ?? 0), 3);
    expect(whole[4]).toBeCloseTo((whole[3] ?? 0) + (lines[4]?.width ?? 0), 3);
  });

  it('is not taken to go on where the pieces would leave the line half empty', () => {
    const lines = readLines([full, full, '东西南北，', '（我们）', '东西', full, full]);
    expect(columnMeasures(lines).whole[4]).toBe(lines[4]?.width);
  });
});
