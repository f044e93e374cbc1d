// The corrected page: the editor, its toolbar and its menu.
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EDIT_COMMAND_IDS, isGoing } from '#core/document/commands/ids.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import '#renderer/changes/changes.css';
import { useOverlay } from '#renderer/changes/changes-store.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { DoubtStrip } from '#renderer/review/doubt-strip.tsx';
import { canWrite } from '../can-write.ts';
import type { PageSession } from '../page-session.ts';
import { ContextMenu } from './context-menu.tsx';
import { mountEditor } from './editor-view.ts';
import { labelStyle } from './labels.ts';
import { EditToolbar } from './toolbar.tsx';
import { useCaretKeptInSight } from './use-caret-kept-in-sight.ts';
import './editor.css';

interface EditorProps {
  readonly session: PageSession;
  readonly editable: boolean;
  readonly language: string;
  readonly viewRef: RefObject<EditorView | null>;
}

export function Editor({ session, editable, language, viewRef }: EditorProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const label = t('workspace.corrected-page');
  const isOverlaid = useOverlay((state) => state.isShown);

  useLayoutEffect(() => {
    if (place.current === null) return;
    const { view, destroy } = mountEditor(place.current, session, { label, editable, language });
    viewRef.current = view;
    return () => {
      viewRef.current = null;
      destroy();
    };
  }, [session, editable, label, language, viewRef]);

  useEffect(() => viewRef.current?.focus(), [viewRef]);
  useCaretKeptInSight(viewRef);

  useCommandHandlers(useMemo(() => editHandlers(session, editable, viewRef), [session, editable, viewRef]));
  const labels = useMemo(() => labelStyle(t), [t]);
  const focus = (): void => viewRef.current?.focus();

  return (
    <div className="editor">
      <EditToolbar session={session} isDisabled={!editable} onDone={focus} />
      <ContextMenu
        onPoint={(x, y) => viewRef.current && placeCaret(viewRef.current, x, y)}
        caret={() => viewRef.current && caretPlace(viewRef.current)}
        onDone={focus}
      >
        <div className="editor-scroller" data-overlay={isOverlaid ? '' : undefined} style={labels}>
          <div ref={place} className="page-text" />
        </div>
      </ContextMenu>
      <DoubtStrip session={session} view={viewRef} language={language} />
    </div>
  );
}

/** Below the caret, and within the editor where the caret is out of sight. */
function caretPlace(view: EditorView): { readonly x: number; readonly y: number } {
  const { left, bottom } = view.coordsAtPos(view.state.selection.head);
  const frame = (view.dom.closest('.editor-scroller') ?? view.dom).getBoundingClientRect();
  return { x: left, y: Math.min(Math.max(bottom, frame.top), frame.bottom) };
}

/** Puts the caret where a menu was asked for, unless that is in the selection. */
function placeCaret(view: EditorView, left: number, top: number): void {
  const at = view.posAtCoords({ left, top });
  const { doc, selection, tr } = view.state;
  if (at === null || (selection.from <= at.pos && at.pos <= selection.to)) return;
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))));
}

/** What runs when a menu names an edit command; the editor's keys run the same commands by themselves. */
function editHandlers(session: PageSession, editable: boolean, viewRef: RefObject<EditorView | null>) {
  return Object.fromEntries(
    EDIT_COMMAND_IDS.map((id) => [
      id,
      {
        run() {
          const view = viewRef.current;
          view?.focus();
          return view !== null && EDIT_COMMANDS[id](view.state, view.dispatch, view);
        },
        enabled: () => (canWrite(session, editable) || isGoing(id)) && EDIT_COMMANDS[id](session.state),
      },
    ]),
  );
}
