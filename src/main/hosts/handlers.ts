// What a host needs of the services: one handler for every entry of the contract, the events, and a clean end.
import type { CallName, CallParsed, CallResult } from '#contract/calls.ts';
import type { EventName, Events } from '#contract/events.ts';
import type { StreamArgs, StreamName, Streams } from '#contract/streams.ts';

/** Arguments are parsed already. A handler throws a Failure where it refuses; any other error is a fault of ours. */
export type CallHandlers = {
  readonly [N in CallName]: (args: CallParsed<N>) => Promise<CallResult<N>>;
};

/** A file on its way to the user. */
export interface Download {
  /** Proposed file name. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

type UploadResult<N extends StreamName> = NonNullable<Streams[N] extends { result?: infer R } ? R : never>;

export type StreamHandlers = {
  readonly [N in StreamName]: Streams[N]['direction'] extends 'up'
    ? (args: StreamArgs<N>, bytes: Uint8Array) => Promise<UploadResult<N>>
    : (args: StreamArgs<N>) => Promise<Download>;
};

export type EventListener = <N extends EventName>(name: N, event: Events[N]) => void;

export interface Services {
  readonly calls: CallHandlers;
  readonly streams: StreamHandlers;
  /** Hears every event until the returned function is called. */
  subscribe(listener: EventListener): () => void;
  /** Finishes what was received, writes every snapshot and frees the library. */
  close(): Promise<void>;
}
