// Everything that can go wrong for a user has a code here. The sentence for each code, naming the thing and the
// remedy, stands in resources/locales under `failure`, so that the interface and the command line say the same.

export const FAILURE_CODES = [
  'file-empty',
  'file-binary',
  'file-too-large',
  'page-too-long',
  'file-unreadable',
  'file-undecodable',
  'upload-unknown',
  'scan-unknown',
  'scan-undecodable',
  'scan-missing',
  'lines-unknown',
  'lines-damaged',
  'lines-damaged-left',
  'edition-unknown',
  'page-unknown',
  'library-locked',
  'library-read-only',
  'library-unreachable',
  'format-newer',
  'file-damaged',
  'file-damaged-left',
  'version-damaged',
  'disk-full',
  'write-failed',
  'output-failed',
  'revision-conflict',
  'steps-refused',
  'argument-invalid',
  'call-unknown',
  'port-unavailable',
  'host-unreachable',
  'forbidden',
  'encoding-in-use',
  'platform-too-old',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export type FailureParams = Readonly<Record<string, string | number>>;

/** A failure as it crosses the contract. */
export interface FailureJson {
  readonly code: FailureCode;
  readonly params: FailureParams;
}

/** An error that a user can be told about: a code, and what the sentence for it names (file, limit, reason…). */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly params: FailureParams;

  constructor(code: FailureCode, params: FailureParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }

  toJSON(): FailureJson {
    return { code: this.code, params: this.params };
  }
}
