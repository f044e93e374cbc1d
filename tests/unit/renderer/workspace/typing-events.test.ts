import { describe, expect, test } from 'vitest';
import { isPlain } from '#renderer/workspace/editor/typing-events.ts';

const PRESS = { key: 'a', ctrlKey: false, altKey: false, metaKey: false };

describe('a key of plain typing', () => {
  test.each(['a', 'A', '?', ' ', '你', '𠮷'])('is %j', (key) => {
    expect(isPlain({ ...PRESS, key })).toBe(true);
  });

  test.each(['Enter', 'F7', 'Escape', 'Shift', 'Process', 'Dead', ''])('is not %j', (key) => {
    expect(isPlain({ ...PRESS, key })).toBe(false);
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('has no %s', (modifier) => {
    expect(isPlain({ ...PRESS, [modifier]: true })).toBe(false);
  });
});
