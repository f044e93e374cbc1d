// One line of the raw page.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineLink, Pointed } from './line-link.ts';
import type { LineState } from './line-states.ts';

interface RawLineProps {
  readonly n: number;
  readonly count: number;
  readonly text: string;
  readonly state: LineState;
  /** The keyboard's line. */
  readonly isCursor: boolean;
  readonly isCaret: boolean;
  readonly isHover: boolean;
  /** Distance from the top of the list, in CSS pixels. */
  readonly start: number;
  readonly measure: (element: Element | null) => void;
  readonly onPoint: (what: keyof LineLink, pointed: Pointed) => void;
  readonly onGo: (n: number) => void;
  readonly onRestore: (n: number) => void;
}

export const RawLine = memo(function RawLine(props: RawLineProps) {
  const { n, count, text, state, isCursor, isCaret, isHover, start, measure, onPoint, onGo, onRestore } =
    props;
  const { t } = useTranslation();
  const note = state === 'placed' || state === 'loose' ? undefined : t(`workspace.line.${state}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list that holds it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys of its lines.
    <div
      ref={measure}
      role="listitem"
      tabIndex={isCursor ? 0 : -1}
      aria-posinset={n}
      aria-setsize={count}
      aria-current={isCaret ? 'true' : undefined}
      className="raw-line"
      data-index={n - 1}
      data-raw-line={n}
      data-state={state}
      data-hover={isHover ? '' : undefined}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onPoint('caret', { n, side: 'raw' })}
      onDoubleClick={() => onGo(n)}
      onPointerMove={() => onPoint('hover', { n, side: 'raw' })}
    >
      <span className="raw-number">{n}</span>
      <span className="raw-text">{text}</span>
      {note !== undefined && <span className="raw-note">{note}</span>}
      {state === 'removed' && (
        <button
          type="button"
          className="raw-restore"
          aria-label={t('workspace.restore-line', { n })}
          onClick={(event) => {
            event.stopPropagation();
            onRestore(n);
          }}
        >
          {t('workspace.restore')}
        </button>
      )}
    </div>
  );
});
