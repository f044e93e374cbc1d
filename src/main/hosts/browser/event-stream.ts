// Events to every open page of the browser host, as server-sent events.
import type { ServerResponse } from 'node:http';
import { GUARDING_HEADERS } from '../answer.ts';
import type { Services } from '../handlers.ts';

export interface EventStream {
  /** Keeps a response open and writes every event to it until either side ends. */
  open(response: ServerResponse): void;
  /** Ends all responses. */
  close(): void;
}

/** Listens to the services and passes on what they tell. */
export function createEventStream(services: Services): EventStream {
  const listeners = new Set<ServerResponse>();
  const unsubscribe = services.subscribe((name, event) => {
    const text = `event: ${name}\ndata: ${JSON.stringify(event)}\n\n`;
    for (const response of listeners) response.write(text);
  });
  return {
    open(response) {
      response.writeHead(200, { ...GUARDING_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
      // Written at once, so that the page knows that it hears from here on; comes back soon should the stream break.
      response.write('retry: 500\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    close() {
      unsubscribe();
      for (const response of listeners) response.end();
    },
  };
}
