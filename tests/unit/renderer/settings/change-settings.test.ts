import { beforeEach, expect, test } from 'vitest';
import type { CallName, CallResult } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import { Settings, SettingsChange } from '#contract/settings.ts';
import { Failure } from '#core/model/failure.ts';
import { useApp } from '#renderer/app/store.ts';
import { changeSettings, takeSettings } from '#renderer/settings/change-settings.ts';

/** A host that answers one change at a time, when it is told to. */
class SlowHost implements HostClient {
  settings = Settings.parse({});
  readonly #waiting: (() => void)[] = [];

  async call<N extends CallName>(_name: N, args: unknown): Promise<CallResult<N>> {
    const change = SettingsChange.parse(args);
    await new Promise<void>((done) => this.#waiting.push(done));
    if (change.zoom === 200) throw new Failure('library-read-only', {});
    this.settings = Settings.parse({ ...this.settings, ...change });
    return this.settings as CallResult<N>;
  }

  on(): () => void {
    return () => undefined;
  }

  answer(): void {
    this.#waiting.shift()?.();
  }
}

const zoom = (): number | undefined => useApp.getState().info?.settings.zoom;

beforeEach(() => {
  useApp.setState({
    info: {
      host: 'browser',
      version: '0',
      library: '',
      readOnly: null,
      settings: Settings.parse({}),
      author: '',
      languages: [],
      open: [],
      failures: [],
    },
    failures: [],
  });
});

test('what another window changed is in force here', () => {
  takeSettings({ ...Settings.parse({}), zoom: 150 });
  expect(zoom()).toBe(150);
});

test('a key held down is not thrown back by what the host tells of its earlier presses', async () => {
  const host = new SlowHost();
  const presses = [110, 120].map((wanted) => changeSettings(host, { zoom: wanted }));
  host.answer();
  await presses[0];
  takeSettings(host.settings);
  expect(zoom()).toBe(120);
  host.answer();
  await presses[1];
  expect(zoom()).toBe(120);
});

test('a refusal takes back nothing that the host has taken meanwhile', async () => {
  const host = new SlowHost();
  const refused = changeSettings(host, { zoom: 200 });
  takeSettings({ ...host.settings, theme: 'dark' });
  host.answer();
  await refused;
  expect(useApp.getState().info?.settings).toMatchObject({ zoom: 100, theme: 'dark' });
});

test('a refusal is told, and what the host has stands again', async () => {
  const host = new SlowHost();
  const change = changeSettings(host, { zoom: 200 });
  expect(zoom()).toBe(200);
  host.answer();
  await change;
  expect(zoom()).toBe(100);
  expect(useApp.getState().failures).toHaveLength(1);
});
