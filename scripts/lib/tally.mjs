// What `npm test` counts: steps that pass or fail as one, suites that report each test, and what did not run.
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * @typedef {object} VitestReport as far as it is read
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults by file
 *
 * @typedef {object} PlaywrightReport as far as it is read
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors what went wrong outside any test
 */

/**
 * Counts a report of vitest's JSON reporter. A file that could not be loaded has no test to fail and counts as one.
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts a report of Playwright's JSON reporter.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** The running count of one `npm test`. */
export class Tally {
  passed = 0;
  failed = 0;
  /** @type {string[]} */
  failures = [];
  /** @type {string[]} */
  leftOut = [];

  /**
   * Counts a step that passes or fails as one, and shows the output of one that failed.
   * @param {string} name
   * @param {{ code: number, output: string }} result
   */
  step(name, { code, output }) {
    if (code === 0) {
      this.passed += 1;
      console.log(`passed: ${name}`);
      return;
    }
    this.#fail(name);
    console.log(`${output.trimEnd()}\nFAILED: ${name}`);
  }

  /**
   * Counts a suite by its report; one that failed without a failed test, or ran nothing, counts as one failure.
   * @template Report
   * @param {string} name
   * @param {number} code exit code of its runner
   * @param {string} report path of the JSON report
   * @param {(report: Report) => Counts} count
   */
  suite(name, code, report, count) {
    const { passed, failed, skipped } = readCounts(report, count);
    this.passed += passed;
    if (failed > 0) this.#fail(name, failed);
    else if (code !== 0 || passed === 0) this.#fail(name);
    if (skipped > 0) this.leaveOut(`${skipped} of the ${name}, marked as skipped`);
  }

  /** @param {string} what */
  leaveOut(what) {
    this.leftOut.push(what);
  }

  /**
   * @param {string} name
   * @param {number} [count]
   */
  #fail(name, count = 1) {
    this.failed += count;
    this.failures.push(name);
  }

  /** @returns {string} last lines of the run */
  summary() {
    return [
      '',
      ...this.failures.map((name) => `FAILED: ${name}`),
      ...this.leftOut.map((what) => `Not run: ${what}`),
      `${this.passed} passed, ${this.failed} failed`,
    ].join('\n');
  }
}

/**
 * @template Report
 * @param {string} report
 * @param {(report: Report) => Counts} count
 * @returns {Counts} zeros where the runner ended before it wrote a report
 */
function readCounts(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT')
      return { passed: 0, failed: 0, skipped: 0 };
    throw error;
  }
}
