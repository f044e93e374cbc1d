// Says whether what is shown is saved, and if not, why not. It writes its text by itself: whatever React commits while
// the text box has the focus costs a walk over the whole page, to keep the selection.
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureJson } from '#core/model/failure.ts';
import { failureText } from '#renderer/app/failure-text.ts';
import type { PageSession, PageView } from './page-session.ts';

interface SaveStatusProps {
  readonly session: PageSession;
  /** Why nothing can be written. */
  readonly readOnly: FailureJson | null;
}

export function SaveStatus({ session, readOnly }: SaveStatusProps) {
  const { t } = useTranslation();
  const status = useRef<HTMLParagraphElement>(null);

  useLayoutEffect(() => {
    let shown: PageView | null = null;
    const show = (view: PageView): void => {
      const same = shown?.phase === view.phase && shown.save.failure === view.save.failure;
      shown = view;
      if (same || status.current === null) return;
      const phase = readOnly === null ? view.phase : 'read-only';
      const reason = readOnly ?? view.save.failure?.reason;
      const state = t(`workspace.save.${phase}`);
      status.current.dataset.phase = phase;
      status.current.textContent =
        reason === undefined ? state : t('workspace.save.because', { state, reason: failureText(t, reason) });
    };
    show(session.store.getState());
    return session.store.subscribe(show);
  }, [session, readOnly, t]);

  return <p ref={status} role="status" aria-label={t('workspace.save-state')} className="save-status" />;
}
