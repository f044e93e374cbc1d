// What two states of a page say differently, text exact to the character.
import { useTranslation } from 'react-i18next';
import { differences } from '#core/document/alignment.ts';
import { VERSION_CHANGE_TYPES, type VersionChange } from '#core/versions/compare.ts';
import type { Compared } from './comparison.ts';

/** Differences of one kind that are shown at most. */
const MOST = 300;

interface DifferenceListProps {
  readonly compared: Compared;
  readonly language: string;
}

export function DifferenceList({ compared: { changes }, language }: DifferenceListProps) {
  const { t } = useTranslation();
  return (
    <section className="differences" aria-label={t('versions.differences')}>
      <p role="status">{t('versions.count', { count: changes.length })}</p>
      {VERSION_CHANGE_TYPES.map((type) => {
        const own = changes.filter((change) => change.type === type);
        if (own.length === 0) return null;
        return (
          <div key={type}>
            <h3>
              {t(`versions.type.${type}`)} <span className="count">{own.length}</span>
            </h3>
            <ul lang={language}>
              {own.slice(0, MOST).map((change) => (
                <li key={change.n} data-difference={type}>
                  <span className="change-line">{linesOf(change)}</span>
                  <Difference change={change} />
                </li>
              ))}
            </ul>
            {own.length > MOST && <p>{t('versions.more', { count: own.length - MOST })}</p>}
          </div>
        );
      })}
    </section>
  );
}

function linesOf(change: VersionChange): string {
  return 'to' in change && change.to > change.n ? `${change.n}–${change.to}` : String(change.n);
}

function Difference({ change }: { readonly change: VersionChange }) {
  const { t } = useTranslation();
  switch (change.type) {
    case 'text':
      return <TextDifference before={change.before} after={change.after} />;
    case 'moved':
      return <span className="difference-text">{change.text}</span>;
    case 'join': {
      const word = (join: typeof change.before): string =>
        join === null ? t('versions.block-end') : t(`changes.join.${join}`);
      return <Turned before={word(change.before)} after={word(change.after)} />;
    }
    case 'role':
      return (
        <>
          <Turned before={t(`workspace.role.${change.before}`)} after={t(`workspace.role.${change.after}`)} />
          <span className="difference-text">{change.text}</span>
        </>
      );
    case 'kind':
      return (
        <>
          <Turned before={t(`workspace.kind.${change.before}`)} after={t(`workspace.kind.${change.after}`)} />
          <span className="difference-text">{change.text}</span>
        </>
      );
    case 'article':
      return (
        <>
          <Turned
            before={change.before === '' ? t('versions.no-article') : change.before}
            after={change.after === '' ? t('versions.no-article') : change.after}
          />
          <span className="difference-text">{change.text}</span>
        </>
      );
    case 'place':
      return (
        <>
          <Turned before={t(`versions.place.${change.before}`)} after={t(`versions.place.${change.after}`)} />
          <span className="difference-text">{change.text}</span>
        </>
      );
  }
}

function Turned({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className="difference-turn">
      <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>
    </span>
  );
}

/** A line with what went struck out and what came marked, character by character. */
function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = [];
  let done = 0;
  for (const { fromA, toA, fromB, toB } of differences(before, after)) {
    parts.push(<span key={`s${done}`}>{before.slice(done, fromA)}</span>);
    if (toA > fromA) parts.push(<del key={`d${fromA}`}>{before.slice(fromA, toA)}</del>);
    if (toB > fromB) parts.push(<ins key={`i${fromB}`}>{after.slice(fromB, toB)}</ins>);
    done = toA;
  }
  return (
    <span className="difference-text">
      {parts}
      {before.slice(done)}
    </span>
  );
}
