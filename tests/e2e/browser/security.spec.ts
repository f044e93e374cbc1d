// The browser host listens to its own page alone: any other page or program on the machine can reach the port.
import { networkInterfaces } from 'node:os';
import { type RunningHost, startHost } from '#tests/support/e2e/browser-host.ts';
import { test as base, expect } from '#tests/support/e2e/galley.ts';
import { send } from '#tests/support/e2e/request.ts';

interface Member {
  readonly host: RunningHost;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What the first visit was given. */
  readonly setCookie: string;
  /** Headers of a request from the host's own page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A host on a library of its own, and its first visitor. */
const test = base.extend<{ member: Member }>({
  member: async ({ folder }, use) => {
    const host = await startHost(['--library', folder]);
    const { origin } = new URL(host.address);
    const visit = await send(host.address);
    const setCookie = visit.headers['set-cookie']?.[0] ?? '';
    const [cookie = ''] = setCookie.split(';');
    const headers = { cookie, origin, 'content-type': 'application/json' };
    await use({ host, origin, setCookie, headers });
    expect(await host.end('SIGTERM')).toBe(0);
  },
});

test('the key is good for one visit and becomes a cookie that no script reads', async ({ member }) => {
  const { port } = new URL(member.origin);
  expect(member.setCookie).toMatch(new RegExp(`^galley-${port}=\\S{32}; HttpOnly; SameSite=Strict; Path=/$`));
  expect((await send(member.host.address)).status).toBe(403);
  expect((await send(`${member.origin}/?key=wrong`)).status).toBe(403);
});

test('the first visitor may open the address again', async ({ member }) => {
  const again = await send(member.host.address, { headers: member.headers });
  expect(again.status).toBe(303);
  expect(again.headers.location).toBe('/');
});

test('nothing is answered without the cookie', async ({ member }) => {
  const { origin } = member;
  for (const path of ['/', '/index.html', '/events', '/streams/export?format=text', '/nothing']) {
    expect((await send(`${origin}${path}`)).status, path).toBe(403);
  }
  for (const path of ['/calls/host.info', '/streams/raw?name=a.txt']) {
    const headers = { origin, 'content-type': 'application/json' };
    expect((await send(`${origin}${path}`, { method: 'POST', headers, body: '{}' })).status, path).toBe(403);
  }
});

test('the page itself may call', async ({ member }) => {
  const { origin, headers } = member;
  const reply = await send(`${origin}/calls/host.info`, { method: 'POST', headers, body: '{}' });
  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.body)).toMatchObject({ ok: true, result: { host: 'browser' } });
});

test('a foreign name for this address is refused', async ({ member }) => {
  const { origin, headers } = member;
  for (const host of ['example.org', `localhost:${new URL(origin).port}`, '127.0.0.1']) {
    expect((await send(`${origin}/`, { headers: { ...headers, host } })).status, host).toBe(403);
  }
});

test('a foreign page is refused, even with the cookie', async ({ member }) => {
  const { origin, headers } = member;
  const post = async (changed: Record<string, string>): Promise<number> => {
    const request = { method: 'POST', headers: { ...headers, ...changed }, body: '{}' };
    return (await send(`${origin}/calls/host.info`, request)).status;
  };
  const { origin: _own, ...withoutOrigin } = headers;
  const bare = { method: 'POST', headers: withoutOrigin, body: '{}' };
  expect(await post({ origin: 'https://example.org' })).toBe(403);
  expect(await post({ origin: 'null' })).toBe(403);
  expect(await post({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await post({ 'sec-fetch-site': 'none' })).toBe(403);
  expect((await send(`${origin}/calls/host.info`, bare)).status).toBe(403);
  expect((await send(`${origin}/`, { headers: { ...headers, 'sec-fetch-site': 'cross-site' } })).status).toBe(
    403,
  );
});

test('a body that a form could send is not read', async ({ member }) => {
  const { origin, headers } = member;
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const request = { method: 'POST', headers: { ...headers, 'content-type': type }, body: '{}' };
    expect((await send(`${origin}/calls/host.info`, request)).status, type).toBe(415);
  }
});

test('only the built renderer is served', async ({ member }) => {
  const { origin, headers } = member;
  const page = await send(`${origin}/`, { headers });
  expect(page.body).toContain('<script');
  for (const path of [
    '/../main/cli.js',
    '/..%2fmain%2fcli.js',
    '/%2e%2e/main/cli.js',
    '/assets',
    '/assets/',
    '//etc/passwd',
    '/..\\main\\cli.js',
    '/package.json',
    '/.sources',
  ]) {
    expect((await send(`${origin}${path}`, { headers })).status, path).toBe(404);
  }
});

test('the page bears a strict policy with a nonce of its own', async ({ member }) => {
  const policyOf = async (): Promise<string> => {
    const { headers } = await send(`${member.origin}/`, { headers: member.headers });
    return String(headers['content-security-policy']);
  };
  const [first, second] = [await policyOf(), await policyOf()];
  expect(first).toContain("default-src 'none'");
  expect(first).toContain("script-src 'self'");
  expect(first).not.toMatch(/unsafe|\*|https?:/);
  expect(first).not.toBe(second);
});

test('no other interface of the machine is listened to', async ({ member }) => {
  const { port } = new URL(member.origin);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    await expect(send(`http://${address}:${port}/`), address).rejects.toThrow(/ECONNREFUSED/);
  }
});

test('a file above 64 MiB is refused with its limit', async ({ member }) => {
  const { origin, headers } = member;
  const reply = await send(`${origin}/streams/raw?name=big.txt`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(64 * 1024 * 1024 + 1).fill(0x61),
  });
  expect(reply.status).toBe(413);
  expect(JSON.parse(reply.body)).toMatchObject({ ok: false, failure: { code: 'file-too-large' } });
});
