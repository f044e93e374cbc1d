// Every panel, one line each; its command `panel-ID` opens it.
import { FindPanel } from '#renderer/find/find-panel.tsx';
import type { Panel } from './panel.ts';

export const PANELS: readonly Panel[] = [{ id: 'find', component: FindPanel }];
