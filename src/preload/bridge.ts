// The bridge itself, apart from where it is put, so that it can be tested without Electron.
import type { IpcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '#contract/channels.ts';
import type { Bridge } from '#contract/client.ts';
import { EVENT_NAMES } from '#contract/events.ts';

/**
 * Passes calls on as they are: the host knows their names, parses their arguments and answers refusals as data.
 * Of what comes from the host only events of the contract reach a listener, without Electron's event object.
 */
export function createBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on'>): Bridge {
  const listeners = new Map(EVENT_NAMES.map((name) => [name as string, new Set<(event: unknown) => void>()]));
  ipc.on(EVENT_CHANNEL, (_event, name: string, event: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(event);
  });
  return {
    call: (name, args) => ipc.invoke(CALL_CHANNEL, name, args),
    on(name, listener) {
      const set = listeners.get(name);
      if (set === undefined) throw new TypeError(`no event is called ${name}`);
      set.add(listener);
      return () => {
        set.delete(listener);
      };
    },
  };
}
