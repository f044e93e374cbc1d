import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restTimer } from '#renderer/workspace/when-paused.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('runs once, when it was left alone for as long as was asked', () => {
  const run = vi.fn();
  const timer = restTimer(250, run);
  timer.touch();
  vi.advanceTimersByTime(200);
  timer.touch();
  vi.advanceTimersByTime(249);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('runs again after the next touch, and never once it is stopped', () => {
  const run = vi.fn();
  const timer = restTimer(250, run);
  timer.touch();
  vi.advanceTimersByTime(250);
  timer.touch();
  vi.advanceTimersByTime(250);
  expect(run).toHaveBeenCalledTimes(2);
  timer.touch();
  timer.stop();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(2);
});
