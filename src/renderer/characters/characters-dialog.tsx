// Inserts a character that no key types: one of the page's own, or one found by code point, name, radical and strokes.
import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import { byCodePoint, byName, codePoint, MOST, rareCharacters } from './find-characters.ts';
import { useCharacters } from './use-characters.ts';
import './characters.css';

interface CharactersDialogProps {
  /** The text of the page, whose rare characters come first. */
  readonly text: string;
  readonly onInsert: (character: string) => void;
  readonly onClose: () => void;
}

const KANGXI = 0x2f00;
const RADICALS = Array.from({ length: 214 }, (_, i) => ({
  number: i + 1,
  sign: String.fromCodePoint(KANGXI + i).normalize('NFKC'),
}));

export function CharactersDialog({ text, onInsert, onClose }: CharactersDialogProps) {
  const { t } = useTranslation();
  const tables = useCharacters();
  const [query, setQuery] = useState('');
  const [radical, setRadical] = useState(0);
  const [strokes, setStrokes] = useState(-1);
  const rare = useMemo(() => rareCharacters(text), [text]);

  const under = tables?.ideographs.get(radical);
  const found = useMemo((): readonly string[] => {
    const named = byCodePoint(query);
    if (named !== null) return [named];
    if (query.trim() !== '') return tables === null ? [] : byName(tables.names, query);
    if (under === undefined) return rare;
    return strokes === -1 ? [...under.values()].flat().slice(0, MOST) : (under.get(strokes) ?? []);
  }, [query, tables, under, strokes, rare]);
  const isOwn = query.trim() === '' && radical === 0;

  return (
    <DialogFrame title={t('characters.title')} onClose={onClose}>
      <label className="field">
        <span>{t('characters.query')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the dialog is opened to write here. */}
        <input autoFocus value={query} onChange={({ target }) => setQuery(target.value)} />
      </label>
      <div className="fields">
        <label className="field">
          <span>{t('characters.radical')}</span>
          <select
            value={radical}
            onChange={({ target }) => {
              setRadical(Number(target.value));
              setStrokes(-1);
              setQuery('');
            }}
          >
            <option value={0}>–</option>
            {RADICALS.map(({ number, sign }) => (
              <option key={number} value={number}>
                {number} {sign}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('characters.strokes')}</span>
          <select
            value={strokes}
            disabled={under === undefined}
            onChange={({ target }) => setStrokes(Number(target.value))}
          >
            <option value={-1}>–</option>
            {[...(under?.keys() ?? [])].map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
      </div>
      <h3 className="characters-head">
        {isOwn ? t('characters.own') : t('characters.found', { count: found.length })}
      </h3>
      <ListBox
        aria-label={t('characters.list')}
        className="characters"
        layout="grid"
        selectionMode="none"
        items={found.map((character) => ({ id: character }))}
        onAction={(key) => onInsert(String(key))}
        renderEmptyState={() => <p>{t(isOwn ? 'characters.no-own' : 'characters.nothing')}</p>}
      >
        {({ id }) => (
          <ListBoxItem id={id} textValue={`${id} ${codePoint(id)}`} aria-label={`${id} ${codePoint(id)}`}>
            <span className="character">{id}</span>
            <small>{codePoint(id)}</small>
          </ListBoxItem>
        )}
      </ListBox>
    </DialogFrame>
  );
}
