import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHandler, type HandlerOptions } from '../../src/server/index.js';
import { readFrame } from '../../src/sources/oembed/frame.js';
import { readOembed } from '../../src/sources/oembed.js';

const VIDEO = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';

function ask(
  query: Record<string, string> | string,
  init: RequestInit = {},
  options: HandlerOptions = {},
): Promise<Response> {
  const search = typeof query === 'string' ? query : new URLSearchParams(query).toString();
  return createHandler(options)(new Request(`https://site.example/oembed?${search}`, init));
}
async function fieldsOf(query: Record<string, string>): Promise<Record<string, unknown>> {
  const response = await ask(query);
  assert.equal(response.status, 200);
  return (await response.json()) as Record<string, unknown>;
}
async function codeOf(response: Response): Promise<string> {
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  return ((await response.json()) as { error: { code: string; message: string } }).error.code;
}

describe('GET /oembed', () => {
  it('answers a video as oEmbed 1.0', async () => {
    const { html, ...fields } = await fieldsOf({ url: `${VIDEO}&t=90` });
    assert.deepEqual(fields, {
      version: '1.0',
      type: 'video',
      provider_name: 'YouTube',
      provider_url: 'https://www.youtube.com',
      cache_age: 86_400,
      width: 640,
      height: 360,
    });
    const frame = readFrame(String(html));
    assert.match(frame?.src ?? '', /^https:\/\/www\.youtube-nocookie\.com\/embed\/M7lc1UVf-VE\?start=90&/);
    assert.equal(frame?.title, 'Video on YouTube');
    assert.match(String(html), /^<iframe [^<>]*><\/iframe>$/);
    assert.match(String(html), /referrerpolicy="strict-origin-when-cross-origin"/);
  });
  it('answers the same as XML', async () => {
    const response = await ask({ url: VIDEO, format: 'xml' });
    assert.equal(response.headers.get('content-type'), 'text/xml; charset=utf-8');
    const fromXml = readOembed(await response.text());
    assert.deepEqual(fromXml, readOembed(await (await ask({ url: VIDEO })).text()));
    assert.ok(fromXml.frame);
  });
  it('names the maker where the address does', async () => {
    const photo = await fieldsOf({ url: 'https://www.flickr.com/photos/elycefeliz/3224486233/' });
    assert.equal(photo['author_name'], 'elycefeliz');
  });
  it('is a link where nothing can be shown', async () => {
    const gone = await fieldsOf({ url: 'http://www.blogtalkradio.com/gov20/2010/04/06/episode' });
    assert.deepEqual([gone['type'], gone['html']], ['link', undefined]);
    const registry = await fieldsOf({ url: 'https://www.kickstarter.com/projects/somebody/something' });
    assert.deepEqual([registry['type'], registry['provider_name']], ['link', 'Kickstarter']);
  });

  const sizes: [Record<string, string>, number, number][] = [
    [{ maxwidth: '320' }, 320, 180],
    [{ maxheight: '180' }, 320, 180],
    [{ maxwidth: '320', maxheight: '90' }, 160, 90],
    [{ maxwidth: '1920' }, 1920, 1080],
    [{ maxwidth: '', maxheight: '' }, 640, 360],
    [{ maxwidth: '1' }, 1, 1],
  ];
  for (const [box, width, height] of sizes) {
    it(`fits ${JSON.stringify(box)}`, async () => {
      const fields = await fieldsOf({ url: VIDEO, ...box });
      assert.deepEqual([fields['width'], fields['height']], [width, height]);
      assert.ok(String(fields['html']).includes(` width="${width}" height="${height}"`));
    });
  }
  it('keeps the height of a player that has one', async () => {
    const fields = await fieldsOf({ url: 'https://soundcloud.com/ann/song', maxwidth: '300' });
    assert.deepEqual([fields['type'], fields['width'], fields['height']], ['rich', 300, 166]);
    assert.equal((await fieldsOf({ url: 'https://soundcloud.com/ann/song', maxheight: '100' }))['height'], 100);
  });
});

describe('what is refused', () => {
  const cases: [string, Record<string, string> | string, number, string][] = [
    ['no address', '', 400, 'missing-url'],
    ['an empty address', { url: ' ' }, 400, 'missing-url'],
    ['a script', { url: 'javascript:alert(1)' }, 400, 'unsafe-url'],
    ['words', { url: 'cats' }, 400, 'unsafe-url'],
    ['this machine', { url: 'http://127.0.0.1/' }, 400, 'unsafe-url'],
    ['a user name', { url: 'https://youtube.com@evil.example/' }, 400, 'unsafe-url'],
    ['an endless address', { url: `https://youtu.be/${'x'.repeat(100_000)}` }, 400, 'unsafe-url'],
    ['an address nobody knows', { url: 'https://blog.example/post' }, 404, 'unsupported-url'],
    ['a junk id', { url: 'https://youtu.be/<script>' }, 404, 'unsupported-url'],
    ['another address inside one', { url: `https://blog.example/?u=${VIDEO}` }, 404, 'unsupported-url'],
    ['a feed, where none are fetched', { url: VIDEO, format: 'feed' }, 501, 'not-implemented'],
    ['an unknown format', { url: VIDEO, format: 'yaml' }, 501, 'not-implemented'],
    ['a width that is no number', { url: VIDEO, maxwidth: '100%' }, 400, 'bad-size'],
    ['a width of nothing', { url: VIDEO, maxwidth: '0' }, 400, 'bad-size'],
    ['a negative height', { url: VIDEO, maxheight: '-1' }, 400, 'bad-size'],
  ];
  for (const [name, query, status, code] of cases) {
    it(`${name}: ${status} ${code}`, async () => {
      const response = await ask(query);
      assert.deepEqual([response.status, await codeOf(response)], [status, code]);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    });
  }
  it('says nothing back that was sent', async () => {
    for (const query of [
      { url: 'https://x.example/<svg onload=alert(1)>' },
      { url: VIDEO, maxwidth: '<svg>' },
      { url: VIDEO, format: '<svg>' },
    ]) {
      assert.ok(!(await (await ask(query)).text()).includes('svg'));
    }
  });
  it('gives nothing back of what came with a request, wherever it stood', async () => {
    const mark = 'zqmarkqz';
    const headers = { 'x-forwarded-for': mark, origin: `https://${mark}.example`, 'if-none-match': `"${mark}"` };
    const query = { url: `https://blog.example/${mark}`, format: mark, maxwidth: mark, v: mark, callback: mark };
    const requests: [string, RequestInit][] = [
      [`/oembed?url=${VIDEO}&${mark}=${mark}`, { headers }],
      [`/oembed?${new URLSearchParams(query).toString()}`, { headers }],
      [`/oembed?url=https://blog.example/${mark}`, { headers }],
      [`/oembed?url=${VIDEO}&maxwidth=${mark}`, { headers }],
      [`/oembed?url=https://blog.example/${mark}&format=feed`, { headers }],
      [`/oembed/poster?url=${VIDEO}&v=${mark}`, { headers }],
      [`/oembed/${mark}`, { headers }],
      [`/${mark}`, { headers }],
      ['/oembed', { method: mark, headers }],
      [
        '/oembed',
        {
          method: 'POST',
          body: `["https://blog.example/${mark}", "${mark}"]`,
          headers: { 'content-type': 'application/json' },
        },
      ],
      ['/oembed', { method: 'POST', body: mark, headers: { 'content-type': mark } }],
      ['/oembed', { method: 'OPTIONS', headers: { ...headers, 'access-control-request-headers': mark } }],
    ];
    const handler = createHandler({
      rate: { clientOf: (request) => request.headers.get('x-forwarded-for') ?? undefined },
    });
    for (const [path, init] of requests) {
      const response = await handler(new Request(`https://${mark}.example${path}`, init));
      const text = `${JSON.stringify([...response.headers])} ${await response.text()}`;
      assert.ok(!text.includes(mark), `${path} ${text}`);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    }
  });
  it('other methods', async () => {
    const response = await ask({ url: VIDEO }, { method: 'PUT' });
    assert.deepEqual(
      [response.status, response.headers.get('allow'), await codeOf(response)],
      [405, 'GET, HEAD, POST, OPTIONS', 'method-not-allowed'],
    );
  });
  it('other paths', async () => {
    const response = await createHandler({ path: '/api' })(new Request('https://site.example/oembed?url=x'));
    assert.deepEqual([response.status, await codeOf(response)], [404, 'not-found']);
  });
  for (const path of [
    '/oembed/',
    '/oembed/constructor',
    '/oembed/poster/x',
    '/oembedx',
    '/oembed/poster',
    '/oembed/metrics',
  ]) {
    it(`${path}, where nothing is`, async () => {
      const response = await createHandler()(new Request(`https://site.example${path}?url=${VIDEO}`));
      assert.deepEqual([response.status, await codeOf(response)], [404, 'not-found']);
    });
  }
  it('a fault of ours, without telling what it was', async () => {
    const options: HandlerOptions = {
      match: () => {
        throw new Error('secret');
      },
    };
    const response = await ask({ url: VIDEO }, {}, options);
    const text = await response.text();
    assert.deepEqual([response.status, response.headers.get('cache-control')], [500, 'no-store']);
    assert.ok(!text.includes('secret') && text.includes('internal'));
  });
});

describe('headers', () => {
  it('let every page ask, and caches keep', async () => {
    const { headers } = await ask({ url: VIDEO }, {}, { cacheAge: 60 });
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cache-control'), 'public, max-age=60, stale-while-revalidate=420, stale-if-error=604800');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });
  it('answer 304 to who has the answer already', async () => {
    const etag = (await ask({ url: VIDEO })).headers.get('etag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await ask({ url: VIDEO }, { headers: { 'if-none-match': tag } });
      assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    }
    assert.equal((await ask({ url: VIDEO, maxwidth: '100' }, { headers: { 'if-none-match': etag } })).status, 200);
  });
  it('alone answer HEAD', async () => {
    const head = await ask({ url: VIDEO }, { method: 'HEAD' });
    const get = await ask({ url: VIDEO });
    assert.equal(await head.text(), '');
    assert.deepEqual([...head.headers], [...get.headers]);
    const refused = await ask('', { method: 'HEAD' });
    assert.deepEqual([refused.status, await refused.text()], [400, '']);
  });
  it('are the same whoever asks, from wherever: no cache has to tell requests apart', async () => {
    const plain = await ask({ url: VIDEO });
    const other = await ask(
      { url: VIDEO },
      { headers: { accept: 'text/xml', origin: 'https://x.example', cookie: 'a=b' } },
    );
    assert.deepEqual([...other.headers], [...plain.headers]);
    assert.equal(plain.headers.get('vary'), null);
    assert.equal(await other.text(), await plain.text());
  });
  it('say of an answer in memory what they said of the first', async () => {
    const handler = createHandler();
    const get = (): Promise<Response> => handler(new Request(`https://site.example/oembed?url=${VIDEO}`));
    const [first, second] = [await get(), await get()];
    assert.deepEqual([...second.headers], [...first.headers]);
    assert.equal(await second.text(), await first.text());
    assert.deepEqual(handler.stats().memory, { hit: 1, miss: 1, none: 0 });
  });
  it('answer a preflight', async () => {
    const response = await ask('', { method: 'OPTIONS' });
    assert.deepEqual(
      [response.status, response.headers.get('access-control-allow-methods')],
      [204, 'GET, HEAD, POST, OPTIONS'],
    );
  });
});
