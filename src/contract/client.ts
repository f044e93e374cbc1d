// The host as the renderer sees it. Preload builds one over IPC, the browser client one over HTTP; nothing else differs.
import type { CallArgs, CallName, CallResult } from './calls.ts';
import type { EventName, Events } from './events.ts';

export interface HostClient {
  /** Rejects with a Failure (see #core/model/failure.ts) when the host refuses. */
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>>;
  /** Listens until the returned function is called. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
}

/** What preload puts on `window.galley`: plain data over the bridge, so a refusal comes as data, not as an error. */
export interface Bridge {
  call(
    name: string,
    args: unknown,
  ): Promise<
    { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly failure: unknown }
  >;
  on(name: string, listener: (event: unknown) => void): () => void;
}
