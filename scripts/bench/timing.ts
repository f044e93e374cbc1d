// What is timed in a page: its opening, and keys typed into its middle.
import type { Page } from 'playwright';

/** A line in the middle of the page. */
const MIDDLE = 5_003;
/** Milliseconds in which whatever follows the opening of a page has begun. */
const SETTLE = 1_000;

/** From the click on the page's link, or the call to the bare view, to the first frame after the text is there. */
export async function timeOpening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    if (window.openBare === undefined) document.querySelector<HTMLElement>('a[href^="#"]')?.click();
    else void window.openBare();
    for (;;) {
      await new Promise(requestAnimationFrame);
      if (document.querySelector('.ProseMirror [data-line]') !== null) break;
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - started;
  });
}

interface Keys {
  readonly times: number[];
  painted: () => void;
}

declare global {
  interface Window {
    benchKeys?: Keys;
  }
}

export interface Typed {
  /** Milliseconds from each key to its paint. */
  readonly paint: readonly number[];
  /** Milliseconds of the processor that the page's main thread took for each key, whatever else runs on the machine. */
  readonly work: number;
}

/** Milliseconds of the processor that a page's main thread has taken, where wall time would count other programs. */
export async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** A caret in the middle of an open page. */
export class Typist {
  readonly #page: Page;
  readonly #taken: () => Promise<number>;

  private constructor(page: Page, taken: () => Promise<number>) {
    this.#page = page;
    this.#taken = taken;
  }

  /** Waits until the page has come to rest, and puts the caret there. */
  static async at(page: Page): Promise<Typist> {
    await page.waitForFunction(() => document.querySelector('.ProseMirror') !== null);
    await page.evaluate((n) => {
      const run = document.querySelector(`.ProseMirror [data-line="${n}"]`);
      run?.scrollIntoView({ block: 'center' });
      document.querySelector<HTMLElement>('.ProseMirror')?.focus();
      const text = run === null ? null : document.createTreeWalker(run, NodeFilter.SHOW_TEXT).nextNode();
      if (text !== null) document.getSelection()?.collapse(text, 5);
      const keys: Keys = { times: [], painted: () => undefined };
      window.benchKeys = keys;
      const hear = ({ timeStamp }: KeyboardEvent): void => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            keys.times.push(performance.now() - timeStamp);
            keys.painted();
          }),
        );
      };
      window.addEventListener('keydown', hear, true);
    }, MIDDLE);
    const typist = new Typist(page, await processorTime(page));
    await typist.rest();
    return typist;
  }

  /** Waits until what an edit leaves for later is done. */
  async rest(): Promise<void> {
    await this.#page.waitForTimeout(SETTLE);
    await this.#page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  }

  /** Types some keys, each when the one before is painted. */
  async type(keys: number): Promise<Typed> {
    await this.#press();
    const [already, before] = [await this.#count(), await this.#taken()];
    for (let key = 0; key < keys; key += 1) await this.#press();
    const taken = (await this.#taken()) - before;
    const paint = await this.#page.evaluate((from) => window.benchKeys?.times.slice(from) ?? [], already);
    return { paint, work: taken / keys };
  }

  async #press(): Promise<void> {
    const before = await this.#count();
    await this.#page.keyboard.press('a');
    await this.#page.evaluate(
      (count) =>
        new Promise<void>((painted) => {
          if ((window.benchKeys?.times.length ?? 0) > count) painted();
          else if (window.benchKeys !== undefined) window.benchKeys.painted = painted;
        }),
      before,
    );
  }

  #count(): Promise<number> {
    return this.#page.evaluate(() => window.benchKeys?.times.length ?? 0);
  }
}
