/** What has happened since the start, in numbers: no addresses, no clients. */

/** What requests are for. */
export type Route = 'oembed' | 'feed' | 'batch' | 'poster' | 'health' | 'metrics' | 'preflight' | 'other';

/** Whether an answer was in memory (`hit`), had to be made or waited for (`miss`), or is of no such kind. */
export type FromMemory = 'hit' | 'miss' | 'none';

export interface Stats {
  /** Requests that were answered, by route and status, as in `oembed 200`. */
  readonly answered: Readonly<Record<string, number>>;
  readonly memory: Readonly<Record<FromMemory, number>>;
  /** Milliseconds of all answers together. */
  readonly time: number;
  /** Requests that wait for their answer now. */
  readonly waiting: number;
  /** Answers in memory, and the bytes they take up. */
  readonly kept: { readonly entries: number; readonly bytes: number };
}

export class Counters {
  readonly #answered = new Map<string, number>();
  readonly #memory = { hit: 0, miss: 0, none: 0 };
  #time = 0;
  #waiting = 0;

  came(): void {
    this.#waiting += 1;
  }

  /** @param milliseconds it took */
  went(route: Route, status: number, memory: FromMemory, milliseconds: number): void {
    const name = `${route} ${status}`;
    this.#waiting -= 1;
    this.#answered.set(name, (this.#answered.get(name) ?? 0) + 1);
    this.#memory[memory] += 1;
    this.#time += milliseconds;
  }

  stats(kept: Stats['kept']): Stats {
    return {
      answered: Object.fromEntries(this.#answered),
      memory: { ...this.#memory },
      time: this.#time,
      waiting: this.#waiting,
      kept: { entries: kept.entries, bytes: kept.bytes },
    };
  }
}

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** The text format that Prometheus reads (its documentation, "Exposition formats"). */
export function metricsText({ answered, memory, time, waiting, kept }: Stats): string {
  const rows = Object.entries(answered).map(([name, count]) => {
    const [route, status] = name.split(' ');
    return `embed_hub_requests_total{route="${route ?? ''}",status="${status ?? ''}"} ${count}`;
  });
  const found = Object.entries(memory).map(([name, count]) => `embed_hub_answers_total{memory="${name}"} ${count}`);
  return `${[
    '# TYPE embed_hub_requests_total counter',
    ...rows,
    '# TYPE embed_hub_answers_total counter',
    ...found,
    '# TYPE embed_hub_seconds_total counter',
    `embed_hub_seconds_total ${time / 1000}`,
    '# TYPE embed_hub_waiting gauge',
    `embed_hub_waiting ${waiting}`,
    '# TYPE embed_hub_kept_answers gauge',
    `embed_hub_kept_answers ${kept.entries}`,
    '# TYPE embed_hub_kept_bytes gauge',
    `embed_hub_kept_bytes ${kept.bytes}`,
  ].join('\n')}\n`;
}
