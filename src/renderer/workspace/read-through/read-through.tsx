// The commands of the read-through that need more than the document, and what they say: the line view, and an article
// that cannot be corrected yet.
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { articleAttrs } from '#core/document/attrs.ts';
import { articleAt } from '#core/document/commands/places.ts';
import { setArticleStatus } from '#core/document/commands/read-through.ts';
import { unreadRuns } from '#core/document/read-through.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { setLineView } from '../editor/line-view.ts';
import { readSelection } from '../editor/read-selection.ts';
import type { PageSession } from '../page-session.ts';
import { useReadThrough } from './read-through-store.ts';
import './read-through.css';

interface ReadThroughProps {
  readonly session: PageSession;
  readonly editable: boolean;
  readonly view: RefObject<EditorView | null>;
}

export function ReadThrough({ session, editable, view }: ReadThroughProps) {
  const { t } = useTranslation();
  const refusal = useReadThrough((state) => state.refusal);
  const first = useRef<HTMLButtonElement>(null);

  useCommandHandlers({
    'line-view': { run: () => toggleLineView(view.current) },
    'article-status-corrected': {
      run: () => correct(session, view.current),
      enabled: () => {
        const article = articleAt(session.state.doc, session.state.selection.from);
        return editable && article !== null && articleAttrs(article.node).status !== 'corrected';
      },
    },
  });

  // A page that is left takes both along.
  useEffect(() => () => useReadThrough.setState({ isLineView: false, refusal: null }), []);
  useEffect(() => {
    if (refusal !== null) first.current?.focus();
  }, [refusal]);

  const dismiss = (): void => {
    useReadThrough.setState({ refusal: null });
    view.current?.focus();
  };
  const go = (pos: number): void => {
    dismiss();
    if (view.current === null) return;
    const { doc, tr } = view.current.state;
    const at = TextSelection.near(doc.resolve(Math.min(pos, doc.content.size)));
    view.current.dispatch(tr.setSelection(at).scrollIntoView());
    if (!useReadThrough.getState().isLineView) toggleLineView(view.current);
  };

  if (refusal === null) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape bubbles from the buttons inside.
    <div
      className="read-refusal"
      onKeyDown={(event) => {
        if (event.key === 'Escape') dismiss();
      }}
    >
      <p role="alert">{t('read-through.refusal', { count: refusal.unread })}</p>
      <button ref={first} type="button" onClick={() => go(refusal.pos)}>
        {t('read-through.go')}
      </button>
      <button type="button" className="quiet" onClick={dismiss}>
        {t('workspace.dismiss')}
      </button>
    </div>
  );
}

function toggleLineView(view: EditorView | null): boolean {
  if (view === null || view.composing) return false;
  const isLineView = !useReadThrough.getState().isLineView;
  useReadThrough.setState({ isLineView });
  readSelection(view);
  setLineView(view, isLineView);
  view.focus();
  return true;
}

/** Sets the article at the caret corrected, or tells how many of its lines nobody has read. */
function correct(session: PageSession, view: EditorView | null): boolean {
  if (view !== null) readSelection(view);
  if (setArticleStatus('corrected')(session.state, session.dispatch)) {
    useReadThrough.setState({ refusal: null });
    return true;
  }
  const { doc, selection } = session.state;
  const article = articleAt(doc, selection.from);
  const unread = article === null ? [] : unreadRuns(doc, article);
  const pos = unread[0]?.pos;
  if (pos !== undefined) useReadThrough.setState({ refusal: { unread: unread.length, pos } });
  return false;
}
