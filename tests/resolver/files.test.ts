// Feeds, transcripts and pictures, as servers really send them: under any type.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchFeed, fetchTranscript, isEmbedError } from '../../src/resolver/index.js';
import { createImageFetch, type ImageFetch, type NodeFetch } from '../../src/resolver/node.js';
import { rasterType } from '../../src/resolver/fetch/raster.js';
import { startInternet, type Internet } from '../network/internet.js';
import { send, type Exchange } from '../network/site.js';
import { fetchFrom } from './small-web.js';
import { nodeFetchTo, testClock } from './network-world.js';

const URL = 'https://show.example/file';
const RSS =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>A show</title><item><title>One</title></item></channel></rss>';
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>A show</title><entry><title>One</title></entry></feed>';
const JSON_FEED = '{"version":"https://jsonfeed.org/version/1.1","title":"A show","items":[{"id":"1","title":"One"}]}';
const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n';
const SRT = '1\r\n00:00:01,000 --> 00:00:02,000\r\nHello\r\n';

const TYPES = [
  'application/rss+xml; charset=utf-8',
  'application/rss',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-rss+xml',
  'text/plain',
  'text/html; charset=utf-8',
  'application/force-download',
  'x',
  '',
];

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => 'no error',
    (reason: unknown) => reason,
  );
  if (!isEmbedError(error)) return String(error);
  assert.equal(error.url, URL);
  return error.code;
};

/** What a body becomes when it is sent under a type. */
const serve = (body: string, type: string) => ({ fetch: fetchFrom({ [URL]: { body, type } }) });

describe('fetchFeed', () => {
  for (const type of TYPES) {
    it(`reads a feed under ${type || 'no type'}`, async () => {
      for (const body of [RSS, ATOM, JSON_FEED, `\n\ufeff ${RSS}`]) {
        const { title, episodes } = await fetchFeed(URL, serve(body, type));
        assert.deepEqual([title, episodes.map((episode) => episode.title)], ['A show', ['One']]);
      }
    });
  }
  it('asks for feeds', async () => {
    let accept = '';
    const { fetch } = serve(RSS, 'text/xml');
    await fetchFeed(URL, { fetch: (url, init) => ((accept = init.headers['accept'] ?? ''), fetch(url, init)) });
    for (const type of ['application/rss+xml', 'application/atom+xml', 'application/feed+json', '*/*']) {
      assert.ok(accept.includes(type), type);
    }
  });
  it('takes nothing for a feed that is none, whatever it is called', async () => {
    for (const type of ['application/rss+xml', 'text/html']) {
      for (const body of [
        '<!doctype html><title>Not found</title>',
        'gone',
        '',
        '{"error": 404}',
        '%PDF-1.7\0\u0001',
      ]) {
        assert.equal(await codeOf(fetchFeed(URL, serve(body, type))), 'bad-response', body);
      }
    }
  });
  it('reads UTF-16, which has zeros in it', async () => {
    const body = Buffer.from(`\ufeff${RSS}`, 'utf16le');
    const fetch = async () => new Response(body, { headers: { 'content-type': 'application/octet-stream' } });
    assert.equal((await fetchFeed(URL, { fetch })).title, 'A show');
  });
});

describe('fetchTranscript', () => {
  for (const type of [...TYPES, 'text/vtt', 'application/x-subrip', 'text/srt']) {
    it(`reads a transcript under ${type || 'no type'}`, async () => {
      for (const body of [VTT, SRT]) {
        const { cues } = await fetchTranscript(URL, serve(body, type));
        assert.deepEqual(cues, [{ start: 1, end: 2, text: 'Hello' }], body);
      }
    });
  }
  it('reads HTML and plain text as what they are', async () => {
    const texts = async (body: string, type: string) =>
      (await fetchTranscript(URL, serve(body, type))).cues.map(({ text }) => text);
    assert.deepEqual(await texts('<cite>Ann:</cite><time>0:01</time><p>Hello</p>', 'application/octet-stream'), [
      'Hello',
    ]);
    assert.deepEqual(await texts('Hello there.', 'application/octet-stream'), ['Hello there.']);
  });
  it('takes nothing for a transcript that is none', async () => {
    assert.equal(await codeOf(fetchTranscript(URL, serve('ID3\0\0', 'text/plain'))), 'bad-response');
    assert.equal(await codeOf(fetchTranscript(URL, serve('', 'text/vtt'))), 'bad-response');
    await assert.rejects(fetchTranscript('http://127.0.0.1/', serve(VTT, '')), { code: 'unsafe-url' });
  });
});

const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.alloc(part, 7))));
const PICTURES = {
  'image/jpeg': bytes('\xff\xd8\xff\xe0\0\x10JFIF\0', 900),
  'image/png': bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 900),
  'image/gif': bytes('GIF89a', 20),
  'image/webp': bytes('RIFF\x10\0\0\0WEBPVP8 ', 900),
  'image/avif': bytes('\0\0\0 ftypavif\0\0\0\0avifmif1miaf', 900),
} as const;

describe('rasterType', () => {
  for (const [type, body] of Object.entries(PICTURES)) it(type, () => assert.equal(rasterType(body), type));
  it('knows an AVIF whose brand stands among the others', () =>
    assert.equal(rasterType(bytes('\0\0\0\x1cftypmif1\0\0\0\0miafavif', 20)), 'image/avif'));
  for (const [name, body] of [
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG in XML', '<?xml version="1.0"?><svg/>'],
    ['HTML', '<!doctype html><title>Not found</title>'],
    ['nothing', ''],
    ['video', '\0\0\0 ftypisom\0\0\x02\0isomiso2'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['sound', 'RIFF\x10\0\0\0WAVEfmt '],
    ['a beginning cut short', '\x89PNG'],
  ] as const) {
    it(`takes ${name} for no picture`, () => assert.equal(rasterType(bytes(body)), undefined));
  }
});

describe('createImageFetch', () => {
  let internet: Internet;
  let fetch: NodeFetch;
  let fetchImage: ImageFetch;
  before(async () => {
    internet = await startInternet();
    fetch = nodeFetchTo(internet, {
      dns: async (host) => [{ address: host.startsWith('inside') ? '10.0.0.1' : '93.184.216.34', family: 4 }],
    });
    fetchImage = createImageFetch({ fetch });
  });
  after(async () => {
    await fetch.close();
    await internet.close();
  });
  beforeEach(() => internet.clear());
  const site = (handle: (exchange: Exchange) => void): void => internet.add({ hosts: ['show.example'], handle });
  const MAX = { maxBytes: 10_000 };

  it('gives the bytes, and the type they have', async () => {
    for (const [type, body] of Object.entries(PICTURES)) {
      for (const sent of [type, 'application/octet-stream', 'text/html', 'image/x-unknown']) {
        site((exchange) => send(exchange, body, { type: sent }));
        const image = await fetchImage(URL, MAX);
        assert.deepEqual([image.url, image.type, Buffer.from(image.bytes).equals(body)], [URL, type, true], sent);
      }
    }
    assert.match(internet.requests[0]?.headers.accept ?? '', /^image\/jpeg/);
  });
  it('follows redirects, and says where it came to', async () => {
    site((exchange) => {
      if (exchange.url.pathname === '/file') exchange.response.writeHead(302, { location: '/there' }).end();
      else send(exchange, PICTURES['image/png'], { type: 'image/png' });
    });
    assert.equal((await fetchImage(URL, MAX)).url, 'https://show.example/there');
  });
  it('follows none into somebody’s network', async () => {
    for (const location of [
      'http://10.0.0.1/x.png',
      'http://[::1]/',
      'https://inside.example/x.png',
      'file:///x.png',
    ]) {
      site((exchange) => void exchange.response.writeHead(302, { location }).end());
      assert.equal(await codeOf(fetchImage(URL, MAX)), 'unsafe-url', location);
    }
    assert.deepEqual([...new Set(internet.requests.map(({ host }) => host))], ['show.example']);
  });
  it('holds no more than it may', async () => {
    const body = bytes('\xff\xd8\xff', 9997);
    site((exchange) => send(exchange, body, { type: 'image/jpeg' }));
    assert.equal((await fetchImage(URL, MAX)).bytes.length, 10_000);
    assert.equal(await codeOf(fetchImage(URL, { maxBytes: 9999 })), 'too-large');
    const bomb = gzipSync(bytes('\xff\xd8\xff', 20_000_000));
    site((exchange) => send(exchange, bomb, { type: 'image/jpeg', headers: { 'content-encoding': 'gzip' } }));
    assert.equal(await codeOf(fetchImage(URL, MAX)), 'too-large');
  });
  it('leaves what is no picture after its first bytes', async () => {
    for (const begin of [
      '<svg xmlns="http://www.w3.org/2000/svg">',
      '<!doctype html><title>Hot links forbidden</title>',
    ]) {
      let left: () => void = () => undefined;
      const gone = new Promise<void>((done) => (left = done));
      site(({ response }) => {
        response.on('close', () => left());
        response.writeHead(200, { 'content-type': 'image/png' });
        response.write(begin + ' '.repeat(600));
      });
      assert.equal(await codeOf(fetchImage(URL, { maxBytes: 10_000_000 })), 'bad-response');
      await gone;
    }
  });
  it('takes no part of a picture for the whole', async () => {
    site(({ response, reset }) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': '90000' });
      response.write(PICTURES['image/png'], () => reset());
    });
    assert.equal(await codeOf(fetchImage(URL, { maxBytes: 100_000 })), 'network');
  });
  it('ends when its time is up, or its caller leaves', async () => {
    const clock = testClock();
    let answered: () => void = () => undefined;
    const begun = new Promise<void>((done) => (answered = done));
    site(({ response }) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.write(PICTURES['image/png'], () => answered());
    });
    const slow = codeOf(createImageFetch({ fetch, clock })(URL, MAX));
    await begun;
    clock.pass(20_000);
    assert.equal(await slow, 'timeout');
    const stop = new AbortController();
    const left = fetchImage(URL, { ...MAX, signal: stop.signal });
    stop.abort(new Error('left'));
    await assert.rejects(left, /left/);
  });
});
