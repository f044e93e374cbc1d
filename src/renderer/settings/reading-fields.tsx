// How the text looks: its size, the space from line to line, and a typeface for each script.
import { useTranslation } from 'react-i18next';
import type { HostClient } from '#contract/client.ts';
import { FONT_SCRIPTS, type FontScript, type Settings, ZOOM } from '#contract/settings.ts';
import { changeSettings } from './change-settings.ts';

const SPACINGS = [140, 160, 175, 200, 225, 250] as const;
const ZOOMS = [75, 90, 100, 110, 125, 150, 175, 200].filter(
  (zoom) => ZOOM.least <= zoom && zoom <= ZOOM.most,
);

/** Families that systems have, offered and not demanded. */
const FAMILIES: Readonly<Record<FontScript, readonly string[]>> = {
  latin: ['Source Serif 4', 'Noto Serif', 'Georgia', 'Times New Roman'],
  hans: ['Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', 'KaiTi'],
  hant: ['Source Han Serif TC', 'Noto Serif CJK TC', 'Songti TC', 'PMingLiU'],
  japanese: ['Noto Serif CJK JP', 'Hiragino Mincho ProN', 'Yu Mincho'],
  korean: ['Noto Serif CJK KR', 'AppleMyungjo', 'Batang'],
  arabic: ['Noto Naskh Arabic', 'Geeza Pro', 'Traditional Arabic'],
  hebrew: ['Noto Serif Hebrew', 'Frank Ruehl CLM', 'David'],
};

interface ReadingFieldsProps {
  readonly client: HostClient;
  readonly settings: Settings;
  readonly isDisabled: boolean;
}

export function ReadingFields({ client, settings, isDisabled }: ReadingFieldsProps) {
  const { t } = useTranslation();
  const { zoom, lineSpacing, fonts } = settings;
  const percents = [...new Set([...ZOOMS, zoom])].sort((a, b) => a - b);
  const spacings = [...new Set([...SPACINGS, lineSpacing])].sort((a, b) => a - b);
  return (
    <>
      <div className="fields">
        <label className="field">
          <span>{t('settings.zoom')}</span>
          <select
            value={zoom}
            disabled={isDisabled}
            onChange={({ target }) => void changeSettings(client, { zoom: Number(target.value) })}
          >
            {percents.map((percent) => (
              <option key={percent} value={percent}>
                {percent} %
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('settings.line-spacing')}</span>
          <select
            value={lineSpacing}
            disabled={isDisabled}
            onChange={({ target }) => void changeSettings(client, { lineSpacing: Number(target.value) })}
          >
            {spacings.map((spacing) => (
              <option key={spacing} value={spacing}>
                {spacing / 100}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details>
        <summary>{t('settings.fonts')}</summary>
        <div className="fields">
          {FONT_SCRIPTS.map((script) => (
            <label className="field" key={script}>
              <span>{t(`settings.font-${script}`)}</span>
              <input
                list={`fonts-${script}`}
                placeholder={t('settings.font-usual')}
                defaultValue={fonts[script] ?? ''}
                disabled={isDisabled}
                onBlur={({ target }) => {
                  const name = target.value.trim();
                  if (name === (fonts[script] ?? '')) return;
                  const { [script]: _before, ...others } = fonts;
                  void changeSettings(client, {
                    fonts: name === '' ? others : { ...others, [script]: name },
                  });
                }}
              />
              <datalist id={`fonts-${script}`}>
                {FAMILIES[script].map((family) => (
                  <option key={family} value={family} />
                ))}
              </datalist>
            </label>
          ))}
        </div>
      </details>
    </>
  );
}
