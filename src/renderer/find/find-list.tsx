// Every hit with what stands around it; when replacing, with what would stand there and a box to tick.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionPageHits } from '#contract/calls.ts';
import { type Context, contextOf, type Hit } from '#core/find/find.ts';
import { replacementOf } from '#core/find/replace.ts';
import { pageName } from '#renderer/app/edition-name.ts';
import { showPage } from '#renderer/app/store.ts';
import { useEdition } from '#renderer/app/use-edition.ts';
import { Excerpt } from '#renderer/excerpt/excerpt.tsx';
import { PanelRows } from '#renderer/panels/panel-list.tsx';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { type FindResult, tickKey, toggleTick, useFind } from './find-store.ts';

interface FindListProps {
  readonly session: PageSession;
  /** Goes to a hit of the open page. */
  readonly onShow: (index: number) => void;
  /** Goes to a place of the open page. */
  readonly onGoTo: (place: Pick<Hit, 'from' | 'to'>) => void;
}

type Row =
  | { readonly type: 'page'; readonly page: EditionPageHits }
  | { readonly type: 'hit'; readonly page: string; readonly index: number };

/** Height of a row before it is measured, in CSS pixels. */
const ROW = 30;

export function FindList({ session, onShow, onGoTo }: FindListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const result = useFind((state) => state.result);
  const current = useFind((state) => state.current);
  const list = useMemo(() => rowsOf(result), [result]);
  const { opened } = session.store.getState();
  const edition = useEdition(opened.edition);
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });

  useEffect(() => {
    if (current >= 0 && result.type === 'page') rows.scrollToIndex(current, { align: 'auto' });
  }, [current, result, rows]);

  if (list.length === 0) return null;
  const { language } = opened.base.evidence;
  const nameOf = ({ page, label }: EditionPageHits): string => pageName(edition, { id: page, label }, t);
  return (
    <div ref={scroller} className="panel-list find-list">
      <PanelRows rows={rows} label={t('find.list')} language={language}>
        {(index) => {
          const row = list[index];
          if (row === undefined) return null;
          if (row.type === 'page') return <PageRow page={row.page} name={nameOf(row.page)} />;
          return <HitRow row={row} result={result} session={session} onShow={onShow} onGoTo={onGoTo} />;
        }}
      </PanelRows>
    </div>
  );
}

function rowsOf(result: FindResult): Row[] {
  if (result.type === 'page') return result.hits.map((_, index) => ({ type: 'hit', page: '', index }));
  if (result.type !== 'edition') return [];
  return result.pages.flatMap((page) => [
    { type: 'page' as const, page },
    ...page.hits.map((_, index) => ({ type: 'hit' as const, page: page.page, index })),
  ]);
}

interface PageRowProps {
  readonly page: EditionPageHits;
  readonly name: string;
}

function PageRow({ page: { hits }, name }: PageRowProps) {
  const { t } = useTranslation();
  return (
    <h3>
      {name} <span className="count">{t('find.hits', { count: hits.length })}</span>
    </h3>
  );
}

interface HitRowProps extends FindListProps {
  readonly row: Extract<Row, { type: 'hit' }>;
  readonly result: FindResult;
}

function HitRow({ row: { page, index }, result, session, onShow, onGoTo }: HitRowProps) {
  const { t } = useTranslation();
  const isReplacing = useFind((state) => state.isReplacing);
  const template = useFind((state) => state.template);
  const isRegex = useFind((state) => state.query.isRegex);
  const current = useFind((state) => state.current);
  const key = tickKey(page, index);
  const isTicked = useFind((state) => !state.unticked.has(key));
  const found = foundAt(result, page, index);
  if (found === null) return null;
  const { context, hit } = found;
  const { opened } = session.store.getState();

  const go = (): void => {
    if (page === '') onShow(index);
    else if (page === opened.page.id) onGoTo(hit);
    else {
      useFind.setState({ pending: { page, from: hit.from, to: hit.to } });
      showPage({ edition: opened.edition.id, page });
    }
  };
  return (
    <>
      {isReplacing && (
        <input
          type="checkbox"
          checked={isTicked}
          aria-label={t('find.tick', { hit: context.hit })}
          onChange={() => toggleTick(key)}
        />
      )}
      <button
        type="button"
        className="excerpt"
        aria-current={page === '' && index === current ? 'true' : undefined}
        onClick={go}
      >
        <Excerpt
          context={context}
          instead={isReplacing && isTicked ? replacementOf(template, isRegex, hit, context.hit) : undefined}
          show={shown}
        />
      </button>
    </>
  );
}

/** A seam without characters, and kept line breaks, as signs. */
const shown = (text: string): string => (text === '' ? '⏎' : text.replaceAll('\n', '↵'));

function foundAt(
  result: FindResult,
  page: string,
  index: number,
): { readonly hit: Hit; readonly context: Context } | null {
  if (result.type === 'page') {
    const hit = result.hits[index];
    return hit === undefined ? null : { hit, context: contextOf(result.doc, hit) };
  }
  if (result.type !== 'edition') return null;
  const hit = result.pages.find((one) => one.page === page)?.hits[index];
  return hit === undefined ? null : { hit: { ...hit, block: -1 }, context: hit };
}
