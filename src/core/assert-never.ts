// Discriminated unions end here, so that a new member fails to compile where it is not handled.

/** Never returns: a value reached a branch that the types say is impossible. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`);
}
