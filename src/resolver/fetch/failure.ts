/** What goes wrong on the way → one of our codes. */
import type { ErrandKind } from './errands.js';
import { EmbedError, isEmbedError, type ErrorCode } from '../../core/error.js';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'bot-wall',
  403: 'bot-wall',
  404: 'not-found',
  408: 'timeout',
  410: 'not-found',
  429: 'rate-limited',
  451: 'not-found',
  504: 'timeout',
};

/** An oEmbed endpoint that refuses does so for the owner of the item (oembed.com, section 2.3.6). */
const BY_ENDPOINT_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'embedding-disabled',
  403: 'embedding-disabled',
};

/** @param status 400 or above */
export function codeOfStatus(status: number, asked: ErrandKind): ErrorCode {
  return (asked === 'endpoint' ? BY_ENDPOINT_STATUS[status] : undefined) ?? BY_STATUS[status] ?? 'bad-response';
}

/** Codes of undici and Node (`errno`, zlib, the HTTP parser) that mean something else than an unreachable host. */
const BY_CODE: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/, 'timeout'],
  [/^(?:Z_|ERR__?ERROR_|ERR_BROTLI|ERR_ENCODING|HTTPParserError$|HPE_|UND_ERR_HEADERS_OVERFLOW)/, 'bad-response'],
];

/** @returns the error itself where it is ours, or says that the caller has left */
export function failureOf(error: unknown, url: string, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (isEmbedError(at))
      return at.url === url ? at : new EmbedError(at.code, url, { cause: error, message: at.message });
    // undici's parser has names for its errors, not codes
    const text = 'code' in at && typeof at.code === 'string' ? at.code : at.name;
    const code = BY_CODE.find(([pattern]) => pattern.test(text))?.[1];
    if (code) return new EmbedError(code, url, { cause: error });
  }
  return new EmbedError('network', url, { cause: error });
}
