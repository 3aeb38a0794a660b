import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { EmbedError } from '../../src/core/error.js';
import { createHandler } from '../../src/server/index.js';
import { ask, codeOf, json, list, VIDEO } from './world.js';

const SONG = 'https://soundcloud.com/ann/song';
type Result = Record<string, unknown> & { error?: { code: string } };

describe('POST /oembed', () => {
  it('answers each address in order, with its reply or its error', async () => {
    const response = await ask(
      createHandler(),
      { maxwidth: '320' },
      list([SONG, 'cats', VIDEO, 'https://blog.example/', 7]),
    );
    assert.deepEqual([response.status, response.headers.get('cache-control')], [200, 'no-store']);
    const results = await json<Result[]>(response);
    assert.deepEqual(
      results.map(({ provider_name: name, width, error }) => [name ?? error?.code, width]),
      [
        ['SoundCloud', 320],
        ['unsafe-url', undefined],
        ['YouTube', 320],
        ['unsupported-url', undefined],
        ['bad-address', undefined],
      ],
    );
  });
  it('answers with Embeds', async () => {
    const [embed] = await json<Embed[]>(await ask(createHandler(), { format: 'embed' }, list([VIDEO])));
    assert.equal(embed?.frame?.protocol, 'youtube');
  });
  it('answers an address that is named twice twice, and makes it once', async () => {
    let asked = 0;
    const resolve = async (url: string): Promise<Embed> => {
      asked += 1;
      return { url, kind: 'video', title: 'T', status: 'ok', provenance: {} };
    };
    const results = await json<Result[]>(
      await ask(createHandler({ resolver: { resolve } }), '', list([VIDEO, VIDEO, VIDEO])),
    );
    assert.deepEqual([results.map(({ title }) => title), asked], [['T', 'T', 'T'], 1]);
  });
  it('works at eight at once, and lets no failure touch the others', async () => {
    let [now, most] = [0, 0];
    const resolve = async (url: string): Promise<Embed> => {
      most = Math.max(most, (now += 1));
      await new Promise((done) => setImmediate(done));
      now -= 1;
      if (url.includes('bad')) throw new EmbedError('not-found', url);
      return { url, kind: 'audio', title: url, status: 'ok', provenance: {} };
    };
    const addresses = Array.from({ length: 50 }, (_, i) => `${SONG}-${i}${i % 5 ? '' : 'bad'}`);
    const results = await json<Result[]>(await ask(createHandler({ resolver: { resolve } }), '', list(addresses)));
    assert.equal(most, 8);
    assert.deepEqual(
      results.map(({ title, error }) => title ?? error?.code),
      addresses.map((address) => (address.endsWith('bad') ? 'not-found' : address)),
    );
  });

  const refused: [string, RequestInit, Record<string, string>, number, string][] = [
    ['another type', list([VIDEO], 'text/plain'), {}, 415, 'unsupported-type'],
    ['no JSON', list('{"a"'), {}, 400, 'bad-list'],
    ['no list', list({ url: VIDEO }), {}, 400, 'bad-list'],
    ['an empty list', list([]), {}, 400, 'bad-list'],
    ['no body', { method: 'POST', headers: { 'content-type': 'application/json' } }, {}, 400, 'bad-list'],
    ['51 addresses', list(Array(51).fill(VIDEO)), {}, 413, 'too-many'],
    ['more bytes than fifty addresses need', list([VIDEO, 'x'.repeat(140_000)]), {}, 413, 'too-large'],
    ['XML', list([VIDEO]), { format: 'xml' }, 501, 'not-implemented'],
    ['feeds', list([VIDEO]), { format: 'feed' }, 501, 'not-implemented'],
    ['a bad size', list([VIDEO]), { maxwidth: 'wide' }, 400, 'bad-size'],
  ];
  for (const [name, init, query, status, code] of refused) {
    it(`${name}: ${status} ${code}`, async () => {
      const response = await ask(createHandler(), query, init);
      assert.deepEqual([response.status, await codeOf(response)], [status, code]);
    });
  }
  it('stops reading as soon as there is too much', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
    assert.equal((await ask(createHandler(), '', init as RequestInit)).status, 413);
    assert.ok(sent < 12, String(sent));
  });
  it('may be sent from any page', async () => {
    const headers = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const { status, headers: said } = await ask(createHandler(), '', { method: 'OPTIONS', headers });
    assert.equal(status, 204);
    assert.equal(said.get('access-control-allow-origin'), '*');
    assert.match(said.get('access-control-allow-methods') ?? '', /POST/);
    assert.match(said.get('access-control-allow-headers') ?? '', /content-type/);
  });
});
