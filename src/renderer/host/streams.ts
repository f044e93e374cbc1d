// Streams of the contract, which have the same addresses under both hosts.
import { STREAMS, type StreamArgs, type StreamName, type Streams } from '#contract/streams.ts';
import { reach, readAnswer } from './answer.ts';

/** Milliseconds for which a file to be saved is kept in memory. */
const KEPT = 60_000;

type Up = { [N in StreamName]: Streams[N]['direction'] extends 'up' ? N : never }[StreamName];
type Down = Exclude<StreamName, Up>;
type Uploaded<N extends Up> = NonNullable<Streams[N]['result']>;

/**
 * Sends bytes up.
 * @throws {Failure} when the host refuses them
 */
export async function upload<N extends Up>(name: N, args: StreamArgs<N>, file: Blob): Promise<Uploaded<N>> {
  const response = await reach(addressOf(name, args), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    // Bytes and not the file itself: Electron's scheme handler takes them in one piece.
    body: await file.arrayBuffer(),
  });
  return readAnswer(await response.json()) as Uploaded<N>;
}

/**
 * Hands a download to the person: the browser saves it, Electron asks where to.
 * @throws {Failure} when the host refuses it
 */
export async function download<N extends Down>(name: N, args: StreamArgs<N>): Promise<void> {
  const response = await reach(addressOf(name, args));
  if (!response.ok) {
    readAnswer(await response.json());
    return;
  }
  saveFile(await response.blob(), fileNameOf(response.headers.get('content-disposition') ?? ''));
}

/** Hands bytes to the person as a file of this name. */
export function saveFile(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // The browser reads the file after the click has returned; how long after, it does not tell.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

/** `/streams/NAME?…`; arguments left undefined are left out. */
export function addressOf<N extends StreamName>(name: N, args: StreamArgs<N>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(STREAMS[name].args.parse(args))) {
    if (value !== undefined) query.set(key, String(value));
  }
  return `/streams/${name}?${query}`;
}

/** The name that a host gave in `filename*`. */
function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded === undefined ? '' : decodeURIComponent(encoded);
}
