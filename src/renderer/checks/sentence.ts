// What a finding says, as a sentence in the interface's language, with what cannot be seen made visible.
import type { TFunction } from 'i18next';
import type { Finding } from '#core/checks/check.ts';

export function sentenceOf(t: TFunction, finding: Finding): string {
  const { message, params } = finding;
  const show = shownIn(finding);
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, show(value)]));
  // Which names a sentence has depends on the message, which the types of texts cannot follow.
  const key: string = `checks.message.${message}`;
  return t(key, { ...shown, defaultValue: '' });
}

/** What the button says that puts a finding right. */
export const fixLabel = (t: TFunction, { remedy }: Finding): string =>
  remedy === undefined ? t('checks.fix') : t(`checks.remedy.${remedy.kind}`);

/**
 * How texts of a finding are shown, so that nothing of them is unseen: breaks as signs, characters without a shape by
 * their code points, and spaces as signs where they are what it is about.
 */
export const shownIn =
  ({ fix }: Pick<Finding, 'fix'>) =>
  (text: string): string => {
    const isAboutSpaces = fix !== undefined || text.trim() === '';
    const spaced = isAboutSpaces ? text.replaceAll(' ', '␣').replaceAll('\u3000', '□') : text;
    return spaced
      .replaceAll('\n', '↵')
      .replaceAll('\t', '⇥')
      .replace(
        /[\p{Cc}\p{Cf}\p{Co}]/gu,
        (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      );
  };
