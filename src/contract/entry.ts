// The three kinds of entry that the renderer may ask of the host, and how they are written down.
import type { z } from 'zod';

/** A call: JSON in, JSON out. `args` parses what came over the wire; the result is typed only, since the host is ours. */
export interface Call<Args extends z.ZodType, Result> {
  readonly args: Args;
  /** Type carrier, never set. */
  readonly result?: Result;
}

/** Writes a call down: `call<Result>()(parser)`. */
export function call<Result>() {
  return <Args extends z.ZodType>(args: Args): Call<Args, Result> => ({ args });
}

/** A stream: bytes up (POST, with a JSON answer) or down (GET). `args` parses the query of its address. */
export interface Stream<Args extends z.ZodType, Direction extends 'up' | 'down', Result> {
  readonly direction: Direction;
  readonly args: Args;
  readonly result?: Result;
}

export function upload<Result>() {
  return <Args extends z.ZodType>(args: Args): Stream<Args, 'up', Result> => ({ direction: 'up', args });
}

export function download<Args extends z.ZodType>(args: Args): Stream<Args, 'down', never> {
  return { direction: 'down', args };
}
