// The frame around the open panel: a region with its name and a way to close it.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandHandlers, useCommandHandlers } from '#renderer/commands/registry.ts';
import { PANEL_IDS, type PanelProps, usePanel } from './panel.ts';
import { PanelHelp } from './panel-help.tsx';
import { PANELS } from './registry.ts';
import './panels.css';

/** What the panels' commands do; only panels that exist are enabled. */
export const panelHandlers: CommandHandlers = Object.fromEntries(
  PANEL_IDS.map((id) => [
    `panel-${id}`,
    {
      run: () => usePanel.getState().toggle(id),
      enabled: () => PANELS.some((panel) => panel.id === id),
    },
  ]),
);

export function SidePanel(props: PanelProps) {
  const { view } = props;
  const { t } = useTranslation();
  const { open, close } = usePanel();
  const region = useRef<HTMLElement>(null);
  const [isHelped, setHelped] = useState(false);
  const toggleHelp = (): void => setHelped(!isHelped);
  useCommandHandlers({ 'panel-help': { run: toggleHelp } });
  const panel = PANELS.find(({ id }) => id === open);

  // Whoever opens a panel goes on in it; whoever closes it, in whatever way, goes on where it was opened.
  useEffect(() => {
    if (open === null) return;
    const panel = region.current;
    if (panel?.contains(document.activeElement) !== true)
      (panel?.querySelector<HTMLElement>('[data-panel-start]') ?? panel)?.focus();
    return () => {
      const { open: next, opener } = usePanel.getState();
      if (next !== null || document.activeElement !== document.body) return;
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
      else view.current?.focus();
    };
  }, [open, view]);

  if (panel === undefined) return null;
  const title = t(`panel.${panel.id}`);
  const Content = panel.component;
  return (
    <section
      ref={region}
      className="side-panel"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className="side-panel-head">
        <h2>{title}</h2>
        <button
          type="button"
          className="quiet panel-question"
          aria-label={t('panel.help', { title })}
          aria-expanded={isHelped}
          onClick={toggleHelp}
        >
          ?
        </button>
        <button type="button" className="quiet" aria-label={t('panel.close', { title })} onClick={close}>
          ×
        </button>
      </header>
      {isHelped && <PanelHelp id={panel.id} />}
      <Content {...props} />
    </section>
  );
}
