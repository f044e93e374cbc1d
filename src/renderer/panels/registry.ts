// Every panel, one line each; its command `panel-ID` opens it.
import { ChangesPanel } from '#renderer/changes/changes-panel.tsx';
import { ChecksPanel } from '#renderer/checks/checks-panel.tsx';
import { FindPanel } from '#renderer/find/find-panel.tsx';
import { DoubtsPanel } from '#renderer/review/doubts-panel.tsx';
import { VersionsPanel } from '#renderer/versions/versions-panel.tsx';
import { OutlinePanel } from './outline/outline-panel.tsx';
import type { Panel } from './panel.ts';
import { QueriesPanel } from './queries/queries-panel.tsx';

export const PANELS: readonly Panel[] = [
  { id: 'doubts', component: DoubtsPanel },
  { id: 'checks', component: ChecksPanel },
  { id: 'find', component: FindPanel },
  { id: 'outline', component: OutlinePanel },
  { id: 'changes', component: ChangesPanel },
  { id: 'versions', component: VersionsPanel },
  { id: 'queries', component: QueriesPanel },
];
