import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { generate } from 'selfsigned';
import { chromiumArgs } from './chromium-args.js';
import { createFetch } from './loopback-fetch.js';
import { mountedSite } from './mounted-site.js';
import type { Mount } from './mounted-site.js';
import { sendText } from './site.js';
import type { Site } from './site.js';
import { defaultSites } from './sites.js';

/** A request that reached the small internet. */
export interface LoggedRequest {
  method: string;
  /** Absolute, with the scheme and host the client meant. */
  url: string;
  host: string;
  headers: IncomingHttpHeaders;
  /** When the request's head arrived, in milliseconds since the epoch. */
  time: number;
  /** False where no site has this host: the request was answered with 404. */
  known: boolean;
}

/** A small internet on one loopback port, speaking plain HTTP and TLS, with sites told apart by the Host header. */
export interface Internet {
  readonly port: number;
  /** Every request since the start or the last `clear()`, in order of arrival. */
  readonly requests: LoggedRequest[];
  /** The hosts that have a site. */
  readonly hosts: readonly string[];
  /** Adds a site; its hosts take the place of sites that had them before. */
  add(site: Site): void;
  /** Serves pages and local folders at a host, over http and https. */
  mount(host: string, mount: Mount): void;
  /** Forgets the logged requests; the sites stay. */
  clear(): void;
  /** Flags that make Chromium reach this internet and nothing else. */
  chromiumArgs(): string[];
  /** `fetch` for Node: whatever the host, it connects to this internet. Certificates are not checked. */
  readonly fetch: typeof globalThis.fetch;
  /** Ends every connection, however busy, and the server. */
  close(): Promise<void>;
}

/** The first byte of a TLS connection: the record type "handshake" (RFC 8446, section 5.1). */
const TLS_HANDSHAKE = 0x16;

/** Starts the small internet on a free loopback port. */
export async function startInternet(sites: readonly Site[] = defaultSites()): Promise<Internet> {
  const byHost = new Map<string, Site>();
  const requests: LoggedRequest[] = [];
  const sockets = new Map<number, Socket>();

  const add = (site: Site) => {
    for (const host of site.hosts) byHost.set(host, site);
  };
  sites.forEach(add);

  async function handle(scheme: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = `${scheme}://${request.headers.host ?? ''}${request.url ?? '/'}`;
    if (!URL.canParse(address)) {
      response.writeHead(400).end();
      return;
    }
    const url = new URL(address);
    const site = byHost.get(url.hostname);
    const { method = 'GET', headers } = request;
    requests.push({ method, url: url.href, host: url.hostname, headers, time: Date.now(), known: site !== undefined });
    const reset = () => void sockets.get(request.socket.remotePort ?? 0)?.resetAndDestroy();
    const exchange = { request, response, url, reset };
    if (site === undefined) sendText(exchange, 404, `There is no site at ${url.hostname}.\n`);
    else await site.handle(exchange);
  }

  const listener = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    // A client that leaves early is no error here: several sites exist to be left.
    response.on('error', () => undefined);
    handle(scheme, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  };

  const certificate = await generate([{ name: 'commonName', value: 'loopback' }], { keyType: 'ec' });
  const credentials = { key: certificate.private, cert: certificate.cert };
  const secureContext = createSecureContext(credentials);
  const plain = http.createServer(listener('http'));
  const secure = https.createServer(
    {
      ...credentials,
      SNICallback: (name, done) => {
        if (byHost.get(name.toLowerCase())?.stallsHandshake !== true) done(null, secureContext);
      },
    },
    listener('https'),
  );
  secure.on('tlsClientError', () => undefined);

  const server = net.createServer((socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
    socket.on('error', () => undefined);
    socket.once('data', (head: Buffer) => {
      socket.pause();
      socket.unshift(head);
      (head[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    requests,
    get hosts() {
      return [...byHost.keys()];
    },
    add,
    mount: (host, mount) => add(mountedSite(host, mount)),
    clear: () => void requests.splice(0),
    chromiumArgs: () => chromiumArgs(port),
    fetch: createFetch(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
        // Neither listens, but each keeps a timer for its connections.
        plain.close();
        secure.close();
      }),
  };
}
