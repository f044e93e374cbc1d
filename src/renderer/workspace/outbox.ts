// Sends what was edited to the host: in order, one batch under way at a time, and nothing is given up.
import type { FailureCode, FailureJson } from '#core/model/failure.ts';
import { Failure } from '#core/model/failure.ts';
import type { JournalEntry } from '#core/model/page.ts';

/**
 * Milliseconds for which edits gather before they are sent: within a second of a key it is on disk, and a request takes
 * the page's thread as long as a good part of a key.
 */
const GATHER = 400;
/** First and longest pause before the next try after a failure, in milliseconds. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/** Refusals that trying again cannot change: the host's page is another one than ours. */
const FINAL: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'revision-conflict',
  'steps-refused',
  'argument-invalid',
]);

export interface OutboxOptions {
  /** Hands entries to the host; answers with the revision reached. */
  send(entries: readonly JournalEntry[]): Promise<number>;
  acknowledged(revision: number): void;
  /** A try did not succeed; the entries are kept and tried again. */
  failed(reason: FailureJson): void;
  /** The host will never take these entries: the outbox stands still until it is cleared. */
  refused(reason: FailureJson): void;
}

export interface Outbox {
  add(entry: JournalEntry): void;
  /** Sends all that waits, now; resolves when the host has everything, or rejects with the first failure. */
  flush(): Promise<void>;
  /** Entries that the host has not acknowledged. */
  readonly waiting: number;
  /** Forgets what waits, when the page was opened anew. */
  clear(): void;
}

export function createOutbox(options: OutboxOptions): Outbox {
  let queue: readonly JournalEntry[] = [];
  let underWay: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE;
  let stopped = false;

  function schedule(after: number): void {
    if (stopped || queue.length === 0 || underWay !== null || timer !== undefined) return;
    timer = setTimeout(() => {
      // The failure was told by `failed` or `refused`, and the next try is scheduled.
      send().catch(() => undefined);
    }, after);
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (underWay === null) {
      underWay = sendBatch().finally(() => {
        underWay = null;
        schedule(pause === FIRST_PAUSE ? GATHER : pause);
      });
    }
    return underWay;
  }

  async function sendBatch(): Promise<void> {
    const batch = queue;
    if (batch.length === 0) return;
    try {
      const revision = await options.send(batch);
      // Cleared in the meantime: the batch is no longer ours to report.
      if (queue[0] !== batch[0]) return;
      queue = queue.slice(batch.length);
      pause = FIRST_PAUSE;
      options.acknowledged(revision);
    } catch (error) {
      if (queue[0] === batch[0]) fail(error);
      throw error;
    }
  }

  function fail(error: unknown): void {
    const reason = failureOf(error);
    if (FINAL.has(reason.code)) {
      stopped = true;
      options.refused(reason);
      return;
    }
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    options.failed(reason);
  }

  return {
    add(entry) {
      queue = [...queue, entry];
      schedule(GATHER);
    },
    async flush() {
      while (queue.length > 0 && !stopped) await send();
    },
    get waiting() {
      return queue.length;
    },
    clear() {
      clearTimeout(timer);
      timer = undefined;
      queue = [];
      pause = FIRST_PAUSE;
      stopped = false;
    },
  };
}

/** Any error as one that a person can be told about. */
export function failureOf(error: unknown): FailureJson {
  if (error instanceof Failure) return error.toJSON();
  return { code: 'internal', params: { reason: error instanceof Error ? error.message : String(error) } };
}
