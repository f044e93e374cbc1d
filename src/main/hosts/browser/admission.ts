// Which requests the browser host listens to at all. Any page in any browser of the machine can send requests to a
// loopback port, so a request must show that it comes from the host's own page, and that its sender held the key.
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '#core/model/failure.ts';
import { callAnswer, GUARDING_HEADERS } from '../answer.ts';
import type { Session } from './session.ts';

/** Before anything else of a request is read: lets our page through, swaps the key for the cookie, refuses the rest. */
export function admitOwnPageOnly(app: FastifyInstance, session: Session): void {
  app.addHook('onRequest', async (request, reply) => {
    const port = request.socket.localPort ?? 0;
    if (!isFromOwnPage(request.method, request.headers, `127.0.0.1:${port}`)) return refuse(request, reply);
    const isMember = session.isMember(request.headers.cookie, port);
    const key = keyOf(request);
    if (key === null) return isMember ? undefined : refuse(request, reply);
    const cookie = isMember ? null : session.admit(key, port);
    if (!isMember && cookie === null) return refuse(request, reply);
    if (cookie !== null) reply.header('set-cookie', cookie);
    return reply.headers(GUARDING_HEADERS).redirect('/', 303);
  });
}

/**
 * True when a request was sent to this host by its own address (else a foreign name was bound to 127.0.0.1) and from
 * its own page: by its Origin, which browsers send with everything that may change something, and by Sec-Fetch-Site,
 * where `none` is an address that a person typed or opened.
 * @param host of our own address, such as `127.0.0.1:8080`
 */
export function isFromOwnPage(method: string, headers: IncomingHttpHeaders, host: string): boolean {
  if (headers.host !== host) return false;
  const reads = method === 'GET';
  if (headers.origin === undefined ? !reads : headers.origin !== `http://${host}`) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || (site === 'none' && reads);
}

/** The key in the address of the page itself; null where there is none. */
function keyOf(request: FastifyRequest): string | null {
  const prefix = '/?key=';
  return request.method === 'GET' && request.url.startsWith(prefix) ? request.url.slice(prefix.length) : null;
}

function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.code(403).headers(GUARDING_HEADERS);
  if (!request.headers.accept?.includes('text/html')) {
    const answer = callAnswer({ ok: false, failure: new Failure('forbidden').toJSON() });
    return reply.headers(answer.headers).send(answer.body);
  }
  return reply.type('text/plain; charset=utf-8').send(REFUSAL);
}

/** For a person who opens an address twice or without its key; there is no interface yet that could say it. */
const REFUSAL = `This address of Galley has been used, or Galley has been started anew since. Start Galley again for another one.

Galley 的这个地址已被使用，或 Galley 已重新启动。请重新启动 Galley 以获得新地址。
`;
