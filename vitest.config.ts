import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // A limit for what hangs, not for what is slow on a busy machine.
    testTimeout: 120_000,
  },
});
