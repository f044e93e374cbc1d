// The browser host as a HostClient: calls by POST, events by server-sent events.
import type { CallArgs, CallName, CallResult } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import { reach, readAnswer } from './answer.ts';

/** Talks to the host that served this page. */
export function createHttpClient(): HostClient {
  const events = new EventSource('/events');
  return {
    async call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
      const response = await reach(`/calls/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(args),
      });
      return readAnswer(await response.json()) as CallResult<N>;
    },
    on(name, listener) {
      const hear = (message: MessageEvent<string>): void => listener(JSON.parse(message.data));
      events.addEventListener(name, hear);
      return () => events.removeEventListener(name, hear);
    },
  };
}
