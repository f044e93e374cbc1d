// One change in a line: what was, and what is.
import { useTranslation } from 'react-i18next';
import type { Change } from '#core/changes/change.ts';

export function ChangeText({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  switch (change.type) {
    case 'correction':
      return (
        <>
          <del>{visible(change.raw)}</del>
          {change.raw !== '' && change.text !== '' && <span aria-hidden="true"> → </span>}
          <ins>{visible(change.text)}</ins>
        </>
      );
    case 'join':
      return (
        <span className="change-words">
          <del>{t(`changes.join.${change.usual}`)}</del>
          <span aria-hidden="true"> → </span>
          <ins>{t(`changes.join.${change.join}`)}</ins>
        </span>
      );
    case 'discard':
      return (
        <>
          <span className="change-words">{t(`workspace.reason.${change.reason}`)}</span>
          <span className="change-rest">{change.text}</span>
        </>
      );
    case 'removed':
      return <del className="change-rest">{change.text}</del>;
    case 'added':
      return <ins>{visible(change.text)}</ins>;
    case 'moved':
      return <span className="change-rest">{change.text}</span>;
    case 'reading':
      return (
        <>
          <span className="change-words">{t(`changes.reading.${change.mark}`)}</span>
          <span className="change-rest">
            {change.text}
            {change.said === '' ? '' : ` (${change.said})`}
          </span>
        </>
      );
  }
}

/** White space as signs, since it would not be seen. */
const visible = (text: string): string =>
  text.trim() === '' || text.trim() !== text
    ? text.replaceAll(' ', '␣').replaceAll('\u3000', '□').replaceAll('\n', '↵').replaceAll('\t', '⇥')
    : text;
