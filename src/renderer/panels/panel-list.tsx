// The long list of a panel: it scrolls, draws only the rows in sight, and is where the panel begins.
import type { Virtualizer } from '@tanstack/react-virtual';
import type { ReactNode, Ref } from 'react';

interface PanelListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly className: string;
  readonly label: string;
  readonly children: ReactNode;
}

export function PanelList({ ref, className, label, children }: PanelListProps) {
  return (
    <section
      ref={ref}
      className={`panel-list ${className}`}
      data-panel-start=""
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by key.
      tabIndex={0}
      aria-label={label}
    >
      {children}
    </section>
  );
}

interface PanelRowsProps {
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  /** Accessible name, where nothing around the rows has one. */
  readonly label?: string;
  readonly language?: string;
  /** The content of a row by its place; null where it is gone. */
  readonly children: (index: number) => ReactNode;
}

export function PanelRows({ rows, label, language, children }: PanelRowsProps) {
  return (
    <ul aria-label={label} lang={language} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const content = children(index);
        if (content === null) return null;
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={rows.options.count}
            style={{ transform: `translateY(${start}px)` }}
          >
            {content}
          </li>
        );
      })}
    </ul>
  );
}
