// What a component shows of a page and nobody stores: derived at first, and again when typing pauses.
import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import type { PageSession } from './page-session.ts';
import { whenPaused } from './when-paused.ts';

interface Derived<Value> {
  readonly doc: Node;
  readonly value: Value;
}

/** @param derive the same function at every rendering */
export function useDerived<Value>(session: PageSession, derive: (session: PageSession) => Value): Value {
  const [derived, setDerived] = useState(() => derivedFrom(session, derive));

  useEffect(() => {
    const read = (): void =>
      setDerived((before) => (before.doc === session.state.doc ? before : derivedFrom(session, derive)));
    read();
    return whenPaused(session, read).stop;
  }, [session, derive]);

  return derived.value;
}

const derivedFrom = <Value>(
  session: PageSession,
  derive: (session: PageSession) => Value,
): Derived<Value> => ({ doc: session.state.doc, value: derive(session) });
