// What the checks know of the page besides its text: language, what the edition says of itself and of its other pages,
// and what is silenced for its newspaper. Whenever one of these is another, the page is checked anew.
import { useEffect } from 'react';
import type { HostClient } from '#contract/client.ts';
import { blocksOf } from '#core/checks/blocks.ts';
import { type EditionSays, factsOfPage, whatEditionSays } from '#core/checks/edition-facts.ts';
import { hasJump } from '#core/checks/jumps.ts';
import { knownChecks } from '#core/checks/settled.ts';
import { useApp } from '#renderer/app/store.ts';
import { useEdition } from '#renderer/app/use-edition.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { learn, useChecks } from './checks-store.ts';
import { loadWords } from './load-words.ts';
import { useReadCounts } from './use-read-counts.ts';

export function useFacts(client: HostClient, session: PageSession): void {
  const { opened } = session.store.getState();
  const now = useEdition(opened.edition);
  const { newspaper } = now.metadata;
  const silenced = useApp(({ info }) => info?.settings.silencedChecks[newspaper]);
  useWords(opened.base.evidence.language);
  useReadCounts(client, session);
  // The edition is another after each save; what is known of it here seldom is.
  const said = JSON.stringify(whatEditionSays(now));

  useEffect(() => {
    const known = knownChecks(silenced ?? []);
    useChecks.setState({ newspaper: { name: newspaper, silenced: known }, isStale: true });
  }, [newspaper, silenced]);

  useEffect(() => {
    const edition: EditionSays = JSON.parse(said);
    const page = opened.page.id;
    const facts = factsOfPage(edition, page);
    learn({ language: opened.base.evidence.language, ...facts });
    // What other pages say of theirs is asked for only where this one leads to another: it may open them all.
    if (facts.others.length === 0 || !blocksOf(session.state.doc).some(hasJump)) return;
    let isShown = true;
    client.call('editions.outline', { edition: opened.edition.id }).then(
      (sketches) => {
        if (isShown) learn(factsOfPage(edition, page, sketches));
      },
      // Without it, jumps are held against the labels alone.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [client, session, opened, said]);
}

/** Gives the checks the words of the page's language, when they are read. */
function useWords(language: string): void {
  useEffect(() => {
    let isShown = true;
    loadWords(language)?.then(
      (words) => {
        if (isShown) learn({ words });
      },
      // Without them, no word is unknown.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [language]);
}
