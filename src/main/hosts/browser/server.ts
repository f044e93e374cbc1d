// The browser host: the same renderer and the same services as the Electron shell, over loopback HTTP.
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Answer } from '../answer.ts';
import { callAnswer } from '../answer.ts';
import { createDispatch, type Dispatch, type ReportFault } from '../dispatch.ts';
import type { Services } from '../handlers.ts';
import type { RendererFiles } from '../renderer-files.ts';
import { admitOwnPageOnly } from './admission.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { createSession } from './session.ts';

/** Loopback only, and by number, since the name `localhost` may lead elsewhere. */
export const LOOPBACK = '127.0.0.1';
/** Above the 64 MiB of a raw file, so that a file just above its limit is refused by name. */
const BODY_LIMIT = 65 * 1024 * 1024;
/** Milliseconds that requests in progress are given when the host ends. */
const GRACE = 5_000;

export interface BrowserHostOptions {
  readonly services: Services;
  readonly renderer: RendererFiles;
  /** 0 for any free one. */
  readonly port: number;
  readonly report: ReportFault;
}

export interface BrowserHost {
  /** Address with the key, for one visit. */
  readonly address: string;
  /** Answers what has been received, then ends. The services stay open. */
  close(): Promise<void>;
}

/**
 * Starts to listen.
 * @throws the system's error when the port cannot be had
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const app = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle', exposeHeadRoutes: false });
  const session = createSession();
  const events = createEventStream(options.services);
  readBodies(app);
  admitOwnPageOnly(app, session);
  serveContract(app, createDispatch(options.services, options.report), events);
  app.get('/*', (request, reply) => send(reply, options.renderer.answer(addressOf(request.url).pathname)));
  reportErrors(app, options.report);

  await app.listen({ host: LOOPBACK, port: options.port });
  const { port } = app.server.address() as AddressInfo;
  return {
    address: `http://${LOOPBACK}:${port}/?key=${session.key}`,
    async close() {
      events.close();
      const hurry = setTimeout(() => app.server.closeAllConnections(), GRACE);
      await app.close();
      clearTimeout(hurry);
    },
  };
}

/** Bodies are JSON for calls and bytes for streams; a form of another page can send neither. */
function readBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
}

function serveContract(app: FastifyInstance, dispatch: Dispatch, events: EventStream): void {
  app.post<{ Params: { name: string } }>('/calls/:name', async (request, reply) =>
    send(reply, callAnswer(await dispatch.call(request.params.name, request.body))),
  );
  app.get<{ Params: { name: string } }>('/streams/:name', async (request, reply) =>
    send(reply, await dispatch.stream(request.params.name, addressOf(request.url).searchParams, null)),
  );
  app.post<{ Params: { name: string }; Body: Buffer }>('/streams/:name', async (request, reply) =>
    send(
      reply,
      await dispatch.stream(request.params.name, addressOf(request.url).searchParams, request.body),
    ),
  );
  app.get('/events', (_request, reply) => {
    reply.hijack();
    events.open(reply.raw);
  });
}

/** What fastify itself refuses (a body too large, JSON that is none) keeps its status and says no more. */
function reportErrors(app: FastifyInstance, report: ReportFault): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) report(error);
    reply.code(status).send();
  });
}

function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  return reply
    .code(status)
    .headers(headers)
    .send(typeof body === 'string' ? body : Buffer.from(body.buffer));
}

/** A request's address; only path and query are read from it. */
function addressOf(url: string): URL {
  return new URL(url, `http://${LOOPBACK}`);
}
