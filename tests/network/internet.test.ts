import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { launchChromium } from './browser.js';
import type { TestBrowser } from './browser.js';
import { startInternet } from './internet.js';
import type { Internet } from './internet.js';
import { sendText } from './site.js';

describe('the small internet', () => {
  let internet: Internet;
  let folder: string;

  before(async () => {
    internet = await startInternet();
    folder = await mkdtemp(join(tmpdir(), 'internet-'));
    await writeFile(join(folder, 'script.js'), 'export const answer = 42;\n');
  });
  after(async () => {
    await internet.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => internet.clear());

  it('speaks http and https on the same port, and tells hosts apart', async () => {
    internet.add({
      hosts: ['one.example', 'two.example'],
      handle: (exchange) => sendText(exchange, 200, exchange.url.href),
    });
    for (const url of ['http://one.example/a?b=c', 'https://one.example/', 'https://two.example/%20']) {
      assert.equal(await (await internet.fetch(url)).text(), url);
    }
  });

  it('logs each request with scheme, host, method, headers and time', async () => {
    const start = Date.now();
    const body = JSON.stringify({ a: 1 });
    await internet.fetch('https://www.youtube.com/oembed?url=x', {
      method: 'POST',
      body,
      headers: { 'x-test': 'yes' },
    });
    const [request, ...others] = internet.requests;
    assert.deepEqual(others, []);
    assert.equal(request?.method, 'POST');
    assert.equal(request.url, 'https://www.youtube.com/oembed?url=x');
    assert.equal(request.host, 'www.youtube.com');
    assert.equal(request.headers['x-test'], 'yes');
    assert.equal(request.known, true);
    assert.ok(request.time >= start && request.time <= Date.now());
    internet.clear();
    assert.deepEqual(internet.requests, []);
  });

  it('answers 404 for a host without a site, and logs it as unknown', async () => {
    assert.equal(internet.hosts.includes('tracker.example'), false);
    const response = await internet.fetch('https://tracker.example/pixel.gif');
    assert.equal(response.status, 404);
    assert.deepEqual(
      internet.requests.map(({ url, known }) => ({ url, known })),
      [{ url: 'https://tracker.example/pixel.gif', known: false }],
    );
  });

  it('takes addresses for hosts, and many connections at once', async () => {
    const hosts = [
      '10.0.0.1',
      '[::1]',
      '127.0.0.1:8080',
      'localhost',
      ...Array.from({ length: 60 }, (_, n) => `h${n}.example`),
    ];
    const urls = hosts.flatMap((host) => [`http://${host}/`, `https://${host}/`]);
    const responses = await Promise.all(urls.map((url) => internet.fetch(url)));
    assert.deepEqual(new Set(responses.map(({ status }) => status)), new Set([404]));
    assert.deepEqual(internet.requests.map(({ url }) => url).sort(), urls.sort());
  });

  it('answers 500 where a site throws', async () => {
    internet.add({
      hosts: ['throws.example'],
      handle: () => {
        throw new Error('broken site');
      },
    });
    assert.equal((await internet.fetch('https://throws.example/')).status, 500);
  });

  it('mounts pages with their headers, and folders', async () => {
    const headers = { 'content-security-policy': "default-src 'none'" };
    internet.mount('Blog.example', {
      pages: { '/post': { html: '<h1>Post</h1>', headers } },
      directories: { '/files/': folder },
    });
    const page = await internet.fetch('https://blog.example/post?utm=1');
    assert.equal(await page.text(), '<h1>Post</h1>');
    assert.equal(page.headers.get('content-security-policy'), "default-src 'none'");
    const script = await internet.fetch('https://blog.example/files/script.js');
    assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(await script.text(), 'export const answer = 42;\n');
    for (const path of ['/other', '/files/none.js', '/files/', '/files/..%2F..%2Fetc%2Fpasswd', '/files/%00']) {
      assert.equal((await internet.fetch(`https://blog.example${path}`)).status, 404, path);
    }
  });

  it('follows redirects in fetch, or hands them over, or refuses them', async () => {
    const url = 'https://redirect.example/hops?n=3';
    const followed = await internet.fetch(url);
    assert.equal(followed.url, 'https://redirect.example/hops?n=0');
    assert.equal(followed.redirected, true);
    const manual = await internet.fetch(url, { redirect: 'manual' });
    assert.equal(manual.status, 302);
    assert.equal(manual.headers.get('location'), '/hops?n=2');
    await assert.rejects(internet.fetch(url, { redirect: 'error' }), TypeError);
  });

  it('refuses what fetch refuses', async () => {
    await assert.rejects(internet.fetch('https://user:secret@one.example/'), TypeError);
    await assert.rejects(internet.fetch('https://one.example/', { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
    assert.deepEqual(internet.requests, []);
  });

  it('ends every connection when it closes', async () => {
    const second = await startInternet();
    const waiting = assert.rejects(second.fetch('https://slow.example/headers'), TypeError);
    const response = await second.fetch('https://slow.example/drip');
    const reading = assert.rejects(response.text());
    await second.close();
    await Promise.all([waiting, reading]);
    await assert.rejects(second.fetch('https://slow.example/'), TypeError);
  });

  describe('in Chromium', () => {
    let browser: TestBrowser;
    before(async () => {
      browser = await launchChromium(internet);
    });
    after(() => browser.close());

    it('is all there is: no request but those of the page', async () => {
      internet.mount('blog.example', {
        pages: { '/': { html: '<!doctype html><title>Blog</title><link rel="icon" href="data:,"><h1>Blog</h1>' } },
      });
      for (const scheme of ['http', 'https']) {
        internet.clear();
        const { page, errors, close } = await browser.newPage(`${scheme}://blog.example/`);
        assert.equal(await page.title(), 'Blog');
        assert.deepEqual(
          internet.requests.map(({ url }) => url),
          [`${scheme}://blog.example/`],
        );
        assert.deepEqual(errors, []);
        await close();
      }
    });

    it('runs a mounted module under a mounted policy, and reports what the policy stops', async () => {
      const html = `<!doctype html><title>Post</title><link rel="icon" href="data:,">
        <script type="module" src="https://cdn.example/lib/script.js"></script>
        <img src="https://tracker.example/pixel.gif" alt="">`;
      const headers = { 'content-security-policy': 'script-src https://cdn.example; img-src data:' };
      internet.mount('cdn.example', { directories: { '/lib/': folder } });
      internet.mount('blog.example', { pages: { '/post': { html, headers } } });
      internet.clear();
      const { errors, close } = await browser.newPage('https://blog.example/post');
      assert.deepEqual(
        internet.requests.map(({ url }) => url),
        ['https://blog.example/post', 'https://cdn.example/lib/script.js'],
      );
      assert.equal(errors.length, 1);
      assert.match(errors[0] ?? '', /tracker\.example.*Content Security Policy/);
      await close();
    });
  });
});
