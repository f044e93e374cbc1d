// What role the block at the caret has, for the toolbar: told once a frame at most, and only when it changes.
import { useEffect, useState } from 'react';
import { blockAttrs, isBlock } from '#core/document/attrs.ts';
import type { Role } from '#core/model/words.ts';
import type { PageSession } from '../page-session.ts';

/** The role of the block that the caret stands in; null outside blocks. */
export function useRoleAtCaret(session: PageSession): Role | null {
  const [role, setRole] = useState(() => roleAtCaret(session));

  useEffect(() => {
    const read = (): void => setRole(roleAtCaret(session));
    read();
    let told = roleAtCaret(session);
    let frame = 0;
    const stop = session.subscribe(() => {
      const now = roleAtCaret(session);
      if (now === told) return;
      told = now;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [session]);

  return role;
}

function roleAtCaret({ state }: PageSession): Role | null {
  const { parent } = state.selection.$head;
  return isBlock(parent) ? blockAttrs(parent).role : null;
}
