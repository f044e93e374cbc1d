// What a panel is for and how it is worked, in a few sentences above its content.
import { useTranslation } from 'react-i18next';
import type { PanelId } from './panel.ts';

export function PanelHelp({ id }: { readonly id: PanelId }) {
  const { t } = useTranslation();
  return (
    <section className="panel-help" aria-label={t('panel.help', { title: t(`panel.${id}`) })}>
      {t(`panel-help.${id}`)
        .split('\n')
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </section>
  );
}
