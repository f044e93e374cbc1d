// The article at the caret as it will be read: all its parts joined, those of other pages included.
import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { HostClient } from '#contract/client.ts';
import { articleAttrs } from '#core/document/attrs.ts';
import { articleAt } from '#core/document/commands/places.ts';
import { headlineOf } from '#core/document/outline.ts';
import type { FailureJson } from '#core/model/failure.ts';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import { failureText } from '#renderer/app/failure-text.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { failureOf } from '../outbox.ts';
import type { PageSession } from '../page-session.ts';
import { type ArticlePart, articleParts } from './article-parts.ts';
import { ArticleText } from './article-text.tsx';
import './article-view.css';

interface ArticleViewProps {
  readonly client: HostClient;
  readonly session: PageSession;
  /** Gives the focus back to the text. */
  readonly onDone: () => void;
}

export function ArticleView({ client, session, onDone }: ArticleViewProps) {
  const { t } = useTranslation();
  const [article, setArticle] = useState<Node | null>(null);
  const atCaret = (): Node | null => articleAt(session.state.doc, session.state.selection.from)?.node ?? null;
  useCommandHandlers({
    'read-article': { run: () => setArticle(atCaret()), enabled: () => atCaret() !== null },
  });
  if (article === null) return null;
  return (
    <DialogFrame
      title={t('article-view.title')}
      size="wide"
      onClose={() => {
        setArticle(null);
        requestAnimationFrame(onDone);
      }}
    >
      <WholeArticle article={article} client={client} session={session} />
    </DialogFrame>
  );
}

type Parts = readonly ArticlePart[] | FailureJson | null;

function WholeArticle({ article, client, session }: Omit<ArticleViewProps, 'onDone'> & { article: Node }) {
  const { t } = useTranslation();
  const { edition, page, base } = useStore(session.store, (view) => view.opened);
  const [parts, setParts] = useState<Parts>(null);

  useEffect(() => {
    let shown = true;
    const at = edition.pages.findIndex(({ id }) => id === page.id);
    const start = { edition: edition.id, page: page.id, label: page.label || String(at + 1), article };
    articleParts(client, start).then(
      (found) => {
        if (shown) setParts(found);
      },
      (error: unknown) => {
        if (shown) setParts(failureOf(error));
      },
    );
    return () => {
      shown = false;
    };
  }, [client, article, edition, page]);

  if (parts === null) return <p role="status">{t('article-view.gathering')}</p>;
  if ('code' in parts) return <p role="alert">{failureText(t, parts)}</p>;
  return (
    <>
      <ArticleStatus article={article} parts={parts} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the text. */}
      <article className="article-view" lang={base.evidence.language} tabIndex={0}>
        {parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is shown never changes.
          <section key={i} data-part={i === 0 ? 'first' : 'further'}>
            {parts.length > 1 && (
              <p className="article-turn">
                {t('link.page', { label: part.label })}
                {part.inferred && ` · ${t('link.inferred')}`}
              </p>
            )}
            {part.article === null ? (
              <p className="article-turn">{t('article-view.unknown')}</p>
            ) : (
              <ArticleText article={part.article} isJoined={parts.length > 1} />
            )}
          </section>
        ))}
      </article>
    </>
  );
}

/** Kind, length, and whether the article is whole. */
function ArticleStatus({
  article,
  parts,
}: {
  readonly article: Node;
  readonly parts: readonly ArticlePart[];
}) {
  const { t } = useTranslation();
  const length = parts.reduce(
    (sum, one) => sum + (one.article?.textContent.replace(/\s/g, '').length ?? 0),
    0,
  );
  const known = parts.flatMap((part) => part.article ?? []);
  const lacks = [
    ...(known.every((part) => headlineOf(part) === null) ? ['headline' as const] : []),
    ...(parts[0]?.article == null || lacksEnd(parts[0].article, 'start') ? ['start' as const] : []),
    ...(parts.at(-1)?.article == null || lacksEnd(parts.at(-1)?.article, 'end') ? ['end' as const] : []),
  ];
  return (
    <p className="article-status" role="status">
      {[
        t(`workspace.kind.${articleAttrs(article).kind}`),
        t('outline.characters', { count: length }),
        ...(lacks.length === 0 ? [t('article-view.whole')] : lacks.map((what) => t(`outline.lacks.${what}`))),
      ].join(' · ')}
    </p>
  );
}

/** Said to lack an end that no linked part supplies. */
function lacksEnd(article: Node | undefined | null, what: 'start' | 'end'): boolean {
  return article != null && articleAttrs(article).incomplete.includes(what);
}
