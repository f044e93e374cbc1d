// Whether a page can be changed at this moment.
import type { PageSession } from './page-session.ts';

/**
 * False while the page waits to be opened anew.
 * @param editable false in a library for reading only
 */
export const canWrite = ({ store }: Pick<PageSession, 'store'>, editable: boolean): boolean =>
  editable && !store.getState().isStill;
