// Several processes, what they share, and the one server they ask; each started and ended by a test.
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hasProgram, howToGet } from '../../scripts/lib/install-programs.mjs';
import { Watched } from './watched.js';
import type { Orders, Told } from './process.js';

export const noRedis = hasProgram('redis-server') ? false : howToGet('redis-server');

export interface Redis {
  /** Its own, gone when it is removed. */
  readonly folder: string;
  /** The socket. */
  readonly path: string;
  start(): Promise<void>;
  /** SIGKILL loses what was not written; SIGTERM saves; SIGSTOP leaves it standing with all its connections. */
  signal(signal: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
  remove(): Promise<void>;
}

export function createRedis(): Redis {
  const folder = mkdtempSync(join(tmpdir(), 'embed-hub-redis-'));
  const path = join(folder, 'socket');
  let server: ChildProcess | undefined;
  const isRunning = (): boolean => server?.exitCode === null && server.signalCode === null;

  async function signal(name: NodeJS.Signals): Promise<void> {
    if (!server || !isRunning()) return;
    const isEnd = name === 'SIGKILL' || name === 'SIGTERM';
    const ended = isEnd && once(server, 'exit');
    server.kill(name);
    await ended;
  }

  return {
    folder,
    path,
    async start() {
      const settings = ['--port', '0', '--unixsocket', path, '--dir', folder, '--appendonly', 'yes', '--save', ''];
      const started = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] });
      server = started;
      for await (const line of createInterface(started.stdout)) if (/ready to accept/i.test(line)) break;
      started.stdout.resume();
      if (!isRunning()) throw new Error('redis-server has not started');
    },
    signal,
    async remove() {
      await signal('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Machine {
  readonly name: string;
  /** How many requests have come. */
  readonly arrived: Watched<number>;
  /** @returns the title it answers for a video */
  ask(id: string): Promise<string>;
  readonly isAlive: boolean;
  kill(): Promise<void>;
}

/**
 * One file of `process.ts` and all it needs, because four processes that compile it first take their time.
 * @param folder where it is written
 */
export async function bundleMachine(folder: string): Promise<string> {
  const outfile = join(folder, 'process.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // packages of the older kind ask for their parts at run time
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}

export async function startMachine(script: string, orders: Orders): Promise<Machine> {
  const child = fork(script, [JSON.stringify(orders)], { execArgv: [] });
  const arrived = new Watched(0);
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`${orders.name} has ended`)));
    child.on('message', (told: Told) => {
      if ('url' in told) resolve(told.url);
      else arrived.value = told.arrived;
    });
  });
  const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    name: orders.name,
    arrived,
    get isAlive() {
      return isAlive();
    },
    async ask(id) {
      const { status, body } = await get(`${url}oembed?url=${encodeURIComponent(video(id))}`, agent);
      const { title } = JSON.parse(body) as { title?: string };
      if (status !== 200 || title === undefined) throw new Error(`${status} ${body}`);
      return title;
    },
    async kill() {
      agent.destroy();
      if (!isAlive()) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const video = (id: string): string => `https://www.youtube.com/watch?v=${id}`;

async function get(url: string, agent: http.Agent): Promise<{ status: number; body: string }> {
  const [response] = (await once(http.get(url, { agent }), 'response')) as [http.IncomingMessage];
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
  return { status: response.statusCode ?? 0, body };
}

export interface Upstream {
  readonly url: string;
  /** Who has asked for which video, in order. */
  readonly asked: Watched<readonly { readonly id: string; readonly by: string }[]>;
  /** Requests about these are left without an answer until it is called. */
  hold(id: string): () => void;
  close(): Promise<void>;
}

/** Tells the title of every video there might be. */
export async function startUpstream(): Promise<Upstream> {
  const asked = new Watched<readonly { id: string; by: string }[]>([]);
  const held = new Map<string, Promise<void>>();
  const server = http.createServer((request, response) => {
    const id = /[?&]v=([\w-]{11})/.exec(decodeURIComponent(String(request.headers['x-asked'])))?.[1] ?? 'no video';
    asked.value = [...asked.value, { id, by: String(request.headers['x-by']) }];
    void (held.get(id) ?? Promise.resolve()).then(() => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ version: '1.0', type: 'video', title: `About ${id}`, html: '' }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    hold(id) {
      let open = (): void => undefined;
      held.set(id, new Promise((resolve) => (open = resolve)));
      return () => {
        held.delete(id);
        open();
      };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
