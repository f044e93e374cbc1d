// The tools of the scan: every one a button or a slider that works by keyboard.
import { useTranslation } from 'react-i18next';
import { useCommandHint } from '#renderer/commands/use-command-hint.ts';
import { turned } from './scan-geometry.ts';
import { useScanView, zoomBy } from './scan-store.ts';
import type { PageScan } from './use-scan.ts';

interface ScanToolsProps {
  readonly page: PageScan;
  readonly editable: boolean;
  readonly canDraw: boolean;
  readonly isDrawing: boolean;
  readonly onAttach: () => void;
  readonly onDraw: () => void;
}

const STEP = 1.25;

export function ScanTools({ page, editable, canDraw, isDrawing, onAttach, onDraw }: ScanToolsProps) {
  const { t } = useTranslation();
  const attachHint = useCommandHint('attach-scan');
  const { contrast, isInverted } = useScanView();
  const tools = [
    ['zoom-out', '−', () => zoomBy(1 / STEP)],
    ['zoom-in', '+', () => zoomBy(STEP)],
    ['fit', '↔', () => useScanView.setState({ zoom: 1 })],
    ['turn', '⟳', () => useScanView.setState(({ turn }) => ({ turn: turned(turn) }))],
  ] as const;
  return (
    <div className="scan-tools" role="toolbar" aria-label={t('scan.tools')}>
      {page.scan !== undefined && (
        <>
          {tools.map(([name, sign, run]) => (
            <button
              key={name}
              type="button"
              className="tool"
              aria-label={t(`scan.${name}`)}
              title={t(`scan.${name}`)}
              onClick={run}
            >
              {sign}
            </button>
          ))}
          <button
            type="button"
            className="tool"
            aria-pressed={isInverted}
            aria-label={t('scan.invert')}
            title={t('scan.invert')}
            onClick={() => useScanView.setState({ isInverted: !isInverted })}
          >
            ◐
          </button>
          <label className="scan-contrast">
            <span>{t('scan.contrast')}</span>
            <input
              type="range"
              min={0.5}
              max={3}
              step={0.1}
              value={contrast}
              onChange={({ target }) => useScanView.setState({ contrast: Number(target.value) })}
            />
          </label>
          <button type="button" aria-pressed={isDrawing} disabled={!canDraw} onClick={onDraw}>
            {t('scan.area')}
          </button>
          <button type="button" className="quiet" disabled={!editable || page.isBusy} onClick={page.remove}>
            {t('scan.remove')}
          </button>
        </>
      )}
      <button type="button" title={attachHint} disabled={!editable || page.isBusy} onClick={onAttach}>
        {t('command.attach-scan')}
      </button>
    </div>
  );
}
