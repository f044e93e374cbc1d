// Which language the interface speaks.
import type { Settings } from '#contract/settings.ts';

export const LANGUAGES = ['en', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language that was set, else the first of the system's that there is.
 * @param preferred BCP 47 tags, best first
 */
export function chooseLanguage(setting: Settings['language'], preferred: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const tag of preferred) {
    const language = tag.toLowerCase().split(/[-_.]/)[0];
    if (language === 'zh') return 'zh-Hans';
    if (language === 'en') return 'en';
  }
  return 'en';
}
