import { describe, expect, test } from 'vitest';
import { positionOf } from '#core/document/outline.ts';
import { dropTarget, LOOSE, positionsOf, stepTarget } from '#renderer/panels/outline/outline-actions.ts';
import { article, doc, group, headline, p, run } from '#tests/support/document.ts';

const page = doc(
  p(run(1, '一')),
  group('g', headline(run(2, '二')), article('x', p(run(3, '三'))), article('y', p(run(4, '四')))),
  article('z', p(run(5, '五')), p(run(6, '六'))),
);
const at = (key: string): number => positionOf(page, key) ?? -1;
const behind = (key: string): number => at(key) + (page.nodeAt(at(key))?.nodeSize ?? 0);

describe('a drop', () => {
  test('before, behind and on a row is a place', () => {
    expect(dropTarget(page, ['z'], 'x', 'before')).toBe(at('x'));
    expect(dropTarget(page, ['z'], 'x', 'after')).toBe(behind('x'));
    expect(dropTarget(page, ['1.0'], 'z', 'on')).toBe(behind('z') - 1);
    expect(dropTarget(page, ['z'], 'g', 'on')).toBe(behind('g') - 1);
  });

  test('on loose blocks leads out of everything, and nowhere for what is loose', () => {
    expect(dropTarget(page, ['3.0'], LOOSE, 'on')).toBe(behind('g'));
    expect(dropTarget(page, ['1.0'], LOOSE, 'on')).toBeNull();
  });

  test('on a block, or on what is gone, is none', () => {
    expect(dropTarget(page, ['z'], '5.0', 'on')).toBeNull();
    expect(dropTarget(page, ['z'], 'gone', 'before')).toBeNull();
    expect(dropTarget(page, ['gone'], LOOSE, 'on')).toBeNull();
  });
});

describe('a step', () => {
  test('leads past a neighbour', () => {
    expect(stepTarget(page, positionsOf(page, ['y']), 'up')).toBe(at('x'));
    expect(stepTarget(page, positionsOf(page, ['x']), 'down')).toBe(behind('y'));
    expect(stepTarget(page, positionsOf(page, ['z', 'g']), 'up')).toBe(0);
  });

  test('leads out at an end, and nowhere at the end of the page', () => {
    expect(stepTarget(page, positionsOf(page, ['y']), 'down')).toBe(behind('g'));
    expect(stepTarget(page, positionsOf(page, ['5.0']), 'up')).toBe(at('z'));
    expect(stepTarget(page, positionsOf(page, ['z']), 'down')).toBeNull();
    expect(stepTarget(page, [], 'down')).toBeNull();
  });
});
