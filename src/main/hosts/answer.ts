// What a host answers to a request, whatever carries it: loopback HTTP or the galley:// scheme.
import type { FailureCode, FailureJson } from '#core/model/failure.ts';
import type { Download } from './handlers.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** The answer to a call or an upload, as it crosses the bridge or the wire: a refusal is data there, not an error. */
export type CallAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly failure: FailureJson };

/** Headers that every answer bears: it is of the type it says, for this origin only, and leaves no trace. */
export const GUARDING_HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Codes that HTTP has a status of its own for; every other refusal is 422. */
const STATUS: Partial<Record<FailureCode, number>> = {
  'argument-invalid': 400,
  forbidden: 403,
  'call-unknown': 404,
  'edition-unknown': 404,
  'page-unknown': 404,
  'upload-unknown': 404,
  'revision-conflict': 409,
  'file-too-large': 413,
  'page-too-long': 413,
  internal: 500,
};

/** An answer to a call, with the status that its outcome has in HTTP. */
export function callAnswer(answer: CallAnswer): Answer {
  return {
    status: answer.ok ? 200 : (STATUS[answer.failure.code] ?? 422),
    headers: { ...GUARDING_HEADERS, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(answer),
  };
}

/** Hands a file out under its name, to be saved and not shown. */
export function downloadAnswer({ name, type, bytes }: Download): Answer {
  return {
    status: 200,
    headers: {
      ...GUARDING_HEADERS,
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeHeaderValue(name)}`,
    },
    body: new Uint8Array(bytes),
  };
}

/** Percent-encodes a name for `filename*` (RFC 8187), which allows fewer characters than an address does. */
function encodeHeaderValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
