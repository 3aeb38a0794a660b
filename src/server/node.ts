/** `embed-hub/server/node`: a Fetch-API function behind a Node server. */
import { Server as HttpServer } from 'node:http';
import { FastResponse, serve } from 'srvx';
import type { ClientOf } from './client.js';
import { createDrain } from './drain.js';
import type { Handler } from './handler.js';

export interface ListenOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** How many ports after `port` may be tried where it is taken. Default 0. */
  readonly tries?: number;
  /** Default `127.0.0.1`: seen by this machine only. */
  readonly hostname?: string;
}

export interface Listening {
  /** With the port that was found, and a slash at its end. */
  readonly url: string;
  /** Ends every connection. */
  close(): Promise<void>;
  /**
   * Takes no new connections, and lets every request that has come be answered.
   * @param grace milliseconds; what is not answered by then is broken off. Default 10,000
   * @returns how many were broken off
   */
  stop(grace?: number): Promise<number>;
}

/** For `createHandler({ Response })`: answers that need no stream on their way through Node. */
export const NodeResponse: typeof Response = FastResponse;

/** For `createHandler({ rate: { clientOf } })` where no proxy stands in front: whoever is at the other end. */
export const clientOfSocket: ClientOf = (request) => ('ip' in request ? String(request.ip) : undefined);

/** Milliseconds; a client that is slower holds a connection for nothing. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5000 };
const GRACE = 10_000;

/** @throws the system's error: `EADDRINUSE` where the port, and all that were tried after it, are taken */
export async function listen(fetch: Handler, options: ListenOptions): Promise<Listening> {
  const { port, tries = 0, hostname = '127.0.0.1' } = options;
  for (let tried = 0; ; tried += 1) {
    const settings = { fetch, hostname, port: port + tried, node: TIMES } as const;
    const server = serve({ ...settings, manual: true, silent: true, gracefulShutdown: false });
    const inner = server.node?.server;
    const drain = inner instanceof HttpServer ? createDrain(inner) : undefined;
    try {
      await server.serve();
      return {
        url: server.url ?? `http://${hostname}:${port + tried}/`,
        close: () => server.close(true),
        stop: async (grace = GRACE) => drain?.end(grace) ?? 0,
      };
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || tried >= tries || port + tried >= 65_535) throw error;
    }
  }
}
