import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** One request on its way to a site, and the means to answer it. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** The address as the client meant it: scheme and host included, although all of them end on one loopback port. */
  url: URL;
  /** Cuts the TCP connection with a reset, as a crashed server or a firewall does. */
  reset(): void;
}

/** One or more hosts of the small internet. */
export interface Site {
  /** Exact host names in lower case, without a port. */
  hosts: readonly string[];
  /** True for a host that accepts a connection and then never finishes the TLS handshake. */
  stallsHandshake?: boolean;
  /** Answers, or deliberately fails to. A rejected promise becomes a 500. */
  handle(exchange: Exchange): void | Promise<void>;
}

/** Answers with `body` and ends the response. Nothing is cached, so that every request shows in the log. */
export function send(
  { response }: Exchange,
  body: string | Buffer,
  options: { status?: number; type?: string; headers?: OutgoingHttpHeaders } = {},
): void {
  response.writeHead(options.status ?? 200, {
    'content-type': options.type ?? 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...options.headers,
  });
  response.end(body);
}

/** Answers with a JSON document. */
export function sendJson(exchange: Exchange, value: unknown, status = 200, headers: OutgoingHttpHeaders = {}): void {
  send(exchange, JSON.stringify(value), { status, type: 'application/json; charset=utf-8', headers });
}

/** Answers with a short plain text, as most endpoints do for an error. */
export function sendText(exchange: Exchange, status: number, text: string, headers: OutgoingHttpHeaders = {}): void {
  send(exchange, text, { status, type: 'text/plain; charset=utf-8', headers });
}

/** CORS for an endpoint that any page may read. */
export const corsForAll: OutgoingHttpHeaders = { 'access-control-allow-origin': '*' };

/** CORS for an endpoint that repeats the caller's origin, and refuses the opaque one (`Origin: null`). */
export function corsForOrigin({ request }: Exchange): OutgoingHttpHeaders {
  const origin = request.headers.origin;
  if (origin === undefined || origin === 'null') return { vary: 'Origin' };
  return { vary: 'Origin', 'access-control-allow-origin': origin };
}

/** Text made safe for HTML and XML, in content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
