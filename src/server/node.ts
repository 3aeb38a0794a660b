/** A Fetch-API function behind a Node server on this machine. */
import { serve } from 'srvx';
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
}

/** @throws the system's error: `EADDRINUSE` where the port, and all that were tried after it, are taken */
export async function listen(fetch: Handler, options: ListenOptions): Promise<Listening> {
  const { port, tries = 0, hostname = '127.0.0.1' } = options;
  for (let tried = 0; ; tried += 1) {
    const server = serve({ fetch, hostname, port: port + tried, manual: true, silent: true, gracefulShutdown: false });
    try {
      await server.serve();
      return { url: server.url ?? `http://${hostname}:${port + tried}/`, close: () => server.close(true) };
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || tried >= tries || port + tried >= 65_535) throw error;
    }
  }
}
