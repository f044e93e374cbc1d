// One query in its panel: the text that it is about, what is asked and what was answered.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerQuery, setQueryState } from '#core/document/commands/queries.ts';
import type { QueryAt } from '#core/document/queries.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';

interface QueryItemProps {
  readonly query: QueryAt;
  readonly session: PageSession;
  readonly editable: boolean;
  readonly onGo: () => void;
  readonly onDelete: () => void;
  /** Something was done that is worth telling. */
  readonly onSaid: (said: string) => void;
}

export function QueryItem({ query, session, editable, onGo, onDelete, onSaid }: QueryItemProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<string | null>(null);
  const { id, question, text, by, state } = query;
  const isOpen = state === 'open';

  const keep = (): boolean => {
    const isChanged = answer !== null && answerQuery(id, answer)(session.state, session.dispatch);
    setAnswer(null);
    if (isChanged) onSaid(t('queries.answered'));
    return isChanged;
  };

  return (
    <li className="query">
      <button type="button" className="query-place" onClick={onGo}>
        <span className="query-text" dir="auto">
          {text}
        </span>
        <span className="query-question" dir="auto">
          {question}
        </span>
        <span className="query-by">{by}</span>
      </button>
      {isOpen ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <input
            aria-label={t('queries.answer-to', { question })}
            placeholder={t('queries.answer')}
            dir="auto"
            disabled={!editable}
            value={answer ?? query.answer}
            onChange={({ target }) => setAnswer(target.value)}
            onBlur={keep}
          />
        </form>
      ) : (
        query.answer !== '' && (
          <p className="query-answer" dir="auto">
            {query.answer} <span className="query-by">{query.answeredBy}</span>
          </p>
        )
      )}
      <div className="query-actions">
        <button
          type="button"
          className="quiet"
          disabled={!editable}
          onClick={() => {
            keep();
            const to = isOpen ? 'closed' : 'open';
            if (setQueryState(id, to)(session.state, session.dispatch)) onSaid(t(`queries.now.${to}`));
          }}
        >
          {t(isOpen ? 'queries.close' : 'queries.reopen')}
        </button>
        <button type="button" className="quiet" disabled={!editable} onClick={onDelete}>
          {t('queries.delete')}
        </button>
      </div>
    </li>
  );
}
