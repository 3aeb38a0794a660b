/** Threads that make pages, so that a large site has more than one processor. */
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Know } from '../know.js';
import type { PageWhere } from '../page.js';
import type { MadePage, PageFile } from './page-file.js';
import type { FromThread, ToThread } from './page-thread.js';

export interface PageThreads {
  /**
   * Waits until a page can be made, in a thread or here, where one is made at a time once there are threads.
   * @returns who makes it; undefined: the caller
   */
  turn(): Promise<PageThread | undefined>;
  /** The page whose turn it was is made, or cannot be. @param thread as `turn` gave it */
  done(thread: PageThread | undefined): Promise<void>;
  close(): Promise<void>;
}

export interface PageThread {
  /**
   * @returns undefined for what is no page, and where the thread was lost: there may be half a draft then
   * @throws what `know` throws; the file system's error
   */
  make(file: PageFile, where: PageWhere): Promise<MadePage | undefined>;
}

export interface ThreadOptions {
  /** How many. Default: one for each processor but this thread's own, three at most. */
  readonly count?: number | undefined;
  /** Pages that are made here before a thread is started, which takes as long as some hundred of them. Default 500. */
  readonly after?: number | undefined;
  /** Pages wait for a thread as long as one may come, and none is made here. For tests. Default false. */
  readonly only?: boolean | undefined;
  /** What they run: another module in tests. */
  readonly script?: URL | undefined;
}

interface Job {
  readonly where: PageWhere;
  resolve(made: MadePage | undefined): void;
  reject(error: unknown): void;
}

type Asked = Extract<FromThread, { questions: unknown }>;

const SCRIPT = new URL('./page-thread.js', import.meta.url);
const MOST = 3;
const AFTER = 500;
/** Pages that a thread has at a time: while one waits for what is known of its embeds, the next is read. */
const PAGES = 4;

/** @param know is called in this thread; without it there are no others */
export function createPageThreads(know: Know | undefined, options: ThreadOptions = {}): PageThreads {
  const {
    count: many = Math.min(availableParallelism() - 1, MOST),
    after = AFTER,
    script = SCRIPT,
    only = false,
  } = options;
  const threads: Thread[] = [];
  const waiting: (() => void)[] = [];
  /** Pages that each thread has; those made here are under `undefined`. */
  const taken = new Map<PageThread | undefined, number>();
  let pages = 0;
  const wake = (): void => waiting.shift()?.();
  const wakeAll = (): void => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  const count = (who: PageThread | undefined, by = 0): number => {
    const now = (taken.get(who) ?? 0) + by;
    taken.set(who, now);
    return now;
  };

  return {
    async turn() {
      pages += 1;
      if (know && pages === after + 1)
        for (let i = 0; i < many; i += 1) threads.push(new Thread(new Worker(script), know, wakeAll));
      for (;;) {
        const there = threads.filter(({ state }) => state === 'there');
        const free = there.filter((thread) => count(thread) < PAGES).sort((a, b) => count(a) - count(b))[0];
        const isHere = only ? threads.every(({ state }) => state === 'lost') : !there.length || count(undefined) === 0;
        if (free || isHere) {
          count(free, 1);
          return free;
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    async done(thread) {
      // what the threads have to say comes before the next page that is made here
      if (!thread && threads.length > 0) await nextTurn();
      count(thread, -1);
      wake();
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

class Thread implements PageThread {
  state: 'coming' | 'there' | 'lost' = 'coming';
  readonly #worker: Worker;
  readonly #know: Know;
  readonly #changed: () => void;
  readonly #jobs = new Map<number, Job>();
  #last = 0;

  /** @param changed tells that it came or went */
  constructor(worker: Worker, know: Know, changed: () => void) {
    this.#worker = worker;
    this.#know = know;
    this.#changed = changed;
    worker.on('message', (message: FromThread) => void this.#hear(message));
    // a thread that cannot be had, or that ends, makes the build slower and nothing else
    worker.on('error', this.#lost).on('exit', this.#lost);
  }

  make(file: PageFile, where: PageWhere): Promise<MadePage | undefined> {
    if (this.state !== 'there') return Promise.resolve(undefined);
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#jobs.set(id, { where, resolve, reject });
      this.#send({ id, file, url: where.url });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  readonly #lost = (): void => {
    this.state = 'lost';
    for (const job of this.#jobs.values()) job.resolve(undefined);
    this.#jobs.clear();
    this.#changed();
  };

  #send(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  async #hear(message: FromThread): Promise<void> {
    if ('ready' in message) {
      this.state = 'there';
      this.#changed();
      return;
    }
    const { id } = message;
    const job = this.#jobs.get(id);
    if (!job) return;
    if ('questions' in message) {
      await this.#answer(message, job);
      return;
    }
    this.#jobs.delete(id);
    if ('made' in message) job.resolve(message.made);
    else job.reject(Object.assign(new Error(message.message), message.code ? { code: message.code } : {}));
  }

  async #answer({ id, questions, language }: Asked, { where, reject }: Job): Promise<void> {
    const { url: base, read, signal } = where;
    try {
      this.#send({ id, known: await this.#know(questions, { base, language, read, signal }) });
    } catch (error) {
      this.#send({ id, dropped: true });
      this.#jobs.delete(id);
      reject(error);
    }
  }
}
