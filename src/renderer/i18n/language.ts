// Which language the interface speaks.
import type { Settings } from '#contract/settings.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#core/model/failure-text.ts';

/**
 * The language that was set, else the first of the system's that there is.
 * @param preferred the system's languages, best first
 */
export function chooseLanguage(
  setting: Settings['language'],
  preferred: readonly string[],
): InterfaceLanguage {
  return setting === 'system' ? interfaceLanguage(preferred) : setting;
}
