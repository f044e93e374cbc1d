// One change in a line: what was, and what is.
import type { Node } from 'prosemirror-model';
import { useTranslation } from 'react-i18next';
import type { Change } from '#core/changes/change.ts';

interface ChangeTextProps {
  readonly change: Change;
  /** The document whose change it is. */
  readonly doc: Node;
}

export function ChangeText({ change, doc }: ChangeTextProps) {
  const { t } = useTranslation();
  switch (change.type) {
    case 'correction':
      return (
        <>
          <span className="change-before">{around(doc, change.start, -REACH)}</span>
          <del>{visible(change.raw)}</del>
          {change.raw !== '' && change.text !== '' && <span aria-hidden="true">→</span>}
          <ins>{visible(change.text)}</ins>
          <span className="change-after">{around(doc, change.end, REACH)}</span>
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

/** Characters shown on each side of a correction. */
const REACH = 8;

/** Characters of the block before a position, or behind it. */
function around(doc: Node, pos: number, reach: number): string {
  const { parent, parentOffset } = doc.resolve(pos);
  const text = parent.textContent;
  return reach < 0
    ? [...text.slice(0, parentOffset)].slice(reach).join('')
    : [...text.slice(parentOffset)].slice(0, reach).join('');
}

/** White space as signs, since it would not be seen. */
const visible = (text: string): string =>
  text.trim() === '' || text.trim() !== text
    ? text.replaceAll(' ', '␣').replaceAll('\u3000', '□').replaceAll('\n', '↵').replaceAll('\t', '⇥')
    : text;
