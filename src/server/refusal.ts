/** Why a request is not answered, in words of HTTP. Every sentence is fixed: nothing that was sent comes back. */
import { ERRORS, isEmbedError, type ErrorCode } from '../core/error.js';

/** A request that cannot be answered. Its message is shown to whoever asked. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** What went wrong, as it is told. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The client has left; nobody reads the answer, and logs say why there is none (nginx's code for it). */
const LEFT = 499;
/** Seconds: when it is worth asking again after a provider has told us to slow down. */
const SLOWLY = '60';

/** Where nobody knows an address, oEmbed has a status of its own (oembed.com, section 2.3.6). */
const STATUS: Partial<Record<ErrorCode, number>> = { 'unsupported-url': 404 };

/** @param left the client is gone */
export function failureOf(error: unknown, left: boolean): Failure {
  if (error instanceof Refusal) return error;
  if (isEmbedError(error)) {
    const { code } = error;
    const headers: Record<string, string> = code === 'rate-limited' ? { 'retry-after': SLOWLY } : {};
    return { status: STATUS[code] ?? ERRORS[code].status, code, message: ERRORS[code].sentence, headers };
  }
  if (left) return { status: LEFT, code: 'client-left', message: 'Nobody waits for this answer.', headers: {} };
  return { status: 500, code: 'internal', message: 'Something went wrong here.', headers: {} };
}
