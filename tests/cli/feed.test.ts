import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Context } from '../../src/cli/command.js';
import { createFeedCommand } from '../../src/cli/commands/feed.js';
import type { Feed } from '../../src/core/feed.js';
import type { Fetch } from '../../src/resolver/index.js';
import { embedHub, type Run } from './world.js';

const RSS = '<rss><channel><title>Caf\u00e9</title><item><link>/1</link></item></channel></rss>';
const feed = (args: string[], input?: string | Uint8Array, files: Record<string, string> = {}): Promise<Run> =>
  embedHub(['feed', ...args], { ...(input === undefined ? {} : { input }), files });
const feedOf = ({ out }: Run) => JSON.parse(out) as Feed;
const errorOf = ({ out }: { out: string }) => (JSON.parse(out) as { error: { code: string; message: string } }).error;

describe('embed-hub feed', () => {
  it('prints the feed on standard input', async () => {
    const run = await feed(['--url', 'https://show.example/rss'], RSS);
    assert.deepEqual([run.code, run.said], [0, '']);
    assert.deepEqual(feedOf(run), {
      title: 'Café',
      url: 'https://show.example/rss',
      authors: [],
      episodes: [{ url: 'https://show.example/1', guid: 'https://show.example/1' }],
    });
  });

  it('reads a file, and "-" for standard input', async () => {
    const runs = [await feed(['show.rss'], '', { 'show.rss': RSS }), await feed(['-'], RSS)];
    assert.deepEqual(
      runs.map((run) => feedOf(run).title),
      ['Café', 'Café'],
    );
  });

  it('reads the encoding the feed declares', async () => {
    const body = Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${RSS}`, 'latin1');
    assert.equal(feedOf(await feed([], body)).title, 'Café');
    assert.equal(feedOf(await feed([], Buffer.from(`\ufeff${RSS}`, 'utf16le'))).title, 'Café');
  });

  it('gives a failure as a record', async () => {
    for (const [args, input, code] of [
      [[], '', 'bad-response'],
      [[], '<!doctype html><title>Not found</title>', 'bad-response'],
      [['missing.rss'], '', 'unreadable-file'],
    ] as const) {
      const run = await feed([...args], input);
      assert.deepEqual([run.code, errorOf(run).code], [1, code]);
      assert.ok(errorOf(run).message.length > 10);
    }
  });

  it('is told how it is used', async () => {
    for (const args of [['a', 'b'], ['--url', 'show'], ['https://a.example/', 'https://b.example/'], ['--nonsense']]) {
      const { code, out, said } = await feed(args, RSS);
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, /usage: embed-hub feed \[URL \| FILE\]/);
    }
    const { code, said } = await embedHub(['feed'], { interactive: true });
    assert.equal(code, 2);
    assert.match(said, /pipe the feed in/);
  });
});

describe('embed-hub feed URL', () => {
  /** Runs it against servers that answer by address. */
  async function ask(url: string, replies: Record<string, () => Response>, stopped = new AbortController().signal) {
    const asked: string[] = [];
    let contact: string | undefined;
    const fetch: Fetch = async (address) => {
      asked.push(address);
      const reply = replies[address];
      if (!reply) throw new TypeError('fetch failed');
      return reply();
    };
    let out = '';
    const context: Context = {
      args: [url],
      options: { contact: 'https://me.example/' },
      interactive: true,
      readInput: () => Promise.reject(new Error('not to be read')),
      readLines: () => assert.fail('not to be read'),
      readFile: () => Promise.reject(new Error('not to be read')),
      out: async (data) => void (out += String(data)),
      talk: () => assert.fail('nothing to say'),
      stopped,
    };
    const command = createFeedCommand((who) => {
      contact = who;
      return fetch;
    });
    const code = await command.run(context);
    return { code, out, asked, contact };
  }
  const xml = (body: BodyInit, type = 'application/rss+xml') =>
    new Response(body, { headers: { 'content-type': type } });
  const moved = (to: string) => new Response(null, { status: 301, headers: { location: to } });

  it('asks for it, follows redirects, and resolves addresses against where it was found', async () => {
    const { code, out, asked, contact } = await ask('https://old.example/rss', {
      'https://old.example/rss': () => moved('https://new.example/show/rss'),
      'https://new.example/show/rss': () => xml(RSS),
    });
    const found = JSON.parse(out) as Feed;
    assert.equal(code, 0);
    assert.deepEqual([found.url, found.episodes[0]?.url], ['https://new.example/show/rss', 'https://new.example/1']);
    assert.deepEqual(asked, ['https://old.example/rss', 'https://new.example/show/rss']);
    assert.equal(contact, 'https://me.example/');
  });

  it('reads the encoding the server declares', async () => {
    const body = new Uint8Array(Buffer.from(RSS, 'latin1'));
    const { out } = await ask('https://a.example/', {
      'https://a.example/': () => xml(body, 'text/xml; charset=iso-8859-1'),
    });
    assert.equal((JSON.parse(out) as Feed).title, 'Café');
  });

  it('gives a failure as a record', async () => {
    const page = () => xml('<!doctype html><p>A show', 'text/html');
    for (const [url, reply, code] of [
      ['https://a.example/', page, 'bad-response'],
      ['https://a.example/', () => new Response('', { status: 404 }), 'not-found'],
      ['https://b.example/', page, 'network'],
      ['http://127.0.0.1/rss', page, 'unsafe-url'],
      ['https://a.example/', () => xml(new Uint8Array([0x20]), 'audio/mpeg'), 'bad-response'],
      ['https://a.example/', () => xml(new Uint8Array(33_554_433).fill(0x20)), 'too-large'],
    ] as const) {
      const run = await ask(url, { 'https://a.example/': reply, 'http://127.0.0.1/rss': page });
      assert.deepEqual([run.code, errorOf(run).code], [1, code]);
    }
  });

  it('never follows a redirect into the network it runs in', async () => {
    const { out, asked } = await ask('https://a.example/', {
      'https://a.example/': () => moved('http://10.0.0.1/rss'),
    });
    assert.equal(errorOf({ out }).code, 'unsafe-url');
    assert.deepEqual(asked, ['https://a.example/']);
  });

  it('says so where it was stopped', async () => {
    const { code, out } = await ask('https://a.example/', {}, AbortSignal.abort());
    assert.deepEqual([code, errorOf({ out }).message], [1, 'Stopped before it was read.']);
  });
});
