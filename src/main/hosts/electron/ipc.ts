// Calls and events of the contract over Electron's IPC.
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, ORIGIN } from '#contract/channels.ts';
import { Failure } from '#core/model/failure.ts';
import type { CallAnswer } from '../answer.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Services } from '../handlers.ts';

/** As much of a call's event as its sender is judged by. */
export type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'> & {
  readonly sender: Pick<WebContents, 'mainFrame'>;
};

/** Answers the calls of our own page. */
export function serveCalls(ipc: Pick<IpcMain, 'handle'>, dispatch: Pick<Dispatch, 'call'>): void {
  ipc.handle(CALL_CHANNEL, async (event, name: unknown, args: unknown): Promise<CallAnswer> => {
    if (!isOwnPage(event)) return { ok: false, failure: new Failure('forbidden').toJSON() };
    return dispatch.call(String(name), args);
  });
}

/** True when a call comes from the top frame of a page of ours. */
export function isOwnPage({ sender, senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${ORIGIN}/`);
}

/**
 * Tells every event to the pages that are open at that moment.
 * @returns stops it
 */
export function tellEvents(
  services: Pick<Services, 'subscribe'>,
  pages: () => Iterable<Pick<WebContents, 'send'>>,
): () => void {
  return services.subscribe((name, event) => {
    for (const page of pages()) page.send(EVENT_CHANNEL, name, event);
  });
}
