// Every stream of bytes between renderer and host, served under /streams/NAME in both hosts.
import { z } from 'zod';
import { type Edition, Id } from '#core/model/edition.ts';
import type { PageGeometry } from '#core/model/geometry.ts';
import type { Inspection } from './calls.ts';
import { download, upload } from './entry.ts';

export const EXPORT_FORMATS = ['text', 'json'] as const;

export const STREAMS = {
  /** Receives a raw file and inspects it; nothing is imported yet. */
  raw: upload<Inspection>()(z.object({ name: z.string().min(1).max(1000) })),
  /** Attaches an image to a page, in place of the one that it has. */
  scan: upload<Edition>()(z.object({ edition: Id, page: Id, name: z.string().min(1).max(1000) })),
  /** Attaches line coordinates to a page, in place of those that it has. */
  'line-boxes': upload<PageGeometry>()(
    z.object({ edition: Id, page: Id, name: z.string().min(1).max(1000) }),
  ),
  /** The picture to show of a page's scan; `file` names the scan, so that another has another address. */
  'scan-image': download(z.object({ edition: Id, page: Id, file: Id })),
  /** A page, or an edition when no page is named, in a format, as a download. */
  export: download(z.object({ edition: Id, page: Id.optional(), format: z.enum(EXPORT_FORMATS) })),
} as const;

export type Streams = typeof STREAMS;
export type StreamName = keyof Streams;
export type StreamArgs<N extends StreamName> = z.output<Streams[N]['args']>;
