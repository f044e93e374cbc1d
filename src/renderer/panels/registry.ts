// Every panel, one line each; its command `panel-ID` opens it.
import type { Panel } from './panel.ts';

export const PANELS: readonly Panel[] = [];
