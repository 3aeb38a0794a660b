import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startInternet } from './internet.js';
import type { Internet } from './internet.js';

/** Rejects a promise that stays open: a test of a slow host must be quick itself. */
const impatience = () => AbortSignal.timeout(150);

describe('hosts behaving badly', () => {
  let internet: Internet;
  before(async () => {
    internet = await startInternet();
  });
  after(() => internet.close());
  beforeEach(() => internet.clear());

  const get = (url: string, init?: RequestInit) => internet.fetch(url, init);

  /** Reads at most `limit` bytes, then leaves. */
  async function readUpTo(response: Response, limit: number): Promise<number> {
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += (chunk as Uint8Array).length;
      if (size >= limit) break;
    }
    return size;
  }

  it('stalled.example never finishes the TLS handshake, so that no request arrives', async () => {
    await assert.rejects(get('https://stalled.example/', { signal: impatience() }), { name: 'TimeoutError' });
    assert.deepEqual(internet.requests, []);
  });

  it('slow.example never sends a head, or never the rest of the body', async () => {
    await assert.rejects(get('https://slow.example/headers', { signal: impatience() }), { name: 'TimeoutError' });
    const response = await get('https://slow.example/body', { signal: impatience() });
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), { name: 'TimeoutError' });
  });

  it('slow.example/drip goes on sending, a little at a time', async () => {
    const response = await get('https://slow.example/drip');
    const size = await readUpTo(response, 40);
    assert.ok(size >= 40 && size < 60, String(size));
  });

  for (const path of ['/', '/json']) {
    it(`endless.example${path} has no end`, async () => {
      const response = await get(`https://endless.example${path}`);
      assert.equal(response.headers.get('content-length'), null);
      assert.ok((await readUpTo(response, 2_000_000)) >= 2_000_000);
    });
  }

  for (const scheme of ['http', 'https']) {
    it(`reset.example cuts the connection, before or in the body (${scheme})`, async () => {
      const error = (await get(`${scheme}://reset.example/`).catch((reason: unknown) => reason)) as TypeError;
      assert.ok(error instanceof TypeError);
      assert.equal((error.cause as NodeJS.ErrnoException).code, 'ECONNRESET');
      const response = await get(`${scheme}://reset.example/body`);
      await assert.rejects(response.text());
    });

    it(`length.example lies about its length (${scheme})`, async () => {
      const long = await get(`${scheme}://length.example/too-long`);
      assert.equal(long.headers.get('content-length'), '10000');
      await assert.rejects(long.text());
      const short = await get(`${scheme}://length.example/too-short`);
      assert.equal(await short.text(), '<!doctype html>');
    });
  }

  it('bomb.example is small on the wire and large when unpacked', async () => {
    for (const path of ['/', '/twice']) {
      const response = await get(`https://bomb.example${path}`);
      assert.ok(Number(response.headers.get('content-length')) < 50_000);
      assert.equal(await readUpTo(response, 64 * 1024 * 1024), 32 * 1024 * 1024);
    }
  });

  it('redirect.example goes in circles until fetch has had enough', async () => {
    for (const path of ['/loop', '/ping']) {
      internet.clear();
      await assert.rejects(get(`https://redirect.example${path}`), TypeError);
      assert.equal(internet.requests.length, 21);
    }
  });

  it('redirect.example leads to places nobody should follow it to', async () => {
    const targets = {
      '/to-metadata': 'http://169.254.169.254/latest/meta-data/',
      '/to-private': 'http://10.0.0.1/',
      '/to-loopback': 'http://127.0.0.1/',
      '/to-loopback-6': 'http://[::1]/',
      '/to-script': 'javascript:alert(1)',
      '/to-file': 'file:///etc/passwd',
      '/to-http': 'http://redirect.example/hops?n=0',
      '/to-nowhere': null,
      '/to-junk': 'http://[',
      '/to?url=https%3A%2F%2Fblog.example%2F': 'https://blog.example/',
    };
    for (const [path, location] of Object.entries(targets)) {
      const response = await get(`https://redirect.example${path}`, { redirect: 'manual' });
      assert.equal(response.status, 302, path);
      assert.equal(response.headers.get('location'), location, path);
    }
    internet.clear();
    await get('https://redirect.example/to-metadata');
    const followed = internet.requests[1];
    assert.equal(followed?.url, 'http://169.254.169.254/latest/meta-data/');
    assert.equal(followed.known, false);
    for (const path of ['/to-script', '/to-file', '/to-junk']) {
      await assert.rejects(get(`https://redirect.example${path}`), TypeError, path);
    }
  });

  it('charset.example labels bytes rightly, wrongly, in the page only, or with a made-up name', async () => {
    const read = async (path: string, charset: string) => {
      const response = await get(`https://charset.example${path}`);
      const text = new TextDecoder(charset).decode(await response.arrayBuffer());
      return [response.headers.get('content-type'), /<title>(.*)<\/title>/.exec(text)?.[1]];
    };
    const french = 'Café à la carte';
    assert.deepEqual(await read('/utf-8-called-latin-1', 'utf-8'), ['text/html; charset=iso-8859-1', french]);
    assert.deepEqual(await read('/latin-1-called-utf-8', 'latin1'), ['text/html; charset=utf-8', french]);
    assert.deepEqual(await read('/latin-1', 'latin1'), ['text/html; charset=iso-8859-1', french]);
    assert.deepEqual(await read('/latin-1-in-meta', 'latin1'), ['text/html', french]);
    assert.deepEqual(await read('/windows-1251', 'windows-1251'), ['text/html; charset=windows-1251', 'Привет']);
    assert.deepEqual(await read('/unknown', 'utf-8'), ['text/html; charset=x-made-up', french]);
  });

  it('limited.example refuses with Retry-After in both forms, and relents once', async () => {
    const seconds = await get('https://limited.example/');
    assert.equal(seconds.status, 429);
    assert.equal(seconds.headers.get('retry-after'), '120');
    const date = await get('https://limited.example/date');
    assert.ok(Date.parse(date.headers.get('retry-after') ?? '') > Date.now());
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await get('https://limited.example/once')).status);
    assert.deepEqual(statuses, [429, 200, 200]);
  });

  it('answers errors that look like pages, and pages that are errors', async () => {
    const soft = await get('https://soft404.example/post');
    assert.equal(soft.status, 200);
    assert.match(await soft.text(), /Page not found/);
    const wall = await get('https://botwall.example/post');
    assert.equal(wall.status, 403);
    assert.match(await wall.text(), /Just a moment/);
    const statuses = ['/500', '/503', '/410', '/empty'].map(async (path) => {
      return (await get(`https://error.example${path}`)).status;
    });
    assert.deepEqual(await Promise.all(statuses), [500, 503, 410, 200]);
  });

  it('mislabelled.example sends something else than it says', async () => {
    const at = async (path: string) => {
      const response = await get(`https://mislabelled.example${path}`);
      return { type: response.headers.get('content-type'), text: await response.text() };
    };
    const json = await at('/json-as-html');
    assert.equal(json.type, 'text/html');
    assert.deepEqual(JSON.parse(json.text), { version: '1.0', type: 'link', title: 'A title' });
    for (const path of ['/html-as-json', '/broken-json']) {
      const { type, text } = await at(path);
      assert.equal(type, 'application/json');
      assert.throws(() => JSON.parse(text), SyntaxError);
    }
    assert.equal((await at('/null-json')).text, 'null');
    assert.match((await at('/entity-bomb')).text, /<!ENTITY a9 "(&a8;){10}">/);
    assert.match((await at('/binary')).text, /\0/);
  });
});
