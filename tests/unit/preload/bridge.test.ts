import type { IpcRenderer, IpcRendererEvent } from 'electron';
import { describe, expect, test } from 'vitest';
import { CALL_CHANNEL, EVENT_CHANNEL } from '#contract/channels.ts';
import { createBridge } from '../../../src/preload/bridge.ts';

type Listener = Parameters<IpcRenderer['on']>[1];

/** Electron's IPC as the bridge uses it: what was invoked, and a way to tell an event. */
function createIpc() {
  const invoked: unknown[][] = [];
  const listeners: Listener[] = [];
  const ipc: Pick<IpcRenderer, 'invoke' | 'on'> = {
    async invoke(...args) {
      invoked.push(args);
      return { ok: true, result: 'done' };
    },
    on(channel, listener) {
      if (channel === EVENT_CHANNEL) listeners.push(listener);
      return ipc as IpcRenderer;
    },
  };
  const event = { senderId: 'electron' } as unknown as IpcRendererEvent;
  const tell = (...args: unknown[]): void => {
    for (const listener of listeners) listener(event, ...args);
  };
  return { ipc, invoked, tell };
}

describe('the bridge', () => {
  test('passes a call on and its answer back', async () => {
    const { ipc, invoked } = createIpc();
    const answer = await createBridge(ipc).call('host.info', {});
    expect(invoked).toEqual([[CALL_CHANNEL, 'host.info', {}]]);
    expect(answer).toEqual({ ok: true, result: 'done' });
  });

  test('tells an event to its listeners alone, without what Electron adds, until they stop', () => {
    const { ipc, tell } = createIpc();
    const bridge = createBridge(ipc);
    const heard: unknown[][] = [];
    const stop = bridge.on('menu.command', (...args) => heard.push(args));
    tell('menu.command', { command: 'undo' });
    tell('library.changed', null);
    stop();
    tell('menu.command', { command: 'redo' });
    expect(heard).toEqual([[{ command: 'undo' }]]);
  });

  test('refuses to listen to anything but events of the contract', () => {
    const { ipc, tell } = createIpc();
    const bridge = createBridge(ipc);
    expect(() => bridge.on('galley:call', () => {})).toThrow(TypeError);
    expect(() => tell('unheard.of', {})).not.toThrow();
  });
});
