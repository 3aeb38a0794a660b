import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { createHandler } from '../../src/server/index.js';
import { startInternet, type Internet } from '../network/internet.js';
import { sendPicture } from '../network/picture.js';
import { send } from '../network/site.js';
import { nodeFetchTo } from '../resolver/network-world.js';
import { ask, codeOf, endpointOn, json, VIDEO } from './world.js';

const ORIGIN = 'https://site.example';
const PATH = { path: '/poster' };

let internet: Internet;
before(async () => {
  internet = await startInternet();
  internet.add({
    hosts: ['pictures.example'],
    handle(exchange) {
      const { pathname } = exchange.url;
      if (pathname === '/drawing.svg')
        send(exchange, '<svg xmlns="http://www.w3.org/2000/svg"/>', { type: 'image/jpeg' });
      else if (pathname === '/page') send(exchange, '<script>alert(1)</script>', { type: 'image/png' });
      else if (pathname === '/huge.jpg')
        send(exchange, Buffer.concat([Buffer.from([255, 216, 255]), Buffer.alloc(5_000_000)]));
      else sendPicture(exchange);
    },
  });
});
afterEach(() => internet.clear());
after(() => internet.close());

/** An endpoint whose every address has this picture. */
function withPicture(
  picture: string | undefined,
  maxBytes?: number,
): ReturnType<typeof createHandler> & { close(): Promise<void> } {
  const resolve = async (url: string): Promise<Embed> => ({
    url,
    kind: 'video',
    title: 'T',
    status: 'ok',
    provenance: {},
    ...(picture ? { thumbnail: { url: picture, width: 32, height: 18 } } : {}),
  });
  const fetch = nodeFetchTo(internet);
  const posters = { origin: ORIGIN, ...(maxBytes ? { maxBytes } : {}) };
  return Object.assign(createHandler({ resolver: { resolve }, fetch, posters }), { close: () => fetch.close() });
}

describe('GET /oembed/poster', () => {
  it('gives the picture that replies name, for ever, as bytes of its type', async () => {
    const handler = endpointOn(internet, { posters: { origin: ORIGIN } });
    const fields = await json(await ask(handler, { url: VIDEO }));
    const address = new URL(String(fields['thumbnail_url']));
    assert.equal(address.origin + address.pathname, `${ORIGIN}/oembed/poster`);
    assert.equal(address.searchParams.get('url'), VIDEO);
    const response = await handler(new Request(address));
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xff, 0xd8, 0xff]);
    const { headers } = response;
    assert.equal(headers.get('content-type'), 'image/jpeg');
    assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    const again = await handler(new Request(address, { headers: { 'if-none-match': headers.get('etag') ?? '' } }));
    assert.deepEqual([again.status, await again.text()], [304, '']);
    const embed = await json<Embed>(await ask(handler, { url: VIDEO, format: 'embed' }));
    assert.equal(embed.thumbnail?.url, address.href);
    await handler.fetch.close();
  });
  it('is asked for once, however many versions somebody invents', async () => {
    const handler = withPicture('https://pictures.example/a.jpg');
    for (const v of ['1', '2', '3', '']) {
      const response = await ask(handler, { url: VIDEO, v }, PATH);
      assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=86400, stale-while-revalidate=/);
    }
    assert.deepEqual(
      internet.requests.map(({ host }) => host),
      ['pictures.example'],
    );
    await handler.close();
  });
  it('is found with no word from the provider, where its address tells', async () => {
    const fetch = nodeFetchTo(internet);
    const response = await ask(createHandler({ fetch, posters: {} }), { url: VIDEO }, PATH);
    assert.equal(response.status, 200);
    assert.deepEqual(
      internet.requests.map(({ host }) => host),
      ['i.ytimg.com'],
    );
    await fetch.close();
  });
  it('leaves the provider’s address where nobody said what ours is', async () => {
    const handler = endpointOn(internet, { posters: {} });
    assert.match(
      String((await json(await ask(handler, { url: VIDEO })))['thumbnail_url']),
      /^https:\/\/i\.ytimg\.com\//,
    );
    await handler.fetch.close();
  });

  const refused: [string, string | undefined, number, string][] = [
    ['a drawing that may hold script', 'https://pictures.example/drawing.svg', 502, 'bad-response'],
    ['a page that calls itself a picture', 'https://pictures.example/page', 502, 'bad-response'],
    ['five megabytes', 'https://pictures.example/huge.jpg', 413, 'too-large'],
    ['an address inside', 'http://127.0.0.1/a.jpg', 400, 'unsafe-url'],
    ['an embed without a picture', undefined, 404, 'not-found'],
  ];
  for (const [name, picture, status, code] of refused) {
    it(`refuses ${name}`, async () => {
      const handler = withPicture(picture);
      const response = await ask(handler, { url: VIDEO }, PATH);
      assert.deepEqual([response.status, await codeOf(response)], [status, code]);
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
      await handler.close();
    });
  }
  it('keeps to the size it is told', async () => {
    const handler = withPicture('https://pictures.example/a.jpg', 100);
    assert.equal((await ask(handler, { url: VIDEO }, PATH)).status, 413);
    await handler.close();
  });
  it('is no proxy: a picture’s own address is nobody’s embed', async () => {
    const handler = endpointOn(internet, { posters: { origin: ORIGIN } });
    for (const url of ['https://pictures.example/a.jpg', 'https://blog.example/a.jpg']) {
      assert.equal((await ask(handler, { url }, PATH)).status, 404);
    }
    assert.deepEqual(internet.requests, []);
    await handler.fetch.close();
  });
});
