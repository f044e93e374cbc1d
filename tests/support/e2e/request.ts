// Requests as any program on the machine could send them, with every header at will; `fetch` does not allow that.
import { type IncomingHttpHeaders, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Send {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/**
 * Sends one request and reads the whole reply.
 * @param address the path is sent as it stands here, dots and all
 */
export function send(address: string, { method = 'GET', headers = {}, body }: Send = {}): Promise<Reply> {
  const [, host = '', port = '', path = '/'] = /^http:\/\/([^:/]+):(\d+)(.*)$/.exec(address) ?? [];
  return new Promise((done, fail) => {
    const sent = request({ host, port, path: path === '' ? '/' : path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
