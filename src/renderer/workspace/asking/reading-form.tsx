// Asks what a reading mark says: the proposed form, the printed form, the extent, the description, the reading.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markReading } from '#core/document/commands/readings.ts';
import type { ReadingMark } from '#core/document/marks/reading.ts';
import { readingMarksOf } from '#core/document/reading-marks.ts';
import type { PageSession } from '../page-session.ts';

interface ReadingFormProps {
  readonly mark: ReadingMark;
  readonly session: PageSession;
  readonly onDone: () => void;
}

export function ReadingForm({ mark, session, onDone }: ReadingFormProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(() => sayingOf(session, mark));
  const [isRefused, setRefused] = useState(false);
  const { from, to } = session.state.selection;
  const text = session.state.doc.textBetween(from, to);
  return (
    <form
      className="asking-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (markReading(mark, said)(session.state, session.dispatch)) onDone();
        else setRefused(true);
      }}
    >
      <label>
        <span>{t(`reading.says.${mark}`)}</span>
        {text !== '' && (
          <span className="asking-text" dir="auto">
            {text}
          </span>
        )}
        <input
          // biome-ignore lint/a11y/noAutofocus: the question was asked for by a key, and is answered by typing.
          autoFocus
          dir="auto"
          spellCheck={false}
          value={said}
          aria-invalid={isRefused}
          onChange={({ target }) => {
            setSaid(target.value);
            setRefused(false);
          }}
          onFocus={({ target }) => target.select()}
        />
      </label>
      <p className="asking-hint" role={isRefused ? 'alert' : undefined}>
        {isRefused ? t('asking.empty') : t('asking.hint')}
      </p>
    </form>
  );
}

/** What such a mark says that is there already; for another form of the text, the text itself to begin with. */
function sayingOf({ state }: PageSession, mark: ReadingMark): string {
  const { from, to } = state.selection;
  const known = readingMarksOf(state.doc).find(
    (one) => one.mark === mark && one.from <= from && to <= one.to && from < one.to,
  );
  if (known !== undefined) return known.said;
  if (mark === 'gap') return from === to ? '1' : String([...state.doc.textBetween(from, to)].length);
  return mark === 'sic' || mark === 'normalised' ? state.doc.textBetween(from, to) : '';
}
