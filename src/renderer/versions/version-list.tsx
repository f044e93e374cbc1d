// The versions of a page, newest first, each to be chosen as what is compared with what.
import { useTranslation } from 'react-i18next';
import type { VersionEntry } from '#core/model/version.ts';
import { NOW } from './comparison.ts';
import { timeText } from './time-text.ts';

interface Pair {
  readonly before: string | null;
  readonly after: string;
}

interface VersionListProps {
  readonly versions: readonly VersionEntry[];
  readonly pair: Pair;
  readonly canRestore: boolean;
  readonly onCompare: (pair: Pair) => void;
  readonly onRestore: (version: VersionEntry) => void;
}

export function VersionList({ versions, pair, canRestore, onCompare, onRestore }: VersionListProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className="version-list">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('versions.before')}</th>
            <th scope="col">{t('versions.after')}</th>
            <th scope="col">{t('versions.version')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td />
            <td>
              <input
                type="radio"
                name="version-after"
                aria-label={t('versions.to', { version: t('versions.now') })}
                checked={pair.after === NOW}
                onChange={() => onCompare({ ...pair, after: NOW })}
              />
            </td>
            <td>{t('versions.now')}</td>
          </tr>
          {versions.map((version) => {
            const time = timeText(version.time, i18n.language);
            return (
              <tr key={version.id} data-kind={version.kind}>
                <td>
                  <input
                    type="radio"
                    name="version-before"
                    aria-label={t('versions.from', { version: `${version.note} ${time}`.trim() })}
                    checked={pair.before === version.id}
                    onChange={() => onCompare({ ...pair, before: version.id })}
                  />
                </td>
                <td>
                  <input
                    type="radio"
                    name="version-after"
                    aria-label={t('versions.to', { version: `${version.note} ${time}`.trim() })}
                    checked={pair.after === version.id}
                    onChange={() => onCompare({ ...pair, after: version.id })}
                  />
                </td>
                <td>
                  <span className="version-note">
                    {version.note === '' ? t(`versions.kind.${version.kind}`) : version.note}
                  </span>
                  <span className="version-by">
                    <time dateTime={version.time}>{time}</time> {version.author}
                  </span>
                  {canRestore && (
                    <button
                      type="button"
                      className="quiet"
                      aria-label={t('versions.restore-version', {
                        version: `${version.note} ${time}`.trim(),
                      })}
                      onClick={() => onRestore(version)}
                    >
                      {t('versions.restore')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
