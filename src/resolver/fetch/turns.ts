/** So many requests to one host at a time; the rest wait in a queue. */

interface Host {
  busy: number;
  readonly queue: Set<() => void>;
}

export interface Turns {
  /**
   * @returns what gives the turn back; calling it twice does no harm
   * @throws the signal's reason
   */
  take(host: string, signal: AbortSignal): Promise<() => void>;
}

/** @param perHost 1 or more */
export function createTurns(perHost: number): Turns {
  const hosts = new Map<string, Host>();

  const giveBack = (name: string, host: Host): void => {
    const [next] = host.queue;
    if (next) {
      host.queue.delete(next);
      next();
      return;
    }
    host.busy -= 1;
    if (host.busy === 0) hosts.delete(name);
  };

  return {
    async take(name, signal) {
      signal.throwIfAborted();
      const host = hosts.get(name) ?? { busy: 0, queue: new Set() };
      hosts.set(name, host);
      if (host.busy < perHost) host.busy += 1;
      else await queued(host, signal);
      let given = false;
      return () => {
        if (!given) giveBack(name, host);
        given = true;
      };
    },
  };
}

function queued({ queue }: Host, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const turn = (): void => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      queue.delete(turn);
      reject(signal.reason as Error);
    };
    queue.add(turn);
    signal.addEventListener('abort', leave, { once: true });
  });
}
