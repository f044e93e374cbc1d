// Asks for the question of a query about the selected text, or the line at the caret.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { raiseQuery, rangeOfQuery } from '#core/document/commands/queries.ts';
import type { PageSession } from '../page-session.ts';

interface QueryFormProps {
  readonly session: PageSession;
  readonly onDone: () => void;
}

export function QueryForm({ session, onDone }: QueryFormProps) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState('');
  const [isRefused, setRefused] = useState(false);
  const range = rangeOfQuery(session.state);
  const text = range === null ? '' : session.state.doc.textBetween(range.from, range.to, ' ');
  return (
    <form
      className="asking-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (raiseQuery(question)(session.state, session.dispatch)) onDone();
        else setRefused(true);
      }}
    >
      <label>
        <span>{t('queries.question')}</span>
        {text !== '' && (
          <span className="asking-text" dir="auto">
            {text}
          </span>
        )}
        <input
          // biome-ignore lint/a11y/noAutofocus: the question was asked for by a key, and is answered by typing.
          autoFocus
          dir="auto"
          value={question}
          aria-invalid={isRefused}
          onChange={({ target }) => {
            setQuestion(target.value);
            setRefused(false);
          }}
        />
      </label>
      <p className="asking-hint" role={isRefused ? 'alert' : undefined}>
        {isRefused ? t('asking.empty') : t('asking.hint')}
      </p>
    </form>
  );
}
