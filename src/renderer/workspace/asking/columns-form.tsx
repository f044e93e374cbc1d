// Asks at which column to cut the selected raw lines in two, and shows how they come apart.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { columnOfSelection, cutAtColumn, runsOfSelection } from '#core/document/commands/columns.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import { cutOf } from '#core/structure/gutter.ts';
import type { PageSession } from '../page-session.ts';

/** Lines of the preview. */
const SHOWN = 8;

interface ColumnsFormProps {
  readonly session: PageSession;
  readonly onDone: () => void;
}

export function ColumnsForm({ session, onDone }: ColumnsFormProps) {
  const { t } = useTranslation();
  const raw = useStore(session.store, (view) => view.raw);
  const { interleaved } = currentEvidence(session.state);
  const [column, setColumn] = useState(() => columnOfSelection(session.state, raw, interleaved) ?? 1);
  const [isRefused, setRefused] = useState(false);
  const numbers = [...new Set(runsOfSelection(session.state).map(({ run }) => run.n))];
  const lines = numbers.map((n) => raw[n - 1] ?? '');
  const longest = Math.max(1, ...lines.map((line) => line.length));
  return (
    <form
      className="asking-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (cutAtColumn(column)(session.state, session.dispatch)) onDone();
        else setRefused(true);
      }}
    >
      <label>
        <span>{t('columns.column', { count: numbers.length })}</span>
        <input
          type="number"
          // biome-ignore lint/a11y/noAutofocus: the question was asked for by a key, and is answered by keys.
          autoFocus
          min={1}
          max={longest}
          value={column}
          onChange={({ target }) => {
            setColumn(Math.max(0, Math.min(longest, target.valueAsNumber || 0)));
            setRefused(false);
          }}
        />
      </label>
      <table className="asking-preview" aria-label={t('columns.preview')}>
        <tbody>
          {lines.slice(0, SHOWN).map((line, i) => {
            const at = cutOf(line, column);
            return (
              <tr key={numbers[i]}>
                <td dir="auto">{line.slice(0, at).trim()}</td>
                <td dir="auto">{line.slice(at).trim()}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length > SHOWN && (
        <p className="asking-hint">{t('columns.more', { count: lines.length - SHOWN })}</p>
      )}
      <p className="asking-hint" role={isRefused ? 'alert' : undefined}>
        {isRefused ? t('columns.refused') : t('asking.hint')}
      </p>
    </form>
  );
}
