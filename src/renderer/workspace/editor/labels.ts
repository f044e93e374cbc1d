// The words of the margin labels, handed to the style sheet: the document's elements hold nothing but its text.
import type { TFunction } from 'i18next';
import type { CSSProperties } from 'react';
import { READING_MARKS } from '#core/document/marks/reading.ts';
import { ARTICLE_KINDS, DISCARD_REASONS, ROLES } from '#core/model/words.ts';

/** Custom properties `--role-ROLE`, `--kind-KIND`, `--reason-REASON` and `--reading-MARK` with the labels of the interface's language. */
export function labelStyle(t: TFunction): CSSProperties {
  const property = (name: string, label: string): [string, string] => [`--${name}`, JSON.stringify(label)];
  return Object.fromEntries([
    ...ROLES.map((role) => property(`role-${role}`, t(`workspace.role.${role}`))),
    ...ARTICLE_KINDS.map((kind) => property(`kind-${kind}`, t(`workspace.kind.${kind}`))),
    ...DISCARD_REASONS.map((reason) => property(`reason-${reason}`, t(`workspace.reason.${reason}`))),
    ...READING_MARKS.map((mark) => property(`reading-${mark}`, t(`reading.name.${mark}`))),
  ]);
}
