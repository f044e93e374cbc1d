// The galley:// scheme: the built renderer and the contract's streams, so that the page is never a file:// and has an
// origin of its own.
import type { CustomScheme, Protocol } from 'electron';
import { ORIGIN, SCHEME } from '#contract/channels.ts';
import type { Answer } from '../answer.ts';
import type { Dispatch } from '../dispatch.ts';
import type { RendererFiles } from '../renderer-files.ts';

/** To be registered before the app is ready. */
export const GALLEY_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const STREAMS_PATH = '/streams/';

/** Serves the scheme in a session. */
export function serveScheme(
  protocol: Pick<Protocol, 'handle'>,
  renderer: RendererFiles,
  dispatch: Pick<Dispatch, 'stream'>,
): void {
  protocol.handle(SCHEME, async (request) => {
    const { status, headers, body } = await answerRequest(request, renderer, dispatch);
    return new Response(body, { status, headers });
  });
}

async function answerRequest(
  request: Request,
  renderer: RendererFiles,
  dispatch: Pick<Dispatch, 'stream'>,
): Promise<Answer> {
  const { host, pathname, searchParams } = new URL(request.url);
  if (`${SCHEME}://${host}` !== ORIGIN) return { status: 404, headers: {}, body: '' };
  if (!pathname.startsWith(STREAMS_PATH)) return renderer.answer(pathname);
  const bytes = request.method === 'POST' ? new Uint8Array(await request.arrayBuffer()) : null;
  return dispatch.stream(pathname.slice(STREAMS_PATH.length), searchParams, bytes);
}
