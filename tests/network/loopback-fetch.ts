import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import type { IncomingMessage } from 'node:http';

/** As many hops as `fetch` follows (Fetch Standard, "HTTP-redirect fetch"). */
const MAX_REDIRECTS = 20;
const REDIRECT_STATUS = new Set([301, 302, 303, 307, 308]);
const NULL_BODY_STATUS = new Set([101, 204, 205, 304]);

/**
 * A `fetch` that connects to a loopback port whatever the URL says, and names the URL's host in the Host header and
 * in the TLS handshake. Redirects, aborts and content encodings behave as in Node's own `fetch`; a failed connection
 * is a `TypeError` with the system error as its cause.
 */
export function createFetch(port: number): typeof globalThis.fetch {
  return async (input, init) => {
    let request = new Request(input, init);
    for (let hops = 0; ; hops += 1) {
      const message = await exchange(port, request);
      const status = message.statusCode ?? 0;
      const { location } = message.headers;
      const redirects = REDIRECT_STATUS.has(status) && location !== undefined;
      if (!redirects || request.redirect === 'manual') return toResponse(message, request, hops > 0);
      message.destroy();
      if (request.redirect === 'error') throw failure(new Error('unexpected redirect'));
      if (hops === MAX_REDIRECTS) throw failure(new Error('redirect count exceeded'));
      if (!URL.canParse(location, request.url)) throw failure(new Error('invalid redirect'));
      const target = new URL(location, request.url);
      if (!/^https?:$/.test(target.protocol)) throw failure(new Error('URL scheme must be a HTTP(S) scheme'));
      const { method, headers, signal } = request;
      const becomesGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST';
      request = new Request(target, { method: becomesGet ? 'GET' : method, headers, signal });
    }
  };
}

function failure(cause: unknown): TypeError {
  return new TypeError('fetch failed', { cause });
}

async function exchange(port: number, request: Request): Promise<IncomingMessage> {
  const url = new URL(request.url);
  const body = request.body === null ? null : Buffer.from(await request.arrayBuffer());
  const headers: Record<string, string> = { accept: '*/*', 'accept-encoding': 'gzip, br' };
  request.headers.forEach((value, name) => (headers[name] = value));
  headers['host'] = url.host;
  const { method, signal } = request;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: url.pathname + url.search, method, headers, agent: false };
    // TLS has no server name for an address (RFC 6066, section 3).
    const servername = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? url.hostname : '';
    const outgoing =
      url.protocol === 'https:'
        ? https.request({ ...options, servername, rejectUnauthorized: false })
        : http.request(options);
    const abort = () => outgoing.destroy(signal.reason as Error);
    signal.addEventListener('abort', abort);
    outgoing.on('close', () => signal.removeEventListener('abort', abort));
    outgoing.on('error', (error) => reject(signal.aborted ? (signal.reason as Error) : failure(error)));
    outgoing.on('response', (message) => {
      // A body that ends with its connection cut surfaces through the stream, not through the request.
      outgoing.removeAllListeners('error').on('error', () => undefined);
      resolve(message);
    });
    outgoing.end(body ?? undefined);
  });
}

function toResponse(message: IncomingMessage, request: Request, redirected: boolean): Response {
  const status = message.statusCode ?? 0;
  const headers = new Headers();
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    headers.append(message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '');
  }
  const empty = request.method === 'HEAD' || NULL_BODY_STATUS.has(status);
  if (empty) message.resume();
  const body = empty ? null : (Readable.toWeb(decoded(message, request.signal)) as ReadableStream<Uint8Array>);
  const response = new Response(body, { status, statusText: message.statusMessage ?? '', headers });
  return Object.defineProperties(response, { url: { value: request.url }, redirected: { value: redirected } });
}

function decoded(message: IncomingMessage, signal: AbortSignal): Readable {
  const encodings = (message.headers['content-encoding'] ?? '').split(',').map((name) => name.trim());
  let stream: Readable = message;
  for (const encoding of encodings.reverse()) {
    const decoder = encoding === 'gzip' ? createGunzip() : encoding === 'br' ? createBrotliDecompress() : null;
    if (decoder === null) continue;
    const source = stream;
    source.on('error', (error) => decoder.destroy(error));
    decoder.on('close', () => source.destroy());
    stream = source.pipe(decoder);
  }
  const abort = () => stream.destroy(signal.reason as Error);
  signal.addEventListener('abort', abort);
  stream.on('close', () => {
    signal.removeEventListener('abort', abort);
    message.destroy();
  });
  return stream;
}
