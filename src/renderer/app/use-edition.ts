// An edition as the library lists it now: an open page has it as it was when the page was opened.
import type { Edition } from '#core/model/edition.ts';
import { useApp } from './store.ts';

/** @param opened what is taken where the list is not there */
export function useEdition(opened: Edition): Edition {
  return useApp(({ editions }) => editions?.find(({ id }) => id === opened.id)) ?? opened;
}
