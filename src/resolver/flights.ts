/** One piece of work for all who ask for it at the same time. */

interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

export interface Flights<T> {
  /**
   * The work's result, begun by this caller or by one before. A caller who leaves ends its own waiting; the work ends when
   * the last has left.
   * @throws what the work throws; the signal's reason
   */
  join(key: string, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export function createFlights<T>(): Flights<T> {
  const flights = new Map<string, Flight<T>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = {
      result: work(controller.signal).finally(() => end(key, flight)),
      controller,
      waiting: 0,
    };
    // everybody may have left before it fails
    flight.result.catch(() => undefined);
    flights.set(key, flight);
    return flight;
  }

  function end(key: string, flight: Flight<T>): void {
    if (flights.get(key) === flight) flights.delete(key);
  }

  return {
    join(key, signal, work) {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const flight = flights.get(key) ?? begin(key, work);
        flight.waiting += 1;
        const leave = (): void => {
          flight.waiting -= 1;
          if (flight.waiting === 0) {
            // whoever comes now begins anew
            end(key, flight);
            flight.controller.abort(signal?.reason);
          }
          reject(signal?.reason as Error);
        };
        signal?.addEventListener('abort', leave, { once: true });
        flight.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
      });
    },
  };
}
