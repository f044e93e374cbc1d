// The panel of checks: everything suspicious on the page by kind, to go to, to put right one by one or all of a kind
// after a look at each, or to settle because the print reads so.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '#renderer/panels/panel.ts';
import { PanelList, PanelRows } from '#renderer/panels/panel-list.tsx';
import { rowsOf } from './check-rows.ts';
import { createChecker } from './checker.ts';
import { ChecksHead } from './checks-head.tsx';
import { findingKey, useChecks } from './checks-store.ts';
import { FindingRow } from './finding-row.tsx';
import { KindRow } from './kind-row.tsx';
import { silenceInNewspaper } from './silence-in-newspaper.ts';
import './checks.css';

/** Height of a row, and of a finding with its sentence, before they are measured, in CSS pixels. */
const ROW = 32;
const ROW_OF_FINDING = 48;

export function ChecksPanel({ client, info, session, view }: PanelProps) {
  const { t } = useTranslation();
  const { findings, doc, silenced, newspaper, current, picking } = useChecks();
  const scroller = useRef<HTMLDivElement>(null);
  const checker = useMemo(() => createChecker(session, () => view.current), [session, view]);
  const list = useMemo(
    () => rowsOf(findings, silenced, newspaper.silenced, picking),
    [findings, silenced, newspaper, picking],
  );
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (list[index]?.type === 'finding' && picking === null ? ROW_OF_FINDING : ROW),
    getItemKey: (index) => {
      const row = list[index];
      if (row === undefined) return index;
      // While fixes are looked through, a finding stands without its sentence.
      return row.type === 'kind' ? row.of : `${picking ?? ''} ${findingKey(row.finding)}`;
    },
    overscan: 10,
  });
  const { language } = session.store.getState().opened.base.evidence;
  const canDecide = info.readOnly === null;
  const atHand = findings[current];
  const at = list.findIndex((row) => row.type === 'finding' && row.finding === atHand);

  useEffect(() => checker.recount(), [checker]);
  // Whoever closes the panel has given up what was picked.
  useEffect(() => () => useChecks.setState({ picking: null }), []);
  useEffect(() => {
    if (at !== -1) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);

  // A button goes with its row; the focus must not go with it.
  const stay = (): void => scroller.current?.focus();

  return (
    <div className="checks">
      <ChecksHead checker={checker} onDone={stay} />
      <PanelList ref={scroller} className="checks-list" label={t('checks.list')}>
        <PanelRows rows={rows}>
          {(index) => {
            const row = list[index];
            if (row === undefined || doc === null) return null;
            if (row.type === 'finding')
              return (
                <FindingRow
                  finding={row.finding}
                  doc={doc}
                  language={language}
                  isAtHand={row.finding === atHand}
                  canDecide={canDecide}
                  checker={checker}
                  onDone={stay}
                />
              );
            return (
              <KindRow
                row={row}
                canDecide={canDecide}
                checker={checker}
                silenceInNewspaper={(isSilent) => void silenceInNewspaper(client, row.of, isSilent)}
                onDone={stay}
              />
            );
          }}
        </PanelRows>
      </PanelList>
    </div>
  );
}
