// The panel of changes: everything in which the page differs from what was recognised and proposed, to go to and to take
// back one by one.
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANGE_TYPES, type Change, type ChangeType, changeKey } from '#core/changes/change.ts';
import { revertChange } from '#core/changes/revert.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import { useCommandHint } from '#renderer/commands/use-command-hint.ts';
import type { PanelProps } from '#renderer/panels/panel.ts';
import { PanelList, PanelRows } from '#renderer/panels/panel-list.tsx';
import { showPlace } from '#renderer/workspace/editor/show-place.ts';
import { ChangeText } from './change-text.tsx';
import { useOverlay } from './changes-store.ts';
import { useChanges } from './use-changes.ts';
import './changes.css';

type Row =
  | { readonly type: 'head'; readonly of: ChangeType; readonly count: number }
  | { readonly type: 'change'; readonly change: Change };

/** Height of a row before it is measured, in CSS pixels. */
const ROW = 32;

export function ChangesPanel({ info, session, view }: PanelProps) {
  const { t } = useTranslation();
  const { doc: listed, changes } = useChanges(session);
  const overlay = useOverlay();
  const overlayHint = useCommandHint('overlay-raw');
  const scroller = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const list = useMemo(() => rowsOf(changes), [changes]);
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const evidence = currentEvidence(session.state);

  const go = (change: Change): void => {
    if (change.type === 'removed') return;
    const { doc, tr } = session.state;
    if (change.pos > doc.content.size) return;
    const $from = doc.resolve(change.pos);
    const end = change.type === 'correction' ? change.end : change.pos;
    const selection = $from.parent.isTextblock
      ? TextSelection.create(doc, change.pos, Math.min(end, doc.content.size))
      : TextSelection.near($from);
    session.dispatch(tr.setSelection(selection));
    if (view.current !== null) showPlace(view.current, selection.from);
  };
  const revert = (change: Change): void => {
    const done = revertChange(change, evidence)(session.state, session.dispatch);
    setSaid(t(done ? 'changes.reverted' : 'changes.gone'));
    // The button goes with its row; the focus must not go with it.
    scroller.current?.focus();
  };

  return (
    <div className="changes">
      <div className="changes-head">
        <p role="status">{[said, t('changes.count', { count: changes.length })].join(' ').trim()}</p>
        <button type="button" title={overlayHint} aria-pressed={overlay.isShown} onClick={overlay.toggle}>
          {t('changes.overlay')}
        </button>
      </div>
      <PanelList ref={scroller} className="changes-list" label={t('changes.list')}>
        <PanelRows rows={rows} language={evidence.language}>
          {(index) => {
            const row = list[index];
            if (row === undefined) return null;
            if (row.type === 'head')
              return (
                <h3>
                  {t(`changes.type.${row.of}`)} <span className="count">{row.count}</span>
                </h3>
              );
            return (
              <ChangeRow
                change={row.change}
                doc={listed}
                canRevert={info.readOnly === null}
                onGo={go}
                onRevert={revert}
              />
            );
          }}
        </PanelRows>
      </PanelList>
    </div>
  );
}

function rowsOf(changes: readonly Change[]): Row[] {
  return CHANGE_TYPES.flatMap((type) => {
    const own = changes.filter((change) => change.type === type);
    if (own.length === 0) return [];
    return [
      { type: 'head' as const, of: type, count: own.length },
      ...own.map((change) => ({ type: 'change' as const, change })),
    ];
  });
}

interface ChangeRowProps {
  readonly change: Change;
  /** The document whose change it is. */
  readonly doc: Node;
  readonly canRevert: boolean;
  readonly onGo: (change: Change) => void;
  readonly onRevert: (change: Change) => void;
}

function ChangeRow({ change, doc, canRevert, onGo, onRevert }: ChangeRowProps) {
  const { t } = useTranslation();
  const line = 'n' in change ? change.n : null;
  return (
    <div className="change" data-change={change.type} data-key={changeKey(change)}>
      <button
        type="button"
        className="change-text"
        disabled={change.type === 'removed'}
        onClick={() => onGo(change)}
      >
        <span className="change-line">{line}</span>
        <ChangeText change={change} doc={doc} />
      </button>
      {canRevert && (
        <button type="button" className="quiet" onClick={() => onRevert(change)}>
          {t(change.type === 'removed' || change.type === 'discard' ? 'changes.restore' : 'changes.revert')}
        </button>
      )}
    </div>
  );
}
