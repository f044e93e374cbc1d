// What stands left of the editor: the raw page, the scan, or both; and the commands that choose and attach.
import { type ReactNode, useEffect, useRef } from 'react';
import type { HostClient } from '#contract/client.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import type { LineLinkStore } from '../line-link.ts';
import type { PageSession } from '../page-session.ts';
import { ScanPane } from './scan-pane.tsx';
import { nextSide, useScanView } from './scan-store.ts';
import { usePageScan } from './use-scan.ts';

interface LeftSideProps {
  readonly client: HostClient;
  readonly session: PageSession;
  readonly editable: boolean;
  readonly link: LineLinkStore;
  /** Goes to a raw line in the text. */
  readonly onGo: (n: number) => void;
  /** What had the focus is shown no more. */
  readonly onFocusLost: () => void;
  /** The raw page. */
  readonly children: ReactNode;
}

export function LeftSide(props: LeftSideProps) {
  const { client, session, editable, link, onGo, onFocusLost, children } = props;
  const side = useScanView((view) => view.side);
  const page = usePageScan(client, session);
  const input = useRef<HTMLInputElement>(null);
  const linesInput = useRef<HTMLInputElement>(null);
  const attach = (): void => input.current?.click();
  const showScan = (): void => {
    if (side === 'text') useScanView.setState({ side: 'both' });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the side has changed.
  useEffect(() => {
    if (document.activeElement === document.body) onFocusLost();
  }, [side]);

  useCommandHandlers({
    'scan-view': { run: nextSide },
    'attach-scan': { run: attach, enabled: () => editable && !page.isBusy },
    'attach-lines': { run: () => linesInput.current?.click(), enabled: () => editable && !page.isBusy },
  });

  return (
    <div className="left-side" data-side={side}>
      {side !== 'text' && <ScanPane {...{ page, session, editable, link, onGo }} onAttach={attach} />}
      {side !== 'scan' && <div className="left-text">{children}</div>}
      <input
        ref={input}
        type="file"
        hidden
        data-scan-file=""
        accept=".png,.jpg,.jpeg,.webp,.tif,.tiff"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) {
            page.attach(file);
            showScan();
          }
          target.value = '';
        }}
      />
      <input
        ref={linesInput}
        type="file"
        hidden
        data-lines-file=""
        accept=".json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) {
            page.attachLines(file);
            showScan();
          }
          target.value = '';
        }}
      />
    </div>
  );
}
