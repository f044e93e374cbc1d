// The panel of doubts: everything that wants a decision, in its order, with the threshold that says how much.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSES, type Pass, passOf } from '#core/review/doubt.ts';
import { seamThreshold } from '#core/review/seam-doubts.ts';
import { useKeys } from '#renderer/commands/key-map.ts';
import { runCommand } from '#renderer/commands/registry.ts';
import type { PanelProps } from '#renderer/panels/panel.ts';
import { changeSettings } from '#renderer/settings/change-settings.ts';
import { keyText } from '#renderer/workspace/key-text.ts';
import { DoubtText } from './doubt-text.tsx';
import { type ReviewView, useReview } from './review-store.ts';
import { createReviewer } from './reviewer.ts';
import './review.css';

/** Height of a row before it is measured, in CSS pixels. */
const ROW = 84;

/** Plain keys in the list; the same commands have keys of their own everywhere. */
const KEYS: Readonly<Record<string, 'next-doubt' | 'previous-doubt' | 'accept-doubt' | 'flip-doubt'>> = {
  ArrowDown: 'next-doubt',
  ArrowUp: 'previous-doubt',
  Enter: 'accept-doubt',
  ' ': 'flip-doubt',
};

export function DoubtsPanel({ client, info, session, view }: PanelProps) {
  const { t } = useTranslation();
  const furtherKey = useKeys().map.get('further-doubt');
  const { doubts, isCounted, current, threshold, order, passes } = useReview();
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const reviewer = useMemo(() => createReviewer(session, () => view.current), [session, view]);
  const { raw, opened } = session.store.getState();
  const { language } = opened.base.evidence;
  const said = t('review.threshold', {
    percent: Math.round(threshold * 100),
    seams: Math.round(seamThreshold(threshold) * 100),
  });
  const at = doubts.findIndex(({ key }) => key === current?.key);
  const rows = useVirtualizer({
    count: doubts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => doubts[index]?.key ?? index,
    overscan: 6,
  });

  useEffect(() => {
    if (!useReview.getState().isCounted) reviewer.recount();
  }, [reviewer]);
  useEffect(() => {
    if (at !== -1) rows.scrollToIndex(at);
  }, [at, rows]);

  const hear = (event: KeyboardEvent): void => {
    const id = KEYS[event.key];
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    runCommand(id);
  };
  const pick = (change: Partial<ReviewView>): void => {
    useReview.setState(change);
    reviewer.recount();
  };
  const keep = (value: number): void => {
    if (value !== info.settings.doubtThreshold) void changeSettings(client, { doubtThreshold: value });
  };
  const toggle = (pass: Pass): void =>
    pick({
      passes: PASSES.filter((one) => (one === pass ? !passes.includes(one) : passes.includes(one))),
    });

  return (
    <div className="doubts">
      <div className="doubts-head">
        <label className="doubts-threshold">
          <span>{said}</span>
          <input
            type="range"
            min={50}
            max={100}
            value={Math.round(threshold * 100)}
            aria-valuetext={said}
            onChange={({ target }) => pick({ threshold: Number(target.value) / 100 })}
            onPointerUp={() => keep(threshold)}
            onBlur={() => keep(threshold)}
          />
        </label>
        <fieldset className="doubts-picks">
          <legend className="doubt-told">{t('review.shown')}</legend>
          {PASSES.map((pass) => (
            <label key={pass}>
              <input type="checkbox" checked={passes.includes(pass)} onChange={() => toggle(pass)} />{' '}
              {t(`review.pass.${pass}`)}
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={order === 'page'}
              onChange={() => pick({ order: order === 'page' ? 'passes' : 'page' })}
            />{' '}
            {t('review.page-order')}
          </label>
        </fieldset>
        <div className="doubts-left">
          <p role="status">{isCounted ? t('review.left', { count: doubts.length }) : ''}</p>
          <button
            type="button"
            className="quiet"
            title={t('review.further-means')}
            onClick={() => runCommand('further-doubt')}
          >
            {t('command.further-doubt')}
            {furtherKey !== undefined && <kbd>{keyText(furtherKey)}</kbd>}
          </button>
        </div>
      </div>
      <div
        ref={scroller}
        className="doubts-list"
        data-panel-start=""
        role="listbox"
        tabIndex={0}
        aria-label={t('review.list')}
        aria-activedescendant={at === -1 ? undefined : `${base}-${at}`}
        onKeyDown={hear}
      >
        <div style={{ height: rows.getTotalSize() }} className="doubts-rows" role="presentation">
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const doubt = doubts[index];
            if (doubt === undefined) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's.
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                id={`${base}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-posinset={index + 1}
                aria-setsize={doubts.length}
                className="doubt"
                data-doubt-kind={doubt.kind}
                data-pass={passOf(doubt)}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => reviewer.go(doubt)}
              >
                <DoubtText doubt={doubt} raw={raw} language={language} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
