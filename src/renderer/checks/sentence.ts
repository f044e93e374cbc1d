// What a finding says, as a sentence in the interface's language, with what cannot be seen made visible.
import type { TFunction } from 'i18next';
import type { Finding } from '#core/checks/check.ts';

export function sentenceOf(t: TFunction, { message, params }: Finding): string {
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, visible(value)]));
  // Which names a sentence has depends on the message, which the types of texts cannot follow.
  const key: string = `checks.message.${message}`;
  return t(key, { ...shown, defaultValue: '' });
}

/** What the button says that puts a finding right. */
export const fixLabel = (t: TFunction, { remedy }: Finding): string =>
  remedy === undefined ? t('checks.fix') : t(`checks.remedy.${remedy.kind}`);

/** What would not be seen, as signs or code points. */
export const visible = (text: string): string =>
  text
    .replaceAll(' ', '␣')
    .replaceAll('\u3000', '□')
    .replaceAll('\n', '↵')
    .replaceAll('\t', '⇥')
    .replace(
      /[\p{Cc}\p{Cf}\p{Co}]/gu,
      (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
