// What page this is, how it is read, and whether it is saved.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { HostInfo } from '#contract/calls.ts';
import { dateText } from '#renderer/app/edition-name.ts';
import { useEdition } from '#renderer/app/use-edition.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { useCommandHint } from '#renderer/commands/use-command-hint.ts';
import { EncodingChoice } from './encoding-choice.tsx';
import type { PageSession } from './page-session.ts';
import { SaveStatus } from './save-status.tsx';

interface WorkspaceHeaderProps {
  readonly session: PageSession;
  readonly info: HostInfo;
  readonly onLeave: () => void;
}

export function WorkspaceHeader({ session, info, onLeave }: WorkspaceHeaderProps) {
  const { t, i18n } = useTranslation();
  const leaveHint = useCommandHint('start-page');
  const opened = useStore(session.store, (view) => view.opened);
  const edited = useStore(session.store, (view) => view.save.revision > 0);
  const encoding = useRef<HTMLSelectElement>(null);
  const edition = useEdition(opened.edition);
  const page = edition.pages.find(({ id }) => id === opened.page.id) ?? opened.page;
  const { newspaper, date } = edition.metadata;
  const sequence = edition.pages.findIndex(({ id }) => id === page.id) + 1;

  useCommandHandlers({
    'change-encoding': { run: () => encoding.current?.focus(), enabled: () => info.readOnly === null },
  });

  return (
    <header className="workspace-header">
      <button type="button" className="leave" title={leaveHint} onClick={onLeave}>
        {t('workspace.leave')}
      </button>
      <h1>
        <span className="newspaper">{newspaper === '' ? page.raw.name : newspaper}</span>
        {date !== '' && <time dateTime={date}>{dateText(date, i18n.language)}</time>}
        <span className="page-label">
          {page.label === ''
            ? t('workspace.page', { sequence, pages: edition.pages.length })
            : t('workspace.page-label', { label: page.label })}
        </span>
      </h1>
      <EncodingChoice
        opened={opened}
        edited={edited}
        isDisabled={info.readOnly !== null}
        onChange={(chosen) => void session.reencode(chosen)}
        selectRef={encoding}
      />
      <SaveStatus session={session} readOnly={info.readOnly} />
    </header>
  );
}
