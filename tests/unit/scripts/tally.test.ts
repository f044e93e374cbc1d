import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countPlaywright, countVitest, Tally } from '../../../scripts/lib/tally.mjs';

const vitest = (passed: number, failed: number, skipped = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
  testResults: [],
});

describe('counts of a report', () => {
  test('vitest: a file that did not load counts as one failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
    const report = { ...vitest(3, 1, 2), testResults: [unloaded, failed] };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('Playwright: an error outside any test counts as one failure', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });
});

describe('the tally of a run', () => {
  let folder: string;
  const report = (content: unknown): string => {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const lastLine = (tally: Tally): string | undefined => tally.summary().split('\n').at(-1);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-tally-'));
    vi.spyOn(console, 'log').mockImplementation(() => {});
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
  });

  test('sums steps and suites, and names what failed and what did not run', () => {
    const tally = new Tally();
    tally.step('lint', { code: 0, output: '' });
    tally.step('types', { code: 1, output: 'wrong' });
    tally.suite('unit tests', 1, report(vitest(10, 2)), countVitest);
    tally.leaveOut('Electron');
    expect(tally.summary().trim().split('\n')).toEqual([
      'FAILED: types',
      'FAILED: unit tests',
      'Not run: Electron',
      '11 passed, 3 failed',
    ]);
  });

  test('a suite that ended badly fails even when its report is good or missing', () => {
    const tally = new Tally();
    tally.suite('a', 1, report(vitest(5, 0)), countVitest);
    tally.suite('b', 1, join(folder, 'none.json'), countVitest);
    expect(lastLine(tally)).toBe('5 passed, 2 failed');
  });

  test('a suite that ran nothing fails; skipped tests are told', () => {
    const tally = new Tally();
    tally.suite('unit tests', 0, report(vitest(0, 0, 3)), countVitest);
    expect(tally.summary()).toContain('Not run: 3 of the unit tests, marked as skipped');
    expect(lastLine(tally)).toBe('0 passed, 1 failed');
  });
});
