// What the Electron shell has of its own.
import type {} from '#renderer/host/connect.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';

test('opens a sandboxed page of its own scheme without Node', async ({ startGalley }) => {
  const { page } = await startGalley();
  expect(page.url()).toBe('galley://app/');
  const world = await page.evaluate(() => ({
    node: typeof Reflect.get(window, 'process') + typeof Reflect.get(window, 'require'),
    bridge: Object.keys(window.galley ?? {}).sort(),
  }));
  expect(world).toEqual({ node: 'undefinedundefined', bridge: ['call', 'on'] });
});

test('answers calls and refuses unknown ones as data', async ({ startGalley }) => {
  const { page } = await startGalley();
  const answers = await page.evaluate(() =>
    Promise.all([window.galley?.call('host.info', {}), window.galley?.call('no.such', {})]),
  );
  expect(answers).toMatchObject([
    { ok: true, result: { host: 'electron' } },
    { ok: false, failure: { code: 'call-unknown' } },
  ]);
});

test('goes nowhere else', async ({ startGalley }) => {
  const { page } = await startGalley();
  const opened = await page.evaluate(() => {
    location.href = 'https://example.org/';
    return window.open('https://example.org/') === null;
  });
  expect(opened).toBe(true);
  expect(page.url()).toBe('galley://app/');
  expect(await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'))).toBe(
    'refused',
  );
});
