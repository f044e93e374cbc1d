// Asks where an article goes on, or began: the likely parts on other pages first, then every page with its articles.
import { useEffect, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HostClient } from '#contract/client.ts';
import { linkArticle } from '#core/document/commands/completeness.ts';
import { articleAt } from '#core/document/commands/places.ts';
import { isLabel, type Offer, offersFor, type PageSketch } from '#core/document/continuations.ts';
import type { ArticleLink, LinkEnd } from '#core/document/nodes/link.ts';
import { sketchesOf } from '#core/document/sketch.ts';
import type { FailureJson } from '#core/model/failure.ts';
import { failureText } from '#renderer/app/failure-text.ts';
import { failureOf } from '../outbox.ts';
import type { PageSession } from '../page-session.ts';

interface LinkFormProps {
  readonly end: LinkEnd;
  readonly client: HostClient;
  readonly session: PageSession;
  readonly onDone: () => void;
}

interface Choices {
  readonly offers: readonly Offer[];
  readonly pages: readonly PageSketch[];
  /** Pages that the article's own jump lines name. */
  readonly named: ReadonlySet<string>;
}

export function LinkForm({ end, client, session, onDone }: LinkFormProps) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Choices | FailureJson | null>(null);
  const { doc, selection } = session.state;
  const article = articleAt(doc, selection.from);
  const known = article?.node.attrs[end] as ArticleLink | null | undefined;

  useEffect(() => {
    let shown = true;
    const { edition, page } = session.store.getState().opened;
    client.call('editions.outline', { edition: edition.id }).then(
      (pages) => {
        if (shown) setChoices(choicesOf(session, end, page.id, pages));
      },
      (error: unknown) => {
        if (shown) setChoices(failureOf(error));
      },
    );
    return () => {
      shown = false;
    };
  }, [client, session, end]);

  if (choices === null) return <p role="status">{t('link.looking')}</p>;
  if ('code' in choices) return <p role="alert">{failureText(t, choices)}</p>;
  if (choices.pages.length === 0) return <p role="status">{t('link.no-pages')}</p>;

  const links = new Map<string, ArticleLink>();
  const choice = (link: ArticleLink, prefix: string): string => {
    const id = `${prefix}/${link.page}/${link.article ?? ''}`;
    links.set(id, link);
    return id;
  };
  const linkTo = (page: string, id: string | null): ArticleLink => ({
    page,
    article: id,
    inferred: !choices.named.has(page),
  });
  return (
    <ListBox
      aria-label={t('link.choose')}
      className="asking-list"
      // The question was asked for by a key, and is answered by keys.
      autoFocus="first"
      onAction={(id) => {
        const link = id === NONE ? null : (links.get(String(id)) ?? null);
        linkArticle(end, link)(session.state, session.dispatch);
        onDone();
      }}
    >
      {choices.offers.length > 0 && (
        <ListBoxSection id="offers">
          <Header>{t('link.offered')}</Header>
          {choices.offers.map(({ page, article: id, label, title, inferred }) => (
            <Choice key={`${page}/${id}`} id={choice({ page, article: id, inferred }, 'offer')} title={title}>
              {t('link.page', { label })} · {t(inferred ? 'link.inferred' : 'link.by-jump')}
            </Choice>
          ))}
        </ListBoxSection>
      )}
      {known != null && (
        <ListBoxItem id={NONE} textValue={t('link.none')} className="asking-choice">
          <Text slot="label">{t('link.none')}</Text>
        </ListBoxItem>
      )}
      {choices.pages.map(({ page, label, articles }) => (
        <ListBoxSection key={page} id={page}>
          <Header>{t('link.page', { label })}</Header>
          <Choice id={choice(linkTo(page, null), 'page')} title={t('link.page-only', { label })} />
          {articles.map((one) => (
            <Choice key={one.id} id={choice(linkTo(page, one.id), 'page')} title={one.title} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

const NONE = 'none';

interface ChoiceProps {
  readonly id: string;
  readonly title: string;
  readonly children?: React.ReactNode;
}

function Choice({ id, title, children }: ChoiceProps) {
  return (
    <ListBoxItem id={id} textValue={title} className="asking-choice">
      <Text slot="label" dir="auto">
        {title}
      </Text>
      {children !== undefined && <Text slot="description">{children}</Text>}
    </ListBoxItem>
  );
}

/** What can be chosen for the article at the caret. */
function choicesOf(
  { state, store }: PageSession,
  end: LinkEnd,
  page: string,
  pages: readonly PageSketch[],
): Choices {
  const id: unknown = articleAt(state.doc, state.selection.from)?.node.attrs.id;
  const own = sketchesOf(state.doc).find((one) => one.id === id);
  const others = pages.filter((one) => one.page !== page);
  const label = pages.find((one) => one.page === page)?.label ?? store.getState().opened.page.label;
  const direction = end === 'continues' ? 'to' : 'from';
  const jumps = own?.jumps.filter((jump) => jump.direction === direction) ?? [];
  return {
    offers: own === undefined ? [] : offersFor(end, own, { page, label }, pages),
    pages: others,
    named: new Set(
      others.filter((one) => jumps.some((jump) => isLabel(jump.page, one.label))).map((one) => one.page),
    ),
  };
}
