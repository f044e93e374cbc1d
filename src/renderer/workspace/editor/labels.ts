// The words of the margin labels, handed to the style sheet: the document's elements hold nothing but its text.
import type { CSSProperties } from 'react';
import { ARTICLE_KINDS, DISCARD_REASONS, ROLES } from '#core/model/words.ts';

/** Custom properties `--role-ROLE`, `--kind-KIND` and `--reason-REASON` with the labels of the interface's language. */
export function labelStyle(t: (key: string) => string): CSSProperties {
  const property = (name: string, word: string): [string, string] => [
    `--${name}-${word}`,
    JSON.stringify(t(`workspace.${name}.${word}`)),
  ];
  return Object.fromEntries([
    ...ROLES.map((role) => property('role', role)),
    ...ARTICLE_KINDS.map((kind) => property('kind', kind)),
    ...DISCARD_REASONS.map((reason) => property('reason', reason)),
  ]) as CSSProperties;
}
