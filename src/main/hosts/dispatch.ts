// From what came over the wire to the handler of its entry, and back: the one place where arguments are parsed and
// where errors turn into failures.
import { z } from 'zod';
import { CALLS, type CallName } from '#contract/calls.ts';
import { STREAMS, type StreamName } from '#contract/streams.ts';
import { Failure, type FailureJson } from '#core/model/failure.ts';
import { type Answer, type CallAnswer, callAnswer, downloadAnswer } from './answer.ts';
import type { Download, Services } from './handlers.ts';

/** Told of every error that is a fault of ours, so that it does not vanish behind the code `internal`. */
export type ReportFault = (error: unknown) => void;

export interface Dispatch {
  /** Answers a call of any name with any arguments; never rejects. */
  call(name: string, args: unknown): Promise<CallAnswer>;
  /** Answers a stream: `bytes` for what comes up, null for what is asked down; `query` as in the address. */
  stream(name: string, query: URLSearchParams, bytes: Uint8Array | null): Promise<Answer>;
}

/** Binds the services to the contract. */
export function createDispatch(services: Services, report: ReportFault): Dispatch {
  const asFailure = (error: unknown): FailureJson => {
    if (error instanceof Failure) return error.toJSON();
    report(error);
    return new Failure('internal').toJSON();
  };
  return {
    async call(name, args) {
      try {
        return { ok: true, result: await runCall(services, name, args) };
      } catch (error) {
        return { ok: false, failure: asFailure(error) };
      }
    },
    async stream(name, query, bytes) {
      try {
        return await runStream(services, name, query, bytes);
      } catch (error) {
        return callAnswer({ ok: false, failure: asFailure(error) });
      }
    },
  };
}

async function runCall(services: Services, name: string, args: unknown): Promise<unknown> {
  if (!isCallName(name)) throw new Failure('call-unknown', { call: name });
  const parsed = parse(CALLS[name].args, args);
  // The parser of an entry yields the arguments of its handler, which the types cannot follow through a variable name.
  const handler = services.calls[name] as (args: unknown) => Promise<unknown>;
  return handler(parsed);
}

async function runStream(
  services: Services,
  name: string,
  query: URLSearchParams,
  bytes: Uint8Array | null,
): Promise<Answer> {
  if (!isStreamName(name) || (STREAMS[name].direction === 'up') !== (bytes !== null)) {
    throw new Failure('call-unknown', { call: name });
  }
  const parsed = parse(STREAMS[name].args, Object.fromEntries(query));
  if (bytes === null) {
    const download = services.streams[name] as (args: unknown) => Promise<Download>;
    return downloadAnswer(await download(parsed));
  }
  const upload = services.streams[name] as (args: unknown, bytes: Uint8Array) => Promise<unknown>;
  return callAnswer({ ok: true, result: await upload(parsed, bytes) });
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure('argument-invalid', { reason: z.prettifyError(parsed.error) });
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(CALLS, name);
}

function isStreamName(name: string): name is StreamName {
  return Object.hasOwn(STREAMS, name);
}
