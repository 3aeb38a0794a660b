import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createRedis, noRedis, type Redis } from './fleet.js';
import { Watched } from './watched.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const recipes = join(root, 'docs/guides/deploy');
const read = (name: string): string => readFileSync(join(recipes, name), 'utf8');

type Line = Readonly<Record<string, unknown>>;

interface Server {
  readonly url: string;
  readonly lines: Watched<readonly Line[]>;
  readonly process: ChildProcess;
}

describe('the recipe for Node', () => {
  let folder: string;
  let server: Server | undefined;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'embed-hub-recipe-'));
    cpSync(join(recipes, 'node'), folder, { recursive: true });
    const { dependencies } = JSON.parse(read('node/package.json')) as { dependencies: Record<string, string> };
    mkdirSync(join(folder, 'node_modules'));
    for (const name of Object.keys(dependencies)) {
      const installed = name === 'embed-hub' ? root : join(root, 'node_modules', name);
      symlinkSync(installed, join(folder, 'node_modules', name), 'junction');
    }
  });
  after(() => {
    server?.process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(env: Record<string, string> = {}): Promise<Server> {
    const [command = '', ...args] = JSON.parse(
      /^CMD (\[.*\])$/m.exec(read('node/Dockerfile'))?.[1] ?? '[]',
    ) as string[];
    const child = spawn(command, args, {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = new Watched<readonly Line[]>([]);
    createInterface(child.stdout).on('line', (line) => (lines.value = [...lines.value, JSON.parse(line) as Line]));
    await lines.until((all) => all.some(({ event }) => event === 'started'));
    const url = String(lines.value.find(({ event }) => event === 'started')?.['url']);
    return (server = { url, lines, process: child });
  }

  const health = async ({ url }: Server): Promise<unknown> => (await fetch(`${url}oembed/health`)).json();

  it('answers, logs without telling who asked, and ends in order when it is told to', async () => {
    const one = await start();
    assert.deepEqual(await health(one), { status: 'ok', ready: true, cache: 'memory' });
    const response = await fetch(`${one.url}oembed?url=https://stranger.example/`);
    assert.equal(response.status, 404);
    await one.lines.until((all) => all.some(({ status }) => status === 404));
    assert.doesNotMatch(JSON.stringify(one.lines.value.slice(1)), /127\.0\.0\.1/);
    one.process.kill('SIGTERM');
    assert.deepEqual(await once(one.process, 'exit'), [0, null]);
    const { event, signal, broken } = one.lines.value.at(-1) ?? {};
    assert.deepEqual([event, signal, broken], ['stopped', 'SIGTERM', 0]);
  });

  it('is found well by the health check of its container', async () => {
    const one = await start();
    const check = JSON.parse(/HEALTHCHECK[^[]*(\[.*\])$/m.exec(read('node/Dockerfile'))?.[1] ?? '[]') as string[];
    const run = async (url: string): Promise<unknown> => {
      const [command = '', ...args] = check.map((part) => part.replace('http://127.0.0.1:8080/', url));
      return ((await once(spawn(command, args, { stdio: 'ignore' }), 'exit')) as unknown[])[0];
    };
    assert.equal(await run(one.url), 0);
    one.process.kill('SIGTERM');
    await once(one.process, 'exit');
    assert.equal(await run(one.url), 1);
  });

  describe('with Redis', { skip: noRedis }, () => {
    let redis: Redis;
    before(async () => {
      redis = createRedis();
      await redis.start();
    });
    after(() => redis.remove());

    it('goes on without it, and says so once', async () => {
      const one = await start({ REDIS_URL: redis.path });
      assert.deepEqual(await health(one), { status: 'ok', ready: true, cache: 'ok' });
      await redis.signal('SIGKILL');
      await one.lines.until((all) => all.some(({ event }) => event === 'redis-lost'));
      assert.equal((await fetch(`${one.url}oembed?url=https://stranger.example/`)).status, 404);
      await redis.start();
      await one.lines.until((all) => all.some(({ event }) => event === 'redis-back'));
      one.process.kill('SIGTERM');
      assert.deepEqual(await once(one.process, 'exit'), [0, null]);
      assert.equal(one.lines.value.filter(({ event }) => event === 'redis-lost').length, 1);
    });
  });
});

describe('the recipe for a container', () => {
  const file = read('node/Dockerfile');
  it('copies what is there, runs as nobody special, and hands signals to Node', () => {
    assert.match(file, /^COPY server\.mjs /m);
    assert.ok(file.indexOf('USER node') > file.indexOf('RUN npm ci'));
    assert.match(file, /^CMD \["node", "server\.mjs"\]$/m);
  });
});

describe('the recipe for Deno', () => {
  const kept = new Map<string, unknown>();
  const asked: string[] = [];

  /** As much of Deno KV as the driver uses. */
  const openKv = async (): Promise<object> => ({
    get: async (key: string[]) => ({ key, value: kept.get(key.join(':')) ?? null }),
    set: async (key: string[], value: unknown) => kept.set(key.join(':'), value),
    delete: async (key: string[]) => kept.delete(key.join(':')),
  });

  before(() => {
    Object.assign(globalThis, { Deno: { openKv } });
    mock.method(globalThis, 'fetch', async (url: string) => {
      asked.push(url);
      return Response.json({ version: '1.0', type: 'video', title: 'From upstream', html: '' });
    });
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'Deno');
    mock.restoreAll();
  });
  beforeEach(() => void (asked.length = 0));

  /** A process of its own, as far as its modules are concerned. */
  const start = async (name: string): Promise<{ fetch: (request: Request) => Promise<Response> }> =>
    ((await import(`${join(recipes, 'deno/main.js')}?${name}`)) as { default: never }).default;
  const question = (): Request =>
    new Request('http://embeds.example/oembed?url=https://www.youtube.com/watch?v=M7lc1UVf-VE');

  it('names all that it imports', () => {
    const { imports } = JSON.parse(read('deno/deno.json')) as { imports: Record<string, string> };
    const names = [...read('deno/main.js').matchAll(/from '([^']+)'/g)].map(([, name]) => name!);
    for (const name of names)
      assert.ok(
        Object.keys(imports).some((key) => name === key || (key.endsWith('/') && name.startsWith(key))),
        name,
      );
  });

  it('answers, and what one has learnt the next one finds', async () => {
    for (const [name, requests] of [
      ['one', 1],
      ['two', 0],
    ] as const) {
      asked.length = 0;
      const response = await (await start(name)).fetch(question());
      const { title } = (await response.json()) as { title?: string };
      assert.deepEqual([response.status, title, asked.length], [200, 'From upstream', requests]);
    }
  });
});
