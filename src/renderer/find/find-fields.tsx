// What to look for, what to put in its place, how exactly and where.
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type FindQuery, SEAM_SIGN } from '#core/find/query.ts';
import { isComposing } from '#renderer/commands/keys.ts';
import { SCOPES, type Scope, useFind } from './find-store.ts';

interface FindFieldsProps {
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly editable: boolean;
  readonly onChange: () => void;
  readonly onGo: (step: 1 | -1) => void;
  readonly onReplaceOne: () => void;
}

/** Each turns one kind of exactness on; their signs are short, their names tell. */
const OPTIONS = [
  { key: 'isRegex', sign: '.*' },
  { key: 'matchCase', sign: 'Aa' },
  { key: 'matchWidth', sign: 'Ａ' },
  { key: 'matchScript', sign: '繁' },
] as const satisfies readonly { key: keyof FindQuery; sign: string }[];

export function FindFields({ fieldRef, editable, onChange, onGo, onReplaceOne }: FindFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const query = useFind((state) => state.query);
  const template = useFind((state) => state.template);
  const scope = useFind((state) => state.scope);
  const isReplacing = useFind((state) => state.isReplacing);

  const change = (changes: Partial<FindQuery>): void => {
    useFind.setState({ query: { ...query, ...changes } });
    onChange();
  };
  const insertSeam = (): void => {
    const field = fieldRef.current;
    if (field === null) return;
    const { selectionStart, selectionEnd, value } = field;
    change({ pattern: `${value.slice(0, selectionStart)}${SEAM_SIGN}${value.slice(selectionEnd)}` });
    field.focus();
  };
  const onEnter =
    (run: (event: KeyboardEvent) => void) =>
    (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
      event.preventDefault();
      run(event);
    };

  return (
    <div className="find-fields">
      <div className="find-row">
        <textarea
          ref={fieldRef}
          rows={1}
          className="reading"
          aria-label={t('find.pattern')}
          placeholder={t('find.pattern')}
          value={query.pattern}
          spellCheck={false}
          onChange={({ target }) => change({ pattern: target.value.replaceAll('\n', SEAM_SIGN) })}
          onKeyDown={onEnter((event) => onGo(event.shiftKey ? -1 : 1))}
        />
        <button type="button" title={t('find.seam')} aria-label={t('find.seam')} onClick={insertSeam}>
          {SEAM_SIGN}
        </button>
      </div>
      {isReplacing && (
        <div className="find-row">
          <textarea
            rows={1}
            className="reading"
            aria-label={t('find.template')}
            placeholder={t('find.template')}
            value={template}
            spellCheck={false}
            disabled={!editable}
            onChange={({ target }) => useFind.setState({ template: target.value })}
            onKeyDown={onEnter(onReplaceOne)}
          />
        </div>
      )}
      <div className="find-row">
        <label htmlFor={id} className="find-scope">
          {t('find.scope')}
        </label>
        <select
          id={id}
          value={scope}
          onChange={({ target }) => {
            useFind.setState({ scope: target.value as Scope });
            onChange();
          }}
        >
          {SCOPES.map((one) => (
            <option key={one} value={one}>
              {t(`find.in.${one}`)}
            </option>
          ))}
        </select>
        <span className="find-options">
          {OPTIONS.map(({ key, sign }) => (
            <button
              key={key}
              type="button"
              aria-pressed={query[key]}
              aria-label={t(`find.option.${key}`)}
              title={t(`find.option.${key}`)}
              onClick={() => change({ [key]: !query[key] })}
            >
              {sign}
            </button>
          ))}
        </span>
        {!isReplacing && editable && (
          <button type="button" className="quiet" onClick={() => useFind.setState({ isReplacing: true })}>
            {t('find.replace-too')}
          </button>
        )}
      </div>
    </div>
  );
}
