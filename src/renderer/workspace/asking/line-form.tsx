// Asks for a raw line by its number, and goes to where it stands in the text.
import { TextSelection } from 'prosemirror-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOfLine } from '../editor/line-of-caret.ts';
import type { PageSession } from '../page-session.ts';

interface LineFormProps {
  readonly session: PageSession;
  readonly onDone: () => void;
}

export function LineForm({ session, onDone }: LineFormProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [isRefused, setRefused] = useState(false);
  const go = (): void => {
    const { doc, tr } = session.state;
    const place = placeOfLine(doc, Number(number));
    if (place === null) {
      setRefused(true);
      return;
    }
    session.dispatch(tr.setSelection(TextSelection.create(doc, place)));
    onDone();
  };
  return (
    <form
      className="asking-form"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label>
        <span>{t('asking.line')}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the number was asked for by a key, and is answered by typing.
          autoFocus
          inputMode="numeric"
          value={number}
          aria-invalid={isRefused}
          onChange={({ target }) => {
            setNumber(target.value.replace(/\D/g, ''));
            setRefused(false);
          }}
        />
      </label>
      <p className="asking-hint" role={isRefused ? 'alert' : undefined}>
        {isRefused ? t('asking.no-line') : t('asking.hint')}
      </p>
    </form>
  );
}
