import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createResolveCommand } from '../../src/cli/commands/resolve.js';
import { UsageError, type OptionValues } from '../../src/cli/command.js';
import type { Embed } from '../../src/core/embed.js';
import type { Fetch } from '../../src/resolver/index.js';
import { startInternet, type Internet } from '../network/internet.js';
import { embedHub } from './world.js';

const VIMEO = 'https://vimeo.com/76979871';
const BLOG = 'https://blog.example/post';
const LOST = 'https://blog.example/lost';

interface Failure {
  url: string;
  error: { code: string; message: string };
}
interface Run {
  code: number;
  out: string;
  said: string;
}

describe('embed-hub resolve', () => {
  let internet: Internet;
  let folder: string;
  before(async () => {
    internet = await startInternet();
    folder = await mkdtemp(join(tmpdir(), 'embed-hub-resolve-'));
    internet.mount('blog.example', { pages: { '/post': { html: '<title>A <b> post</title>' } } });
  });
  after(async () => {
    await internet.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => internet.clear());

  async function resolve(
    args: string[],
    options: OptionValues = {},
    given: { lines?: string[]; interactive?: boolean; stopped?: AbortSignal; fetch?: Fetch } = {},
  ): Promise<Run> {
    const [out, said]: [string[], string[]] = [[], []];
    const never = (): never => assert.fail('resolve reads lines only');
    const fetch: Fetch = Object.assign(given.fetch ?? ((url: string, init: RequestInit) => internet.fetch(url, init)), {
      checksAddresses: true,
    });
    const code = await createResolveCommand(() => fetch).run({
      args,
      options,
      interactive: given.interactive ?? false,
      readInput: never,
      readFile: never,
      async *readLines() {
        yield* given.lines ?? [];
      },
      out: async (data) => void out.push(String(data)),
      talk: (text) => void said.push(text),
      stopped: given.stopped ?? new AbortController().signal,
    });
    return { code, out: out.join(''), said: said.join('\n') };
  }

  const records = ({ out }: Run): (Embed & Partial<Failure>)[] =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Embed & Failure);

  it('prints an Embed a line, in order, and a failure is one of them', async () => {
    const run = await resolve([VIMEO, LOST, BLOG, 'cats']);
    assert.equal(run.code, 1);
    assert.deepEqual(
      records(run).map(({ url, title, error }) => [url, title ?? error?.code]),
      [
        [VIMEO, 'Film 76979871'],
        [LOST, 'not-found'],
        [BLOG, 'A <b> post'],
        ['cats', 'unsafe-url'],
      ],
    );
    assert.deepEqual(Object.keys(records(run)[1]!), ['url', 'error']);
    assert.equal((await resolve([BLOG], { ndjson: true })).code, 0);
  });
  it('prints one document with --json, of one address too', async () => {
    const run = await resolve([BLOG], { json: true });
    assert.deepEqual([(JSON.parse(run.out) as Embed[]).map(({ title }) => title), run.code], [['A <b> post'], 0]);
    assert.deepEqual(JSON.parse((await resolve([], { json: true })).out), []);
  });
  it('prints what a reader gets with --html, and a link for what failed', async () => {
    const { code, out, said } = await resolve([BLOG, LOST], { html: true });
    assert.equal(code, 1);
    assert.match(out, /<a href="https:\/\/blog\.example\/post" class="u-url p-name">A &lt;b&gt; post<\/a>/);
    assert.match(
      out,
      /<a href="https:\/\/blog\.example\/lost" class="u-url p-name">https:\/\/blog\.example\/lost<\/a>/,
    );
    assert.match(said, /^https:\/\/blog\.example\/lost: not-found: /);
  });
  it('reads a URL a line, many of them, each asked once', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `${BLOG}#${i}`);
    const run = await resolve([], {}, { lines: [...lines, '  ', ''] });
    assert.deepEqual(
      records(run).map(({ url }) => url),
      lines,
    );
    assert.equal(internet.requests.length, 1);
  });
  it('asks nobody about what the lock file knows, and adds what is new', async () => {
    const lock = join(folder, 'embeds.json');
    await resolve([BLOG, LOST], { lock });
    assert.deepEqual(Object.keys((JSON.parse(await readFile(lock, 'utf8')) as { embeds: object }).embeds), [BLOG]);
    internet.clear();
    const offline = await resolve([BLOG], { lock, offline: true });
    assert.deepEqual([records(offline)[0]?.title, offline.code, internet.requests.length], ['A <b> post', 0, 0]);
    await resolve([VIMEO, BLOG], { lock });
    assert.ok(internet.requests.every(({ host }) => host === 'vimeo.com'));
    const text = await readFile(lock, 'utf8');
    assert.ok(text.indexOf(BLOG) < text.indexOf(VIMEO));
  });
  it('renews the lock file with --refresh, and keeps what cannot be asked for', async () => {
    const lock = join(folder, 'refresh.json');
    await resolve([BLOG], { lock });
    await writeFile(lock, (await readFile(lock, 'utf8')).replace('A <b> post', 'An old title'));
    assert.equal(records(await resolve([BLOG], { lock }))[0]?.title, 'An old title');
    const down: Fetch = async () => Promise.reject(new TypeError('fetch failed'));
    const kept = await resolve([BLOG], { lock, refresh: true }, { fetch: down });
    assert.deepEqual([records(kept)[0]?.title, kept.code], ['An old title', 0]);
    assert.equal(records(await resolve([BLOG], { lock, refresh: true }))[0]?.title, 'A <b> post');
    assert.doesNotMatch(await readFile(lock, 'utf8'), /An old title/);
  });
  it('offline without a lock, tells what the address tells', async () => {
    const run = await resolve([VIMEO, BLOG], { offline: true });
    assert.deepEqual(
      records(run).map(({ provider, error }) => provider?.id ?? error?.code),
      ['vimeo', 'network'],
    );
    assert.deepEqual([run.code, internet.requests.length], [1, 0]);
  });
  it('touches no lock file that it cannot read', async () => {
    const lock = join(folder, 'merge.json');
    await writeFile(lock, '<<<<<<< ours');
    const { code, out, said } = await resolve([BLOG], { lock });
    assert.deepEqual([code, out, internet.requests.length], [1, '', 0]);
    assert.match(said, /marks of a merge/);
    assert.equal(await readFile(lock, 'utf8'), '<<<<<<< ours');
  });
  it('has a record for what it did not get to when it is stopped', async () => {
    const stop = new AbortController();
    const fetch: Fetch = async () => {
      stop.abort();
      return new Promise(() => undefined);
    };
    const run = await resolve([BLOG, LOST], {}, { stopped: stop.signal, fetch });
    assert.deepEqual(
      records(run).map(({ url, error }) => [url, error?.message]),
      [BLOG, LOST].map((url) => [url, 'Stopped before it was resolved.']),
    );
  });
  it('is told how it is used', async () => {
    for (const options of [
      { json: true, html: true },
      { ndjson: true, json: true },
      { offline: true, refresh: true },
    ]) {
      await assert.rejects(resolve([BLOG], options), UsageError);
    }
    await assert.rejects(resolve([], {}, { interactive: true }), UsageError);
    const { code, said } = await embedHub(['resolve', '--nonsense']);
    assert.equal(code, 2);
    assert.match(said, /usage: embed-hub resolve \[URL…\]/);
  });
  it('refuses addresses inside somebody’s network, by the fetch it has when nobody gives it one', async () => {
    const { code, out } = await embedHub(['resolve', 'http://127.0.0.1/', 'http://localhost:8080/']);
    assert.equal(code, 1);
    assert.equal(out.match(/"code":"unsafe-url"/g)?.length, 2);
  });
});
