import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { Miniflare, Response, type Request, type WorkerOptions } from 'miniflare';
import { bundleWorker, wrangler } from './bundle-worker.js';
import { Watched } from './watched.js';

const NAMES = ['one', 'two'] as const;
type Name = (typeof NAMES)[number];

describe('the worker of the deploying guide, in workerd', () => {
  let script: string;
  let folder: string;
  let workers: Miniflare;
  const asked = new Watched<readonly string[]>([]);
  let gate: Promise<void>;

  async function outside({ url }: Request): Promise<Response> {
    asked.value = [...asked.value, url];
    await gate;
    const id = /[?&]v=([\w-]{11})/.exec(decodeURIComponent(url))?.[1] ?? 'nothing';
    return Response.json({ version: '1.0', type: 'video', title: `About ${id}`, html: '' });
  }

  /** Two workers with memories of their own, as in two places of the world, and what they share. */
  async function start(): Promise<void> {
    const [kv] = wrangler.kv_namespaces;
    const [leases] = wrangler.durable_objects.bindings;
    const worker = (name: Name): WorkerOptions => ({
      name,
      modules: true,
      script,
      compatibilityDate: wrangler.compatibility_date,
      kvNamespaces: { [kv!.binding]: 'shared' },
      durableObjects: {
        [leases!.name]:
          name === 'one'
            ? { className: leases!.class_name, useSQLite: true }
            : { className: leases!.class_name, scriptName: 'one' },
      },
      outboundService: outside,
    });
    workers = new Miniflare({
      // else it asks the network where it is
      cf: false,
      kvPersist: join(folder, 'kv'),
      workers: NAMES.map(worker),
    });
    await workers.ready;
  }

  async function ask(
    name: Name,
    query: string,
    { client = '192.0.2.1', signal }: { client?: string; signal?: AbortSignal } = {},
  ): Promise<{ status: number; body: unknown }> {
    const { fetch } = (await workers.getWorker(name)) as unknown as { fetch: Miniflare['dispatchFetch'] };
    const headers = { 'cf-connecting-ip': client };
    const response = await fetch(`https://embeds.example/oembed${query}`, { headers, ...(signal && { signal }) });
    return { status: response.status, body: await response.json() };
  }
  const askAbout = async (name: Name, id: string): Promise<unknown> => {
    const { status, body } = await ask(name, `?url=${encodeURIComponent(`https://www.youtube.com/watch?v=${id}`)}`);
    return status === 200 ? (body as { title: unknown }).title : body;
  };

  before(async () => {
    script = await bundleWorker();
    folder = mkdtempSync(join(tmpdir(), 'embed-hub-worker-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    asked.value = [];
    gate = Promise.resolve();
    await start();
  });
  afterEach(() => workers.dispose());

  it('has the bindings that its configuration names', () => {
    assert.match(script, new RegExp(`env\\w*\\.${wrangler.kv_namespaces[0]!.binding}\\b`));
    const [{ name, class_name } = { name: '', class_name: '' }] = wrangler.durable_objects.bindings;
    assert.match(script, new RegExp(`env\\w*\\.${name}\\b`));
    assert.deepEqual(wrangler.migrations[0]?.new_sqlite_classes, [class_name]);
  });

  it('finds in KV what another has stored', async () => {
    assert.equal(await askAbout('one', 'video00kv01'), 'About video00kv01');
    assert.equal(asked.value.length, 1);
    assert.equal(await askAbout('two', 'video00kv01'), 'About video00kv01');
    assert.equal(asked.value.length, 1);
  });

  it('finds it when everything was started anew', async () => {
    assert.equal(await askAbout('one', 'video00kv02'), 'About video00kv02');
    await workers.dispose();
    await start();
    for (const name of NAMES) assert.equal(await askAbout(name, 'video00kv02'), 'About video00kv02');
    assert.equal(asked.value.length, 1);
  });

  it('asks once for all who ask at the same time', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const clients = NAMES.flatMap((name) => Array.from({ length: 20 }, () => askAbout(name, 'video00kv03')));
    await asked.until((urls) => urls.length > 0);
    open();
    assert.deepEqual(new Set(await Promise.all(clients)), new Set(['About video00kv03']));
    assert.equal(asked.value.length, 1);
  });

  it('goes on for those who stay, when the one who came first leaves', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const leaver = new AbortController();
    const left = assert.rejects(ask('one', '?url=https://youtu.be/video00kv05', { signal: leaver.signal }));
    await asked.until((urls) => urls.length > 0);
    const stays = askAbout('one', 'video00kv05');
    await ask('one', '/health');
    leaver.abort();
    await left;
    await ask('one', '/health');
    open();
    assert.equal(await stays, 'About video00kv05');
  });

  it('is well, and limits each client by itself', async () => {
    assert.deepEqual(await ask('one', '/health'), { status: 200, body: { status: 'ok', ready: true, cache: 'ok' } });
    const statuses = await Promise.all(
      Array.from({ length: 80 }, async () => (await ask('one', '?url=https://youtu.be/video00kv04')).status),
    );
    assert.ok(statuses.includes(200) && statuses.includes(429));
    assert.equal((await ask('one', '?url=https://youtu.be/video00kv04', { client: '192.0.2.2' })).status, 200);
  });

  it('answers no stranger’s address, and asks nobody about it', async () => {
    const { status } = await ask('one', '?url=https://stranger.example/');
    assert.deepEqual([status, asked.value], [404, []]);
  });
});
