// `npm start` as a person at a terminal meets it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '#tests/support/e2e/browser-host.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { send } from '#tests/support/e2e/request.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/g;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`prints its address once and ends cleanly on ${signal}`, async ({ folder }) => {
    const args = ['scripts/start.mjs', '--browser', '--no-open', '--library', folder];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    await expect.poll(() => output.match(ADDRESS), { timeout: 50_000 }).toHaveLength(1);
    expect((await send(output.match(ADDRESS)?.[0] ?? '')).status).toBe(303);
    child.kill(signal);
    expect(await exited).toEqual([0, null]);
    expect(output.match(ADDRESS)).toHaveLength(1);
  });
}

test('says how it is used when it does not understand', async () => {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--unheard-of'], { cwd: root });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  expect(await once(child, 'exit')).toEqual([2, null]);
  expect(errors).toContain('--unheard-of');
  expect(errors).toContain('npm start');
});
