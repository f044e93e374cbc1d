// End-to-end tests of the built application: the same stories in both hosts, and what each host has of its own in a
// folder of its name.
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';
import type { ShellOption } from './tests/support/e2e/galley.ts';

// Chromium's sandbox refuses to run as root, which test machines often are.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig<ShellOption>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  use: {
    launchOptions: { executablePath: findChromium() ?? '', args },
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', testIgnore: 'electron/**', use: { shell: 'browser' } },
    { name: 'electron', testIgnore: 'browser/**', use: { shell: 'electron' } },
  ],
});
