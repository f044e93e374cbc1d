// The Electron shell as a HostClient, over the bridge that preload puts on the window.
import type { CallArgs, CallName, CallResult } from '#contract/calls.ts';
import type { Bridge, HostClient } from '#contract/client.ts';
import type { EventName, Events } from '#contract/events.ts';
import { readAnswer } from './answer.ts';

export function createBridgeClient(bridge: Bridge): HostClient {
  return {
    async call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
      return readAnswer(await bridge.call(name, args)) as CallResult<N>;
    },
    on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
      return bridge.on(name, (event) => listener(event as Events[N]));
    },
  };
}
