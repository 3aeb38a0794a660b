/** An answer before it becomes a `Response`: data, so that it can be made once and given many times. */
import { failureOf } from './refusal.js';

export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: [name: string, value: string][];
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  /** Strong: the same bytes, the same tag. */
  readonly etag?: string;
  /** Seconds it may be kept by whoever gets it. */
  readonly maxAge: number;
  /** What went wrong, if something did. */
  readonly code?: string;
}

/** What every answer carries: readable from every site, and inert where somebody opens it as a page. */
const COMMON: readonly [string, string][] = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', 'etag, retry-after'],
  // pages that isolate themselves may show our pictures (Fetch Standard, "Cross-Origin-Resource-Policy header")
  ['cross-origin-resource-policy', 'cross-origin'],
  ['x-content-type-options', 'nosniff'],
  ['content-security-policy', "default-src 'none'; sandbox"],
  ['referrer-policy', 'no-referrer'],
];

export const JSON_TYPE = 'application/json; charset=utf-8';
export const XML_TYPE = 'text/xml; charset=utf-8';

/** Seconds; a mistake may be mended soon, but need not be asked about at once again. */
const ERROR_AGE = 60;
/** Seconds an old answer is better than none: RFC 5861. */
const STALE = 604_800;

/** An answer that may be kept. @param maxAge seconds */
export async function lasting(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  maxAge: number,
  more = '',
): Promise<Answer> {
  const etag = await entityTag(body);
  const stale = Math.min(maxAge * 7, STALE);
  const keeping = more || `, stale-while-revalidate=${stale}, stale-if-error=${STALE}`;
  const headers: [string, string][] = [
    ...COMMON,
    ['content-type', type],
    ['cache-control', `public, max-age=${maxAge}${keeping}`],
    ['etag', etag],
  ];
  return { status: 200, headers, body, etag, maxAge };
}

/** An answer for the moment. */
export function passing(
  body: string | null,
  type: string,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Answer {
  const all: [string, string][] = [...COMMON, ...Object.entries(headers)];
  if (body !== null) all.push(['content-type', type], ['cache-control', 'no-store']);
  return { status, headers: all, body, maxAge: 0 };
}

/** `{"error": {"code", "message"}}`, with words of ours only. @param left the client is gone */
export function failed(error: unknown, left = false): Answer {
  const { status, code, message, headers } = failureOf(error, left);
  const maxAge = status === 501 || (status < 500 && status !== 429 && status !== 499) ? ERROR_AGE : 0;
  return {
    status,
    headers: [
      ...COMMON,
      ...Object.entries(headers),
      ['content-type', JSON_TYPE],
      ['cache-control', maxAge ? `public, max-age=${maxAge}` : 'no-store'],
    ],
    body: jsonText({ error: { code, message } }),
    maxAge,
    code,
  };
}

/** JSON that holds no markup, whatever its texts hold. */
export const jsonText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Whether the client has these bytes already (RFC 9110, section 13.1.2). */
export function isKnown({ etag }: Answer, ifNoneMatch: string | null): boolean {
  if (!etag || !ifNoneMatch) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

const entityTag = async (body: string | Uint8Array<ArrayBuffer>): Promise<string> => `"${await digest(body)}"`;

/** The first half of SHA-256, in hexadecimal. */
export async function digest(body: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
