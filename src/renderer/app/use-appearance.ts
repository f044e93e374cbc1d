// Carries the settings over to the document: its language, its colours, the look of its text, its title.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FONT_SCRIPTS, type Settings } from '#contract/settings.ts';
import { chooseLanguage } from '#renderer/i18n/language.ts';
import { editionName, pageName } from './edition-name.ts';
import { useApp } from './store.ts';

/** @param languages the system's, best first */
export function useAppearance(settings: Settings | null, languages: readonly string[]): void {
  const { i18n } = useTranslation();
  const theme = settings?.theme ?? 'system';
  const language = chooseLanguage(settings?.language ?? 'system', languages);

  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }, [i18n, language]);

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);

  const zoom = settings?.zoom ?? 100;
  const spacing = settings?.lineSpacing ?? 175;
  const fonts = settings?.fonts;
  useEffect(() => {
    const { style } = document.documentElement;
    style.fontSize = `${zoom}%`;
    style.setProperty('--line-spacing', String(spacing / 100));
    for (const script of FONT_SCRIPTS) {
      const family = fonts?.[script];
      // The comma belongs to it: the usual families follow in the style sheet.
      if (family === undefined) style.removeProperty(`--font-${script}`);
      else style.setProperty(`--font-${script}`, `${JSON.stringify(family)},`);
    }
  }, [zoom, spacing, fonts]);
}

/** The window's title says what it shows; it is set without drawing anything again. */
export function useTitle(): void {
  const { t, i18n } = useTranslation();
  const { language } = i18n;

  useEffect(() => {
    const set = (): void => {
      const { page: shown, editions } = useApp.getState();
      const edition = editions?.find(({ id }) => id === shown?.edition);
      const page = edition?.pages.find(({ id }) => id === shown?.page);
      document.title =
        edition === undefined || page === undefined
          ? t('app.name')
          : t('app.title', { place: `${pageName(edition, page, t)} · ${editionName(edition, t, language)}` });
    };
    set();
    return useApp.subscribe(set);
  }, [t, language]);
}
