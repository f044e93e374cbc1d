// Where a page is corrected: the raw page on one side, the corrected text on the other, and what is known of both
// around them.
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useStore } from 'zustand';
import type { HostInfo, PageRef } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import { insertCharacters } from '#core/document/commands/insert-characters.ts';
import { restoreLine } from '#core/document/commands/restore-line.ts';
import { exportHandlers } from '#renderer/app/exports.ts';
import { failureText } from '#renderer/app/failure-text.ts';
import { showDialog, useApp } from '#renderer/app/store.ts';
import { useOverlay } from '#renderer/changes/changes-store.ts';
import { useChecker } from '#renderer/checks/use-checker.ts';
import { tellOutcome } from '#renderer/commands/refusal.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { FinderContext, useFinder } from '#renderer/find/use-finder.ts';
import { usePanel } from '#renderer/panels/panel.ts';
import { panelHandlers, SidePanel } from '#renderer/panels/side-panel.tsx';
import { articleAtCaret, blocksOf } from '#renderer/reading/vertical-text.ts';
import { useRestructuring } from '#renderer/review/use-restructuring.ts';
import { useReviewer } from '#renderer/review/use-reviewer.ts';
import { ArticleView } from './article-view/article-view.tsx';
import { Asking } from './asking/asking.tsx';
import { CoverageLine } from './coverage-line.tsx';
import { Editor } from './editor/editor.tsx';
import { placeOfLine } from './editor/line-of-caret.ts';
import type { LineLinkStore } from './line-link.ts';
import { NoticeBar } from './notice-bar.tsx';
import type { PageSession } from './page-session.ts';
import { ProgressLine } from './progress-line.tsx';
import { RawPage, type RawPageHandle } from './raw-page.tsx';
import { ReadThrough } from './read-through/read-through.tsx';
import { RefusalLine } from './refusal-line.tsx';
import { LeftSide } from './scan/left-side.tsx';
import { useSession } from './use-session.ts';
import { useSurvey } from './use-survey.ts';
import { WorkspaceHeader } from './workspace-header.tsx';
import './workspace.css';

interface WorkspaceProps {
  readonly client: HostClient;
  readonly info: HostInfo;
  readonly page: PageRef;
  /** Everything is sent and the page may be left. */
  readonly onLeave: () => void;
}

export function Workspace({ client, info, page, onLeave }: WorkspaceProps) {
  const { t } = useTranslation();
  const opening = useSession(client, info, page);
  switch (opening.status) {
    case 'opening':
      return (
        <main className="workspace-wait" aria-busy="true">
          <p role="status">{t('workspace.opening')}</p>
        </main>
      );
    case 'failed':
      return (
        <main className="workspace-wait">
          <p role="alert">{failureText(t, opening.failure)}</p>
          <button type="button" onClick={onLeave}>
            {t('workspace.leave')}
          </button>
        </main>
      );
    case 'open':
      return <OpenWorkspace {...{ client, info, onLeave }} session={opening.session} link={opening.link} />;
  }
}

interface OpenWorkspaceProps extends Omit<WorkspaceProps, 'page'> {
  readonly session: PageSession;
  readonly link: LineLinkStore;
}

/** The widths that the split has until it is dragged, in percent. */
const SPLIT = { raw: 38, corrected: 62 };

function OpenWorkspace({ client, info, session, link, onLeave }: OpenWorkspaceProps) {
  const { t } = useTranslation();
  // One by one: the store also hears of every edit, and that is nothing to render for.
  const opened = useStore(session.store, (view) => view.opened);
  const raw = useStore(session.store, (view) => view.raw);
  const notice = useStore(session.store, (view) => view.notice);
  const survey = useSurvey(session);
  const isPanelOpen = usePanel(({ open }) => open !== null);
  const view = useRef<EditorView>(null);
  const rawPage = useRef<RawPageHandle>(null);
  const { language } = opened.base.evidence;
  const { layout } = info.settings;
  const { raw: rawWidth, corrected: correctedWidth } = layout;
  const isKnown = rawWidth !== undefined && correctedWidth !== undefined;
  const split = isKnown ? { raw: rawWidth, corrected: correctedWidth } : SPLIT;

  const restore = (n: number): void => {
    restoreLine(n)(session.state, session.dispatch);
  };
  const go = (n: number): void => {
    if (placeOfLine(session.state.doc, n) === null && info.readOnly === null) restore(n);
    const place = placeOfLine(session.state.doc, n);
    if (place === null) return;
    // Only an editor that has the focus scrolls.
    view.current?.focus();
    const { tr } = session.state;
    session.dispatch(tr.setSelection(TextSelection.create(tr.doc, place)).scrollIntoView());
  };

  const leave = (): void => {
    // Whoever leaves a page that cannot be saved stays, and sees why in the save state.
    session.flush().then(onLeave, () => tellOutcome('start-page', false));
  };

  const showVertical = (node: Node | null): void => {
    if (node !== null) showDialog({ type: 'vertical', language, blocks: blocksOf(node) });
  };
  // When the dialog is gone: it gives the focus back to where it was.
  const insert = (character: string): void => {
    insertCharacters(character)(session.state, session.dispatch);
    requestAnimationFrame(() => view.current?.focus());
  };

  useCommandHandlers({
    save: { run: () => void session.save(), enabled: () => info.readOnly === null },
    'focus-raw-page': { run: () => rawPage.current?.focus() },
    'focus-corrected-page': { run: () => view.current?.focus() },
    'start-page': { run: leave },
    ...panelHandlers,
    'vertical-page': { run: () => showVertical(session.state.doc) },
    'vertical-article': {
      run: () => showVertical(articleAtCaret(session.state)),
      enabled: () => articleAtCaret(session.state) !== null,
    },
    'insert-character': {
      run: () => showDialog({ type: 'characters', text: session.state.doc.textContent, insert }),
      enabled: () => info.readOnly === null,
    },
    'overlay-raw': { run: useOverlay.getState().toggle },
    ...exportHandlers({ edition: opened.edition.id, page: opened.page.id }, session.flush),
  });

  useReviewer(session, view, info);
  useChecker(client, session, view, info);
  useRestructuring(client, session, info);
  const finder = useFinder(client, session, view, info.readOnly === null);

  return (
    <main className="workspace">
      <WorkspaceHeader session={session} info={info} onLeave={leave} />
      <ReadThrough session={session} editable={info.readOnly === null} view={view} />
      {notice !== null && <NoticeBar notice={notice} onDismiss={session.dismissNotice} />}
      <Group
        className="split"
        orientation="horizontal"
        defaultLayout={split}
        onLayoutChanged={(sizes, { isUserInteraction }) => {
          if (isUserInteraction) rememberLayout(client, { ...layout, ...sizes });
        }}
      >
        <Panel id="raw" minSize="15%" className="pane">
          <LeftSide
            client={client}
            session={session}
            editable={info.readOnly === null}
            link={link}
            onGo={go}
            onFocusLost={() => view.current?.focus()}
          >
            <RawPage
              raw={raw}
              states={survey.lines}
              language={language}
              link={link}
              onGo={go}
              onRestore={restore}
              handle={rawPage}
            />
          </LeftSide>
        </Panel>
        <Separator className="divider" aria-label={t('workspace.divider')} />
        <Panel id="corrected" minSize="30%" className="pane">
          <Editor session={session} editable={info.readOnly === null} language={language} viewRef={view} />
        </Panel>
        {isPanelOpen && (
          <>
            <Separator className="divider" aria-label={t('workspace.divider')} />
            <Panel id="side" defaultSize="24%" minSize="15rem" className="pane">
              <FinderContext value={finder}>
                <SidePanel client={client} info={info} session={session} view={view} />
              </FinderContext>
            </Panel>
          </>
        )}
      </Group>
      <ArticleView client={client} session={session} onDone={() => view.current?.focus()} />
      <Asking client={client} session={session} editable={info.readOnly === null} view={view} />
      <footer className="workspace-footer">
        <CoverageLine coverage={survey.coverage} />
        <RefusalLine />
        <ProgressLine reading={survey.reading} />
      </footer>
    </main>
  );
}

function rememberLayout(client: HostClient, layout: Readonly<Record<string, number>>): void {
  client.call('settings.change', { layout: { ...layout } }).then(
    (settings) => useApp.setState(({ info }) => ({ info: info && { ...info, settings } })),
    // A width that could not be remembered is no loss to speak of.
    () => undefined,
  );
}
