// The sample pages are what a first look and the tests rest on: whole, with gold that fits them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { JOINS, ROLES } from '#core/model/words.ts';
import { isBlank, splitLines } from '#core/page/raw-page.ts';

const FOLDER = new URL('../../../resources/samples/', import.meta.url);
const Gold = z.object({
  language: z.string(),
  blocks: z.array(
    z.object({ role: z.enum(ROLES), article: z.number().nullable(), lines: z.array(z.number()).min(1) }),
  ),
  joins: z.array(z.object({ after: z.number(), join: z.enum([...JOINS, 'break']) })),
});

const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({
    name,
    lines: splitLines(readFileSync(new URL(name, FOLDER), 'utf8')),
    gold: Gold.parse(JSON.parse(readFileSync(new URL(name.replace('.txt', '.gold.json'), FOLDER), 'utf8'))),
  }));

test('there is a Chinese and an English page', () => {
  expect(pages.map(({ gold }) => gold.language).sort()).toEqual(['en', 'zh-Hans']);
});

describe.each(pages)('$name', ({ lines, gold }) => {
  const full = lines.flatMap((line, i) => (isBlank(line) ? [] : [i + 1]));

  test('has 150 lines or more, hard-wrapped', () => {
    expect(lines.length).toBeGreaterThanOrEqual(150);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test('has every non-blank line in one gold block', () => {
    expect(gold.blocks.flatMap((block) => block.lines).sort((a, b) => a - b)).toEqual(full);
  });

  test('breaks between blocks and joins within them', () => {
    const blockOf = new Map(gold.blocks.flatMap((block, i) => block.lines.map((n) => [n, i] as const)));
    expect(gold.joins.map(({ after }) => after)).toEqual(full.slice(0, -1));
    gold.joins.forEach(({ after, join }, i) => {
      expect(join === 'break', `after line ${after}`).toBe(
        blockOf.get(after) !== blockOf.get(full[i + 1] ?? 0),
      );
    });
  });

  test('drops a hyphen only where a line ends in one', () => {
    for (const { after } of gold.joins.filter(({ join }) => join === 'hyphen')) {
      expect(lines[after - 1], `line ${after}`).toMatch(/-$/);
    }
  });
});
