// What the outline says of a row besides its title: kind or role, length, what it lacks, where it goes on, how far it is.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Progress, percentRead } from '#core/review/progress.ts';
import { useApp } from '#renderer/app/store.ts';
import type { Row } from './outline-tree.tsx';

interface OutlineMetaProps {
  readonly row: Row;
  /** How far an article is. */
  readonly progress: Progress | undefined;
}

export function OutlineMeta({ row, progress }: OutlineMetaProps) {
  const { t, i18n } = useTranslation();
  if (row.type === 'loose') return <span className="outline-meta">{t('outline.call-for-home')}</span>;
  const kind =
    row.type === 'block'
      ? t(`workspace.role.${row.role}`)
      : row.type === 'group'
        ? t(`command.group-kind-${row.kind}`)
        : t(`workspace.kind.${row.kind}`);
  const length = new Intl.NumberFormat(i18n.language).format(row.length);
  return (
    <>
      <span className="outline-meta">
        {kind}{' '}
        <span className="outline-length" title={t('outline.characters', { count: row.length })}>
          {length}
        </span>
      </span>
      {row.type === 'article' && <Status row={row} progress={progress} />}
    </>
  );
}

interface StatusProps extends OutlineMetaProps {
  readonly row: Extract<Row, { type: 'article' }>;
}

function Status({ row, progress }: StatusProps) {
  const { t } = useTranslation();
  const editions = useApp((state) => state.editions);
  const labelOf = (page: string): string => {
    for (const { pages } of editions ?? []) {
      const at = pages.findIndex(({ id }) => id === page);
      if (at !== -1) return pages[at]?.label || String(at + 1);
    }
    return '?';
  };
  const { status, incomplete, continues, continuedFrom, jumps } = row;
  const notes = [
    ...(continuedFrom === null ? [] : [t('outline.continued-from', { page: labelOf(continuedFrom.page) })]),
    ...(continues === null ? [] : [t('outline.continues', { page: labelOf(continues.page) })]),
    ...incomplete
      .filter(
        (what) => !(what === 'end' && continues !== null) && !(what === 'start' && continuedFrom !== null),
      )
      .map((what) => t(`outline.lacks.${what}`)),
    // What a jump line says, until somebody has said which article it means.
    ...jumps
      .filter(({ direction }) => (direction === 'to' ? continues : continuedFrom) === null)
      .map(({ direction, page }) => t(`outline.jump-${direction}`, { page })),
    ...(progress === undefined ? [] : progressNotes(t, progress)),
    ...(status === 'corrected' ? [t('outline.corrected')] : []),
  ];
  if (notes.length === 0) return null;
  // A jump line and its mark on the page say the same.
  return <span className="outline-status">{[...new Set(notes)].join(' · ')}</span>;
}

/** What is left and what was done; nothing where there is nothing to tell. */
function progressNotes(t: TFunction, { doubts, corrected, ...reading }: Progress): string[] {
  const percent = percentRead(reading);
  return [
    ...(doubts === 0 ? [] : [t('outline.doubts', { count: doubts })]),
    ...(percent === 0 ? [] : [t('outline.read-share', { percent })]),
    ...(corrected === 0 ? [] : [t('outline.lines-corrected', { count: corrected })]),
  ];
}
