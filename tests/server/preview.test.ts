import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createHandler } from '../../src/server/index.js';
import { listen } from '../../src/server/node.js';
import { createPreview } from '../../src/server/preview.js';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), '<!doctype html><title>Preview</title>');
  await writeFile(join(folder, 'site/main.js'), 'export {};');
  await mkdir(join(folder, 'cdn'));
  await writeFile(join(folder, 'cdn/embed-hub.js'), 'export const loader = 1;');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
});
after(() => rm(folder, { recursive: true, force: true }));

const ask = (path: string, method = 'GET'): Promise<Response> =>
  createPreview({ directory: join(folder, 'site'), loader: join(folder, 'cdn'), endpoint: createHandler() })(
    new Request(`http://127.0.0.1${path}`, { method }),
  );

describe('createPreview', () => {
  it('serves the page and its script under a strict policy', async () => {
    const page = await ask('/');
    assert.match(await page.text(), /Preview/);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'(?:;|$)/);
    assert.doesNotMatch(policy, /unsafe/);
    const script = await ask('/main.js');
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal(script.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(script.headers.get('referrer-policy'), 'strict-origin-when-cross-origin');
  });
  it('forbids nothing that the page’s own policy allows', async () => {
    const html = await readFile(new URL('../../demo/index.html', import.meta.url), 'utf8');
    const own = /http-equiv="content-security-policy"\s+content="([^"]+)"/i.exec(html)?.[1] ?? '';
    const read = (policy: string): Map<string, string[]> =>
      new Map(
        policy
          .split(';')
          .map((directive) => directive.trim().split(/\s+/))
          .map(([name = '', ...sources]) => [name, sources]),
      );
    const served = read((await ask('/')).headers.get('content-security-policy') ?? '');
    assert.ok(read(own).size > 5);
    for (const [name, sources] of read(own)) {
      for (const source of sources) assert.ok(served.get(name)?.includes(source), `${name} ${source}`);
    }
  });
  it('serves the loader beside it, for the restored post', async () => {
    const script = await ask('/cdn/embed-hub.js');
    assert.match(await script.text(), /loader = 1/);
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal((await ask('/cdn/nothing.js')).status, 404);
    assert.equal((await ask('/cdn/..%2fsecret.txt')).status, 404);
  });
  it('passes the endpoint its requests, whose headers stay as they are', async () => {
    const response = await ask('/oembed?url=https://youtu.be/M7lc1UVf-VE');
    assert.equal(((await response.json()) as { type: string }).type, 'video');
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });
  it('gives files to GET and HEAD only', async () => {
    for (const path of ['/', '/cdn/embed-hub.js']) {
      assert.equal((await ask(path, 'HEAD')).status, 200);
      const refused = await ask(path, 'POST');
      assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD']);
    }
  });
  for (const path of ['/missing', '/link.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/<script>']) {
    it(`has nothing at ${path}`, async () => {
      const response = await ask(path);
      const text = await response.text();
      assert.ok(response.status === 404 || response.status === 400, String(response.status));
      assert.ok(!text.includes('secret') && !text.includes('script'));
    });
  }
});

describe('listen', () => {
  it('goes on after a HEAD request, whose body nobody reads', async () => {
    const preview = createPreview({ directory: join(folder, 'site'), endpoint: createHandler() });
    const server = await listen(preview, { port: 0 });
    try {
      for (const method of ['HEAD', 'GET', 'HEAD', 'HEAD', 'GET']) {
        const response = await fetch(server.url, { method });
        assert.equal(response.status, 200);
        assert.equal((await response.text()).length > 0, method === 'GET');
        assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self'/);
      }
    } finally {
      await server.close();
    }
  });
  it('answers requests whose Host is no host', async () => {
    const preview = createPreview({ directory: join(folder, 'site'), endpoint: createHandler() });
    const server = await listen(preview, { port: 0 });
    try {
      for (const host of ['x:99999', '[::', 'a b']) {
        const status = await new Promise<number | undefined>((done, fail) => {
          http.get(server.url, { headers: { host } }, (reply) => done(reply.resume().statusCode)).once('error', fail);
        });
        assert.ok(status === 400 || status === 200, `${host}: ${String(status)}`);
      }
    } finally {
      await server.close();
    }
  });
  it('takes the next free port where it may, and says so where it may not', async () => {
    const blocker = net.createServer().listen(0, '127.0.0.1');
    await new Promise((done) => blocker.once('listening', done));
    const { port } = blocker.address() as net.AddressInfo;
    try {
      await assert.rejects(listen(createHandler(), { port }), { code: 'EADDRINUSE' });
      const server = await listen(createHandler(), { port, tries: 20 });
      assert.ok(Number(new URL(server.url).port) > port);
      assert.equal((await fetch(`${server.url}oembed`)).status, 400);
      await server.close();
    } finally {
      blocker.close();
    }
  });
  it('closes although somebody holds a connection', async () => {
    const server = await listen(createHandler(), { port: 0 });
    const agent = new http.Agent({ keepAlive: true });
    await new Promise((done) => http.get(`${server.url}oembed`, { agent }, (r) => r.resume().on('end', done)));
    await server.close();
    agent.destroy();
    await assert.rejects(fetch(server.url));
  });
});
