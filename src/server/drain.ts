/** How a server ends without breaking off what it has begun. Node only. */
import type { Server, ServerResponse } from 'node:http';

export interface Drain {
  /**
   * Takes no new connections, and lets every request that has come be answered.
   * @param grace milliseconds; what is not answered by then is broken off
   * @returns how many were broken off
   */
  end(grace: number): Promise<number>;
}

export function createDrain(server: Server): Drain {
  const busy = new Set<ServerResponse>();
  let isEnding = false;
  let emptied: (() => void) | undefined;

  const forget = (response: ServerResponse): void => {
    busy.delete(response);
    if (!isEnding) return;
    // one that was answered before the end was known has left its connection open
    setImmediate(() => server.closeIdleConnections());
    if (busy.size === 0) emptied?.();
  };

  const hurry = (response: ServerResponse): void => {
    // RFC 9112, section 9.6: `Connection: close` tells the client to ask elsewhere next time
    if (!response.headersSent) response.shouldKeepAlive = false;
    // what a client sent after it, on the same connection, is not answered, and nobody tells
    response.req.socket.once('close', () => forget(response));
  };

  // before whoever answers, as an answer may be there at once
  server.prependListener('request', (_request, response) => {
    busy.add(response);
    response.once('close', () => forget(response));
    if (isEnding) hurry(response);
  });

  return {
    async end(grace) {
      isEnding = true;
      for (const response of busy) hurry(response);
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      if (busy.size > 0) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, grace);
          emptied = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
      const left = busy.size;
      if (left > 0) server.closeAllConnections();
      // a connection that is neither idle nor busy has sent half a request
      setImmediate(() => server.closeAllConnections());
      await closed;
      return left;
    },
  };
}
