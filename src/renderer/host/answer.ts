// What the host answers to a call or an upload, read back into a result or a Failure.
import { z } from 'zod';
import { FAILURE_CODES, Failure } from '#core/model/failure.ts';

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    failure: z.object({
      code: z.enum(FAILURE_CODES),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
]);

/**
 * The result of an answer; its type is the caller's to know, since the host is ours.
 * @throws {Failure} when the host refused
 */
export function readAnswer(answer: unknown): unknown {
  const read = Answer.parse(answer);
  if (read.ok) return read.result;
  throw new Failure(read.failure.code, read.failure.params);
}

/**
 * As fetch, for requests to the host, whose answer may be no answer of ours.
 * @throws {Failure} when the host is gone
 */
export async function reach(address: string, request: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    throw new Failure('host-unreachable', {}, { cause });
  }
}
