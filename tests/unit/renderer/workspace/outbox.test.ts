import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '#core/model/failure.ts';
import type { JournalEntry } from '#core/model/page.ts';
import { createOutbox } from '#renderer/workspace/outbox.ts';

const entry = (revision: number): JournalEntry => ({
  revision,
  kind: 'edit',
  steps: [],
  time: 0,
  boundary: false,
  unhistoric: false,
  author: 'me',
});

/** A host that answers when told to. */
function recorder() {
  const batches: number[][] = [];
  const answers: { resolve(): void; reject(error: unknown): void }[] = [];
  const told: string[] = [];
  const outbox = createOutbox({
    send: (entries) =>
      new Promise((resolve, reject) => {
        batches.push(entries.map(({ revision }) => revision));
        answers.push({ resolve: () => resolve(entries.at(-1)?.revision ?? 0), reject });
      }),
    acknowledged: (revision) => told.push(`acknowledged ${revision}`),
    failed: ({ code }) => told.push(`failed ${code}`),
    refused: ({ code }) => told.push(`refused ${code}`),
  });
  const answer = async (error?: unknown): Promise<void> => {
    const waiting = answers.shift();
    if (error === undefined) waiting?.resolve();
    else waiting?.reject(error);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { outbox, batches, told, answer };
}

describe('the outbox', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('gathers edits into one batch and sends it within 300 ms', async () => {
    const { outbox, batches } = recorder();
    outbox.add(entry(1));
    outbox.add(entry(2));
    await vi.advanceTimersByTimeAsync(500);
    expect(batches).toEqual([[1, 2]]);
  });

  test('has one batch under way at a time', async () => {
    const { outbox, batches, answer, told } = recorder();
    outbox.add(entry(1));
    await vi.advanceTimersByTimeAsync(500);
    outbox.add(entry(2));
    await vi.advanceTimersByTimeAsync(5000);
    expect(batches).toEqual([[1]]);
    await answer();
    await vi.advanceTimersByTimeAsync(500);
    expect(batches).toEqual([[1], [2]]);
    await answer();
    expect(told).toEqual(['acknowledged 1', 'acknowledged 2']);
    expect(outbox.waiting).toBe(0);
  });

  test('keeps what failed and tries again, with later edits, after longer and longer pauses', async () => {
    const { outbox, batches, answer, told } = recorder();
    outbox.add(entry(1));
    await vi.advanceTimersByTimeAsync(500);
    await answer(new Failure('disk-full'));
    outbox.add(entry(2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toEqual([[1], [1, 2]]);
    await answer(new Error('gone'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    await answer();
    expect(told).toEqual(['failed disk-full', 'failed internal', 'acknowledged 2']);
  });

  test('stands still after a refusal for good, until it is cleared', async () => {
    const { outbox, batches, answer, told } = recorder();
    outbox.add(entry(1));
    await vi.advanceTimersByTimeAsync(500);
    await answer(new Failure('revision-conflict'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(batches).toEqual([[1]]);
    expect(outbox.waiting).toBe(1);
    outbox.clear();
    outbox.add(entry(5));
    await vi.advanceTimersByTimeAsync(500);
    expect(batches).toEqual([[1], [5]]);
    expect(told).toEqual(['refused revision-conflict']);
  });

  test('flush sends at once and waits for everything, also for what comes meanwhile', async () => {
    const { outbox, batches, answer } = recorder();
    outbox.add(entry(1));
    let done = false;
    const flushed = outbox.flush().then(() => {
      done = true;
    });
    expect(batches).toEqual([[1]]);
    outbox.add(entry(2));
    await answer();
    expect(done).toBe(false);
    await answer();
    await flushed;
    expect(batches).toEqual([[1], [2]]);
  });

  test('flush tells when the host does not take it, and the entries stay', async () => {
    const { outbox, answer } = recorder();
    outbox.add(entry(1));
    const flushed = expect(outbox.flush()).rejects.toThrow('disk-full');
    await answer(new Failure('disk-full'));
    await flushed;
    expect(outbox.waiting).toBe(1);
  });
});
