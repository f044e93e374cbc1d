// What a failure says to a person: one sentence for each code, the same in the interface and on the command line.
import en from '#resources/locales/failures/en.json' with { type: 'json' };
import zhHans from '#resources/locales/failures/zh-Hans.json' with { type: 'json' };
import type { FailureCode, FailureJson } from './failure.ts';

export const INTERFACE_LANGUAGES = ['en', 'zh-Hans'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const SENTENCES: Readonly<Record<InterfaceLanguage, Readonly<Record<FailureCode, string>>>> = {
  en,
  'zh-Hans': zhHans,
};

/** The sentence for a failure, naming the thing and the remedy. */
export function failureText({ code, params }: FailureJson, language: InterfaceLanguage): string {
  return SENTENCES[language][code].replace(/\{(\w+)\}/g, (_whole, name: string) =>
    String(params[name] ?? '?'),
  );
}

/** The interface language for a person's preferred languages (BCP 47 or POSIX), best first. */
export function interfaceLanguage(preferred: readonly string[]): InterfaceLanguage {
  for (const language of preferred) {
    if (/^zh/i.test(language)) return 'zh-Hans';
    if (/^en/i.test(language)) return 'en';
  }
  return 'en';
}
