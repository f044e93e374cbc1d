// What the interface says of a failure is what the command line says of it.
import { expect, test } from 'vitest';
import type { FailureJson } from '#core/model/failure.ts';
import { failureText } from '#core/model/failure-text.ts';
import { createTranslations } from '#renderer/i18n/translations.ts';

const FAILURE: FailureJson = { code: 'file-too-large', params: { file: 'a & b.txt', limit: 64 } };

test.each(['en', 'zh-Hans'] as const)('%s', async (language) => {
  const { t } = await createTranslations(language);
  expect(t(`failure.${FAILURE.code}`, { ...FAILURE.params })).toBe(failureText(FAILURE, language));
});

test('the language changes without a restart', async () => {
  const texts = await createTranslations('en');
  expect(texts.t('menu.file')).toBe('File');
  await texts.changeLanguage('zh-Hans');
  expect(texts.t('menu.file')).toBe('文件');
});
