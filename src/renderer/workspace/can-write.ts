// Whether a page can be changed at this moment.
import type { HostInfo } from '#contract/calls.ts';
import type { PageSession } from './page-session.ts';

/** False in a library for reading only, and while the page waits to be opened anew. */
export const canWrite = (
  { store }: Pick<PageSession, 'store'>,
  { readOnly }: Pick<HostInfo, 'readOnly'>,
): boolean => readOnly === null && !store.getState().isStill;
