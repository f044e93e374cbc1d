// What must not overlap: two writes of one file, or looking for something and making it where it is missing.

/** Runs work when all that was asked before it has settled; a failure is its caller's and hinders nothing after it. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function takeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
