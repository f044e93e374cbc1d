// A panel beside the text: what it is given, and which one is open. One is open at a time.
import type { EditorView } from 'prosemirror-view';
import type { ComponentType, RefObject } from 'react';
import { create } from 'zustand';
import type { HostInfo } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';

export const PANEL_IDS = ['doubts', 'checks', 'find', 'outline', 'changes', 'versions', 'queries'] as const;
export type PanelId = (typeof PANEL_IDS)[number];

export interface PanelProps {
  readonly client: HostClient;
  readonly info: HostInfo;
  readonly session: PageSession;
  /** The editor while it is mounted. */
  readonly view: RefObject<EditorView | null>;
}

export interface Panel {
  readonly id: PanelId;
  readonly component: ComponentType<PanelProps>;
}

interface OpenPanel {
  readonly open: PanelId | null;
  /** What had the focus when the first of the panels was opened; closing gives it back. */
  readonly opener: Element | null;
  /** Opens a panel, or closes it when it is the open one. */
  toggle(id: PanelId): void;
  show(id: PanelId): void;
  close(): void;
}

/** The opener of a panel that opens now, beside one that is open already or none. */
const openerBeside = ({ open, opener }: OpenPanel): Element | null =>
  open === null ? document.activeElement : opener;

export const usePanel = create<OpenPanel>((set) => ({
  open: null,
  opener: null,
  toggle: (id) => set((now) => ({ open: now.open === id ? null : id, opener: openerBeside(now) })),
  show: (id) => set((now) => ({ open: id, opener: openerBeside(now) })),
  close: () => set({ open: null }),
}));
