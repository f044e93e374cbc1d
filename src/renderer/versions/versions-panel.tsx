// The panel of versions: keeping the page as it is under a note, comparing any two states, bringing one back.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreVersion } from '#core/document/commands/restore-version.ts';
import type { FailureJson } from '#core/model/failure.ts';
import type { VersionEntry } from '#core/model/version.ts';
import { FailureList } from '#renderer/app/failure-list.tsx';
import type { PanelProps } from '#renderer/panels/panel.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';
import { type Compared, createComparison, NOW } from './comparison.ts';
import { DifferenceList } from './difference-list.tsx';
import { timeText } from './time-text.ts';
import { VersionList } from './version-list.tsx';
import './versions.css';

export function VersionsPanel({ client, info, session }: PanelProps) {
  const { t, i18n } = useTranslation();
  const [versions, setVersions] = useState<readonly VersionEntry[] | null>(null);
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<FailureJson | null>(null);
  const [pair, setPair] = useState<{ readonly before: string | null; readonly after: string }>({
    before: null,
    after: NOW,
  });
  const [compared, setCompared] = useState<Compared | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { opened } = session.store.getState();
  const ref = { edition: opened.edition.id, page: opened.page.id };
  const canWrite = info.readOnly === null;
  const comparison = createComparison(client, session, ref);

  const attempt = (work: () => Promise<void>): void => {
    setFailure(null);
    work().catch((error: unknown) => setFailure(failureOf(error)));
  };
  const list = async (): Promise<void> => setVersions(await client.call('versions.list', ref));

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for a page; what is kept here is added here.
  useEffect(() => {
    attempt(list);
    field.current?.focus();
  }, [ref.page]);

  const keep = async (text: string): Promise<void> => {
    await session.flush();
    await client.call('versions.save', { ...ref, note: text });
    await list();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    attempt(async () => {
      await keep(note);
      setNote('');
      setSaid(t('versions.kept'));
    });
  };
  const compare = (next: typeof pair): void => {
    setPair(next);
    attempt(async () =>
      setCompared(next.before === null ? null : await comparison.compare(next.before, next.after)),
    );
  };
  const restore = (version: VersionEntry): void =>
    attempt(async () => {
      const document = await comparison.documentOf(version.id);
      if (!restoreVersion(document)(session.state, session.dispatch)) {
        setSaid(t('versions.not-restored'));
        return;
      }
      await keep(t('versions.restored-note', { time: timeText(version.time, i18n.language) }));
      setSaid(t('versions.restored'));
      setCompared(null);
      setPair({ before: null, after: NOW });
    });

  return (
    <div className="versions">
      {canWrite && (
        <form className="versions-keep" onSubmit={save}>
          <input
            ref={field}
            type="text"
            aria-label={t('versions.note')}
            placeholder={t('versions.note')}
            maxLength={1000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <button type="submit" className="primary">
            {t('versions.keep')}
          </button>
        </form>
      )}
      <p role="status" className="versions-said">
        {versions?.length === 0 ? t('versions.none') : said}
      </p>
      {failure !== null && <FailureList failures={[failure]} />}
      {versions !== null && versions.length > 0 && (
        <VersionList
          versions={versions}
          pair={pair}
          canRestore={canWrite}
          onCompare={compare}
          onRestore={restore}
        />
      )}
      {compared !== null && <DifferenceList compared={compared} language={opened.base.evidence.language} />}
    </div>
  );
}
