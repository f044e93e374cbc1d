// The rows of the outline: groups, articles with their blocks, furniture, and the loose blocks at the end. Rows are
// moved by dragging, or by the handle and arrow keys.
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OutlineBlock, OutlineItem } from '#core/document/outline.ts';
import { type DropPosition, LOOSE } from './outline-actions.ts';
import { OutlineMeta } from './outline-meta.tsx';
import type { OutlineWithProgress } from './use-outline.ts';

interface LooseRow {
  readonly type: 'loose';
  readonly key: string;
  readonly children: readonly OutlineBlock[];
}

export type Row = OutlineItem | LooseRow;

/** What dragged rows are called, so that nothing else takes them. */
const DRAG_TYPE = 'application/x-galley-outline';

interface OutlineTreeProps {
  readonly outline: OutlineWithProgress;
  readonly isReadOnly: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
  /** The row is to be gone to. */
  readonly onOpen: (key: string) => void;
  readonly onDrop: (keys: ReadonlySet<string>, target: string, position: DropPosition) => void;
}

export function OutlineTree({ outline, isReadOnly, selected, onSelect, onOpen, onDrop }: OutlineTreeProps) {
  const { t } = useTranslation();
  const rows = useMemo((): readonly Row[] => {
    const { placed, loose } = outline;
    return loose.length === 0 ? placed : [...placed, { type: 'loose', key: LOOSE, children: loose }];
  }, [outline]);
  const byKey = useMemo(() => indexOf(rows), [rows]);
  // Groups and loose blocks are open until closed, articles closed until opened.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const opensItself = useMemo(
    () => new Set(rows.filter(({ type }) => type === 'group' || type === 'loose').map(({ key }) => key)),
    [rows],
  );
  const isOpen = (key: string): boolean => opensItself.has(key) !== turned.has(key);

  const { dragAndDropHooks } = useDragAndDrop<Row>({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].map((key) => {
        const row = byKey.get(String(key));
        return { [DRAG_TYPE]: String(key), 'text/plain': row === undefined ? '' : titleOf(row, t) };
      }),
    acceptedDragTypes: [DRAG_TYPE],
    shouldAcceptItemDrop: ({ key }) => byKey.get(String(key))?.type !== 'block',
    onMove: ({ keys, target }) => onDrop(strings(keys), String(target.key), target.dropPosition),
  });

  return (
    <Tree
      className="outline-tree"
      // What is selected when it opens has the focus then.
      autoFocus
      aria-label={t('panel.outline')}
      items={rows}
      dependencies={[outline.progress]}
      selectionMode="multiple"
      selectionBehavior="replace"
      escapeKeyBehavior="none"
      selectedKeys={selected}
      onSelectionChange={(keys) => onSelect(keys === 'all' ? new Set(byKey.keys()) : strings(keys))}
      onAction={(key) => onOpen(String(key))}
      expandedKeys={[...byKey.keys()].filter(isOpen)}
      onExpandedChange={(keys) => {
        const open = strings(keys);
        setTurned(new Set([...byKey.keys()].filter((key) => open.has(key) !== opensItself.has(key))));
      }}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="outline-empty">{t('outline.empty')}</p>}
    >
      {(row) => <OutlineRow key={row.key} row={row} progress={outline.progress} />}
    </Tree>
  );
}

interface OutlineRowProps {
  readonly row: Row;
  readonly progress: OutlineWithProgress['progress'];
}

function OutlineRow({ row, progress }: OutlineRowProps) {
  const { t } = useTranslation();
  const title = titleOf(row, t);
  const children: readonly Row[] = row.type === 'block' ? [] : row.children;
  return (
    <TreeItem id={row.key} textValue={title} className="outline-row" data-type={row.type} value={row}>
      <TreeItemContent>
        {({ hasChildItems, level, allowsDragging }) => (
          <div className="outline-cell" style={{ paddingInlineStart: `${(level - 1) * 0.875}rem` }}>
            {hasChildItems ? (
              <Button slot="chevron" className="outline-chevron">
                ›
              </Button>
            ) : (
              <span className="outline-chevron" />
            )}
            <span className="outline-title" data-untitled={isUntitled(row) ? '' : undefined} dir="auto">
              {title}
            </span>
            <OutlineMeta row={row} progress={progress.get(row.key)} />
            {allowsDragging && row.type !== 'loose' && (
              <Button slot="drag" className="outline-drag">
                ⠿
              </Button>
            )}
          </div>
        )}
      </TreeItemContent>
      <Collection items={children} dependencies={[progress]}>
        {(child) => <OutlineRow key={child.key} row={child} progress={progress} />}
      </Collection>
    </TreeItem>
  );
}

const strings = (keys: Iterable<string | number>): Set<string> => new Set([...keys].map(String));
const isUntitled = (row: Row): boolean =>
  row.type === 'block' || (row.type === 'article' && !row.isTitled) || row.type === 'loose';

function titleOf(row: Row, t: TFunction): string {
  if (row.type === 'loose') return t('outline.loose', { count: row.children.length });
  if (row.title !== '') return row.title;
  return t(row.type === 'group' ? 'outline.headless' : 'outline.untitled');
}

function indexOf(rows: readonly Row[], into = new Map<string, Row>()): Map<string, Row> {
  for (const row of rows) {
    into.set(row.key, row);
    if (row.type !== 'block') indexOf(row.children, into);
  }
  return into;
}
