// The panel of queries: what is asked about the page, open ones first, to go to, answer and close.
import { TextSelection } from 'prosemirror-state';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteQuery } from '#core/document/commands/queries.ts';
import { type QueryAt, queriesOf } from '#core/document/queries.ts';
import { QUERY_STATES } from '#core/model/words.ts';
import { runCommand } from '#renderer/commands/registry.ts';
import { useCommandHint } from '#renderer/commands/use-command-hint.ts';
import type { PanelProps } from '../panel.ts';
import { QueryItem } from './query-item.tsx';
import { useQueries } from './use-queries.ts';
import './queries.css';

export function QueriesPanel({ info, session, view }: PanelProps) {
  const { t } = useTranslation();
  const hint = useCommandHint('raise-query');
  const queries = useQueries(session);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const editable = info.readOnly === null;
  const open = queries.filter(({ state }) => state === 'open').length;

  const go = ({ id }: QueryAt): void => {
    // Where it stands now, which may not be where it stood when the list was read.
    const query = queriesOf(session.state.doc).find((one) => one.id === id);
    if (query === undefined) return;
    const { doc, tr } = session.state;
    // Only an editor that has the focus scrolls.
    view.current?.focus();
    session.dispatch(tr.setSelection(TextSelection.create(doc, query.from, query.to)).scrollIntoView());
  };
  const remove = ({ id }: QueryAt): void => {
    if (!deleteQuery(id)(session.state, session.dispatch)) return;
    setSaid(t('queries.deleted'));
    // The button goes with its query; the focus must not go with it.
    list.current?.focus();
  };

  return (
    <div className="queries">
      <div className="queries-head">
        <p role="status">{[said, t('queries.count', { count: open })].join(' ').trim()}</p>
        <button type="button" title={hint} disabled={!editable} onClick={() => runCommand('raise-query')}>
          {t('queries.raise')}
        </button>
      </div>
      {queries.length === 0 && <p className="queries-empty">{t('queries.empty')}</p>}
      <div ref={list} className="queries-list" tabIndex={-1}>
        {QUERY_STATES.map((state) => {
          const some = queries.filter((query) => query.state === state);
          if (some.length === 0) return null;
          return (
            <section key={state} aria-label={t(`queries.state.${state}`)}>
              <h3>{t(`queries.state.${state}`)}</h3>
              <ul>
                {some.map((query) => (
                  <QueryItem
                    key={query.id}
                    query={query}
                    session={session}
                    editable={editable}
                    onGo={() => go(query)}
                    onDelete={() => remove(query)}
                    onSaid={setSaid}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}
