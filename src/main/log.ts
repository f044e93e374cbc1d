// The log: faults of ours, one line each, on standard error. Nothing of a page's text goes into it.
import type { ReportFault } from './hosts/dispatch.ts';

/** Writes a fault down with its cause. */
export const reportFault: ReportFault = (error) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause =
    error instanceof Error && error.cause !== undefined ? `\n  caused by ${String(error.cause)}` : '';
  process.stderr.write(`${new Date().toISOString()} fault: ${text}${cause}\n`);
};
