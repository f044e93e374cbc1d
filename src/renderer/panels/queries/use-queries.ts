// The queries of the page.
import { type QueryAt, queriesOf } from '#core/document/queries.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { useDerived } from '#renderer/workspace/use-derived.ts';

export const useQueries = (session: PageSession): readonly QueryAt[] => useDerived(session, queriesIn);

const queriesIn = ({ state: { doc } }: PageSession): readonly QueryAt[] => queriesOf(doc);
