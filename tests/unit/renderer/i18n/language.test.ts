// The interface speaks the language that was set, else the first of the system's that it has.
import { expect, test } from 'vitest';
import { chooseLanguage } from '#renderer/i18n/language.ts';

test.each([
  [['zh-CN', 'en'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hans'],
  [['de-DE', 'zh', 'en'], 'zh-Hans'],
  [['en-GB', 'zh'], 'en'],
  [['fr'], 'en'],
  [['zh_CN.UTF-8'], 'zh-Hans'],
  [[], 'en'],
] as const)('system %j', (preferred, language) => {
  expect(chooseLanguage('system', preferred)).toBe(language);
});

test('what was set goes before the system', () => {
  expect(chooseLanguage('en', ['zh-CN'])).toBe('en');
  expect(chooseLanguage('zh-Hans', ['en'])).toBe('zh-Hans');
});
