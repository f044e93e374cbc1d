// Which of the pages that the browser set are kept out of training: whole settings, so that the same page as another
// tool read it is not learnt from either.

/** True for one setting in eight. */
export function isHeldOut({ id }: { readonly id: string }): boolean {
  return Number(/^set-(\d+)/.exec(id)?.[1] ?? 0) % 8 === 0;
}
