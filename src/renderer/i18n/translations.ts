// The texts of the interface: both languages are part of the program, so that switching needs neither a request nor a
// restart. The sentences for failures stand apart, since the command line says them too; here they are `failure.CODE`.
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { InterfaceLanguage } from '#core/model/failure-text.ts';
import en from '#resources/locales/en.json' with { type: 'json' };
import enFailures from '#resources/locales/failures/en.json' with { type: 'json' };
import zhFailures from '#resources/locales/failures/zh-Hans.json' with { type: 'json' };
import zh from '#resources/locales/zh-Hans.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & { failure: typeof enFailures } };
  }
}

/** Every language of the interface. */
export const LANGUAGES: readonly InterfaceLanguage[] = ['en', 'zh-Hans'];

/** Texts in a language; React components get them by `useTranslation`. */
export async function createTranslations(language: InterfaceLanguage): Promise<i18n> {
  const texts = i18next.createInstance();
  await texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { translation: { ...en, failure: withVariables(enFailures) } },
      'zh-Hans': { translation: { ...zh, failure: withVariables(zhFailures) } },
    },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return texts;
}

/** The sentences for failures name their variables in single braces, which need no library to read. */
function withVariables(sentences: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sentences).map(([code, text]) => [code, text.replace(/\{(\w+)\}/g, '{{$1}}')]),
  );
}
