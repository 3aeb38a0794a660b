import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServeCommand } from '../../src/cli/commands/serve.js';
import { UsageError, type ExitCode, type OptionValues } from '../../src/cli/command.js';
import type { Fetch } from '../../src/resolver/index.js';
import type { NodeFetch } from '../../src/resolver/node.js';

const VIDEO = 'https://youtu.be/M7lc1UVf-VE';
const REPLY = { version: '1.0', type: 'video', title: 'A talk', author_name: 'Ann Lee', html: '<p>A talk</p>' };

interface Serving {
  /** The first thing on standard output. */
  url: Promise<string>;
  said: string[];
  stop: AbortController;
  ended: Promise<ExitCode>;
  asked: string[];
  contacts: (string | undefined)[];
}

const replying: Fetch = async () =>
  new Response(JSON.stringify(REPLY), { headers: { 'content-type': 'application/json' } });

function serve(options: OptionValues, args: string[] = [], answer: Fetch = replying): Serving {
  const stop = new AbortController();
  const said: string[] = [];
  const [asked, contacts]: [string[], (string | undefined)[]] = [[], []];
  const get: Fetch = (url, init) => {
    asked.push(url);
    return answer(url, init);
  };
  const fetchFor = (contact?: string): NodeFetch => {
    contacts.push(contact);
    return Object.assign(get, { checksAddresses: true, close: async () => undefined } as const);
  };
  let tell: (text: string) => void;
  const url = new Promise<string>((resolve) => (tell = resolve));
  const never = (): never => assert.fail('serve reads nothing');
  const ended = createServeCommand(fetchFor).run({
    args,
    options,
    interactive: false,
    readInput: never,
    readLines: never,
    readFile: never,
    out: async (data) => tell(String(data).trim()),
    talk: (text) => void said.push(text),
    stopped: stop.signal,
  });
  return { url, said, stop, ended, asked, contacts };
}

async function fieldsAt(url: string, about = VIDEO, query = ''): Promise<Record<string, unknown>> {
  const reply = await fetch(`${url}oembed?url=${encodeURIComponent(about)}${query}`);
  return (await reply.json()) as Record<string, unknown>;
}

describe('embed-hub serve', () => {
  it('prints its address, answers, and ends when it is asked to', async () => {
    const { url, said, stop, ended } = serve({ port: '0' });
    const address = await url;
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const reply = await fetch(`${address}oembed?url=https://youtu.be/M7lc1UVf-VE`);
    assert.equal(((await reply.json()) as { provider_name: string }).provider_name, 'YouTube');
    assert.equal((await fetch(`${address}nothing`)).status, 404);
    stop.abort();
    assert.equal(await ended, 0);
    assert.ok(said.join('\n').includes(address));
    await assert.rejects(fetch(address));
  });
  it('ends at once where it was asked to before it began', async () => {
    const { stop, ended } = serve({ port: '0' });
    stop.abort();
    assert.equal(await ended, 0);
  });
  it('finds a free port by itself, twice', async () => {
    const servers = [serve({}), serve({})];
    const ports = await Promise.all(servers.map(async ({ url }) => Number(new URL(await url).port)));
    assert.equal(new Set(ports).size, 2);
    assert.ok(ports.every((port) => port >= 4173));
    for (const { stop } of servers) stop.abort();
    assert.deepEqual(await Promise.all(servers.map(({ ended }) => ended)), [0, 0]);
  });
  it('says that the port it was told to take is taken', async () => {
    const blocker = net.createServer().listen(0, '127.0.0.1');
    await new Promise((done) => blocker.once('listening', done));
    const { port } = blocker.address() as net.AddressInfo;
    const { said, ended } = serve({ port: String(port) });
    assert.equal(await ended, 1);
    assert.match(said.join('\n'), new RegExp(`Port ${port} is taken\\.`));
    blocker.close();
  });
  it('refuses what is no port', async () => {
    for (const port of ['', 'x', '-1', '65536', '80.5']) await assert.rejects(serve({ port }).ended, UsageError);
    await assert.rejects(serve({}, ['extra']).ended, UsageError);
  });

  it('asks known providers for titles and pictures, and nobody else', async () => {
    const { url, stop, ended, asked, contacts } = serve({ port: '0', contact: 'ann@blog.example' });
    const fields = await fieldsAt(await url);
    assert.deepEqual([fields['title'], fields['author_name'], contacts], ['A talk', 'Ann Lee', ['ann@blog.example']]);
    assert.match(asked.join(), /^https:\/\/www\.youtube\.com\/oembed\?url=[^,]+$/);
    const stranger = await fetch(`${await url}oembed?url=https://blog.example/`);
    assert.deepEqual([stranger.status, asked.length], [404, 1]);
    const poster = await fetch(`${await url}oembed/poster?url=${VIDEO}`);
    assert.deepEqual([poster.status, asked.at(-1)], [502, 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg']);
    stop.abort();
    assert.equal(await ended, 0);
  });
  it('asks nobody with --offline', async () => {
    const { url, stop, ended, asked, contacts } = serve({ port: '0', offline: true });
    assert.deepEqual([(await fieldsAt(await url))['title'], asked, contacts], [undefined, [], []]);
    stop.abort();
    await ended;
  });
  it('asks any page with --any-page, and for feeds of the hosts it is told', async () => {
    const page: Fetch = async (url) =>
      url.endsWith('.rss')
        ? new Response('<rss><channel><title>Bread</title></channel></rss>')
        : new Response('<title>A post</title><meta property="og:title" content="A post">', {
            headers: { 'content-type': 'text/html' },
          });
    const open = serve({ port: '0', 'any-page': true }, [], page);
    assert.equal((await fieldsAt(await open.url, 'https://blog.example/'))['title'], 'A post');
    const feeds = serve({ port: '0', feeds: 'show.example, b.example' }, [], page);
    assert.equal((await fieldsAt(await feeds.url, 'https://www.show.example/a.rss', '&format=feed'))['title'], 'Bread');
    assert.equal((await fetch(`${await feeds.url}oembed?url=https://c.example/a.rss&format=feed`)).status, 403);
    for (const { stop, ended } of [open, feeds]) {
      stop.abort();
      assert.equal(await ended, 0);
    }
  });
  it('counts clients, and shows its counters and a log where it is told to', async () => {
    const { url, stop, ended, said } = serve({ port: '0', rate: '2', metrics: true, log: true, offline: true });
    const statuses: number[] = [];
    for (let i = 0; i < 2; i += 1) statuses.push((await fetch(`${await url}oembed?url=${VIDEO}`)).status);
    assert.deepEqual(statuses, [200, 429]);
    assert.match(await (await fetch(`${await url}oembed/metrics`)).text(), /status="429"\} 1\n/);
    const records = said.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { status: number });
    assert.deepEqual(
      records.map(({ status }) => status),
      [200, 429, 200],
    );
    stop.abort();
    await ended;
  });
  it('tells clients apart by what its own proxies write', async () => {
    const { url, stop, ended } = serve({ port: '0', rate: '1', proxies: '1', offline: true });
    const from = async (client: string): Promise<number> =>
      (await fetch(`${await url}oembed?url=${VIDEO}`, { headers: { 'x-forwarded-for': client } })).status;
    assert.deepEqual([await from('1.1.1.1'), await from('2.2.2.2'), await from('9.9.9.9, 1.1.1.1')], [200, 200, 429]);
    stop.abort();
    await ended;
  });
  it('names its own pictures in replies', async () => {
    const picture = { thumbnail_url: 'https://i.ytimg.com/a.jpg', thumbnail_width: 480, thumbnail_height: 360 };
    const answer: Fetch = async () =>
      new Response(JSON.stringify({ ...REPLY, ...picture }), { headers: { 'content-type': 'application/json' } });
    for (const [options, start] of [
      [{}, (url: string) => `${url}oembed/poster?url=`],
      [{ origin: 'https://blog.example/' }, () => 'https://blog.example/oembed/poster?url='],
      // who listens to the world does not know what the world calls it
      [{ host: '0.0.0.0' }, () => 'https://i.ytimg.com/a.jpg'],
    ] as const) {
      const { url, stop, ended } = serve({ port: '0', ...options }, [], answer);
      const named = String((await fieldsAt(await url))['thumbnail_url']);
      assert.ok(named.startsWith(start(await url)), named);
      stop.abort();
      await ended;
    }
  });
  it('finishes what it has begun', async () => {
    let [came, finish] = [(): void => undefined, (): void => undefined];
    const arrived = new Promise<void>((done) => (came = done));
    const late: Fetch = (url, init) =>
      new Promise((done) => {
        finish = () => done(replying(url, init));
        came();
      });
    const { url, stop, ended } = serve({ port: '0' }, [], late);
    const fields = fieldsAt(await url);
    await arrived;
    stop.abort();
    finish();
    assert.deepEqual([(await fields)['title'], await ended], ['A talk', 0]);
  });
  it('refuses what makes no sense', async () => {
    for (const options of [
      { offline: true, 'any-page': true },
      { offline: true, cache: 'x' },
      { offline: true, feeds: 'a.example' },
      { rate: '0' },
      { rate: 'many' },
      { proxies: '1' },
      { rate: '1', proxies: '11' },
      { origin: 'blog.example' },
      { origin: 'https://blog.example/path' },
      { cache: ' ' },
      { lock: '' },
    ]) {
      await assert.rejects(serve({ port: '0', ...options }).ended, UsageError, JSON.stringify(options));
    }
  });
});

describe('embed-hub serve, with files', () => {
  let folder = '';
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'serve-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  it('keeps its answers in a folder, and finds them again', async () => {
    const cache = join(folder, 'cache');
    for (const times of [1, 0]) {
      const { url, stop, ended, asked } = serve({ port: '0', cache });
      assert.equal((await fieldsAt(await url))['title'], 'A talk');
      assert.equal(asked.length, times);
      assert.match(await (await fetch(`${await url}oembed/health`)).text(), /"cache":"ok"/);
      stop.abort();
      await ended;
    }
    assert.ok((await readdir(cache, { recursive: true })).length > 0);
  });
  it('answers from a lock file first, and does not write it', async () => {
    const path = join(folder, 'embeds.json');
    const page = 'https://blog.example/post';
    const text = JSON.stringify({
      version: 1,
      embeds: { [page]: { url: page, kind: 'link', title: 'Locked', status: 'ok' } },
    });
    await writeFile(path, text);
    for (const offline of [false, true]) {
      const { url, stop, ended, asked } = serve({ port: '0', lock: path, offline });
      assert.equal((await fieldsAt(await url, page))['title'], 'Locked');
      await fieldsAt(await url);
      assert.equal(asked.length, offline ? 0 : 1);
      stop.abort();
      await ended;
    }
    assert.deepEqual(
      await readdir(folder),
      (await readdir(folder)).filter((name) => !name.includes('writing')),
    );
  });
  it('says so of a lock file that is none', async () => {
    const path = join(folder, 'broken.json');
    await writeFile(path, '<<<<<<< ours');
    const { ended, said } = serve({ port: '0', lock: path });
    assert.equal(await ended, 1);
    assert.match(said.join(), /broken\.json/);
  });
});

describe('SIGTERM', () => {
  const MAIN = new URL('../../src/cli/main.ts', import.meta.url);

  it('under load ends it with 0, and cuts no answer in two', async () => {
    const args = ['--import', 'tsx', MAIN.pathname, 'serve', '--port', '0', '--offline'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const url = `${line.toString().trim()}oembed?url=${VIDEO}`;
    let [whole, over] = [0, false];
    const failures = new Set<string>();
    let warm = (): void => undefined;
    const running = new Promise<void>((done) => (warm = done));
    const clients = Array.from({ length: 40 }, async () => {
      while (!over) {
        try {
          const text = await getWhole(url);
          assert.match(text, /^\{"version":"1\.0".*\}$/);
          if ((whole += 1) === 400) warm();
        } catch (error) {
          over = true;
          failures.add(String((error as NodeJS.ErrnoException).code));
        }
      }
    });
    await running;
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    await Promise.all(clients);
    assert.equal(code, 0);
    // connections that nobody had taken yet are refused or reset by the system
    for (const failure of failures) assert.match(failure, /^ECONN(?:REFUSED|RESET)$/);
  });
});

/** A connection of its own; rejects with `CUT` where an answer begins and does not end. */
function getWhole(url: string): Promise<string> {
  return new Promise((done, fail) => {
    const request = http.get(url, { agent: false }, (reply) => {
      let text = '';
      reply.on('data', (chunk) => (text += String(chunk)));
      reply.on('error', () => fail(Object.assign(new Error('cut'), { code: 'CUT' })));
      reply.on('end', () => done(text));
    });
    request.on('error', fail);
  });
}
