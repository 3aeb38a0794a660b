import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createSiteBuilder } from '../../src/site/index.js';
import {
  BuildBusyError,
  buildSite,
  countFiles,
  type BuildReport,
  type BuildSiteOptions,
} from '../../src/site/node/index.js';
import { systemFiles, type Files } from '../../src/site/node/files.js';
import { countingResolver, FILM, LOST, POST, temporaryFolder, type Folder } from './site-world.js';

const tag = `<embed-media src="${FILM}"></embed-media>`;
const page = (body: string): string => `<!doctype html><html lang="en"><body>${body}</body></html>\n`;
const SITE = {
  'index.html': page(tag),
  'posts/one/index.html': page(`<p>${FILM}</p><p>Words é</p>`),
  'posts/two.htm': page(`<embed-card href="${POST}"></embed-card>`),
  'posts/plain.html': page('<p>Nothing to see.</p>'),
  'feed.xml': `<rss><channel><item><description><![CDATA[${tag}]]></description></item></channel></rss>`,
  'feed.json': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ content_html: tag }] }),
  'data.json': '{"version":"1"}',
  'sitemap.xml': '<urlset></urlset>',
  'style.css': 'p { color: red }',
  'picture.bin': Uint8Array.from([0, 1, 2, 255]),
  '.well-known/x': 'x',
};

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  for (const [name, content] of Object.entries(SITE)) await folder.write({ [`site/${name}`]: content });
});
afterEach(() => folder.remove());

const build = (more: Partial<BuildSiteOptions> = {}): Promise<BuildReport> =>
  buildSite({
    directory: join(folder.path, 'site'),
    builder: createSiteBuilder({ resolver: countingResolver() }),
    ...more,
  });
const out = (): string => join(folder.path, 'out');

describe('a built site', () => {
  it('is written to another folder, whole', async () => {
    const before = await folder.all('site');
    const report = await build({ out: out() });
    const after = await folder.all('out');
    assert.deepEqual(Object.keys(after), Object.keys(before));
    assert.deepEqual(await folder.all('site'), before);
    for (const name of ['style.css', 'picture.bin', '.well-known/x', 'data.json', 'sitemap.xml', 'posts/plain.html'])
      assert.equal(after[name], before[name], name);
    for (const name of ['index.html', 'posts/one/index.html', 'feed.xml', 'feed.json'])
      assert.match(after[name] ?? '', /A &lt;b&gt; film on Vimeo/, name);
    assert.match(await folder.read('out/posts/one/index.html'), /<p>Words é<\/p><\/body><\/html>\n$/);
    const { pages, feeds, written, copied, embeds, asked, failed, errors, stopped } = report;
    assert.deepEqual(
      { pages, feeds, written, copied, embeds, asked, failed, errors, stopped },
      { pages: 4, feeds: 2, written: 6, copied: 5, embeds: 5, asked: 2, failed: 0, errors: [], stopped: false },
    );
  });

  it('is written where it stands, and pages that do not change are not touched', async () => {
    const plain = join(folder.path, 'site/posts/plain.html');
    await utimes(plain, 1000, 1000);
    await build({ out: out() });
    const report = await build();
    assert.equal(report.written, 5);
    assert.deepEqual(await folder.all('site'), await folder.all('out'));
    assert.equal((await systemFiles.stat(plain)).mtimeMs, 1_000_000);
    assert.equal((await build()).written, 0);
  });

  it('keeps the rights of a page in its place', async () => {
    const path = join(folder.path, 'site/index.html');
    await chmod(path, 0o640);
    await build();
    assert.equal((await systemFiles.stat(path)).mode & 0o777, 0o640);
  });

  it('is not written again where it is as it should be', async () => {
    await build({ out: out() });
    const again = await build({ out: out() });
    assert.deepEqual([again.written, again.copied], [0, 0]);
    await folder.write({ 'out/index.html': 'half', 'out/style.css': 'p' });
    const mended = await build({ out: out() });
    assert.deepEqual([mended.written, mended.copied], [1, 1]);
    assert.match(await folder.read('out/index.html'), /film on Vimeo/);
  });

  it('has its pages in their own encoding', async () => {
    const latin = Buffer.from(page(`<p>\u00e9 ${tag}</p>`), 'latin1');
    const wide = Buffer.from(`\ufeff${page(tag)}`, 'utf16le');
    await folder.write({ 'site/latin.html': latin, 'site/wide.html': wide, 'site/zero.html': 'a\0b' });
    await build({ out: out() });
    const read = async (name: string): Promise<Buffer> => readFile(join(out(), name));
    assert.match((await read('latin.html')).toString('latin1'), /<p>\u00e9 <embed-media.*film/);
    assert.match((await read('wide.html')).toString('utf16le'), /^\ufeff<!doctype.*film/s);
    assert.equal((await read('zero.html')).toString(), 'a\0b');
  });

  it('knows the addresses of its pages, and the files they name', async () => {
    await folder.write({
      'site/a b/page.html': page(
        '<embed-player><audio src="x.mp3"></audio><a rel="transcript" href="x.vtt">T</a></embed-player><embed-card href="../posts/"></embed-card>' +
          '<embed-player><audio src="y.mp3"></audio><a rel="transcript" href="https://me.example/blog/a%20b/x.vtt">T</a></embed-player>',
      ),
      'site/a b/x.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nSaid here.\n',
      'secret.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nSecret.\n',
      'site/escape.html': page(
        '<embed-player><audio src="x.mp3"></audio><a rel="transcript" href="/blog/..%2f..%2fsecret.vtt">T</a></embed-player>',
      ),
      'site/escape2.html': page(
        '<embed-player><audio src="x.mp3"></audio><a rel="transcript" href="linked.vtt">T</a></embed-player>',
      ),
    });
    await symlink(join(folder.path, 'secret.vtt'), join(folder.path, 'site/linked.vtt'));
    const resolver = countingResolver();
    await build({ out: out(), url: 'https://me.example/blog/', builder: createSiteBuilder({ resolver }) });
    assert.ok(resolver.asked.includes('https://me.example/blog/posts/'), String(resolver.asked));
    assert.equal((await folder.read('out/a b/page.html')).match(/Said here/g)?.length, 2);
    assert.doesNotMatch(JSON.stringify(await folder.all('out')), /Secret/);
  });

  it('follows no link out of itself', async () => {
    await folder.write({ 'outside/page.html': page(tag) });
    const at = (name: string): string => join(folder.path, 'site', name);
    await symlink('../outside', at('away'));
    await symlink('../outside/page.html', at('away.html'));
    await symlink(join(folder.path, 'site/index.html'), at('absolute.html'));
    await symlink('posts', at('inside'));
    await symlink('..', at('posts/up'));
    await symlink('nowhere', at('broken'));
    const report = await build({ out: out() });
    assert.deepEqual(report.leftOut.sort(), ['absolute.html', 'away', 'away.html', 'broken']);
    const after = await folder.all('out');
    assert.equal(after['inside'], '-> posts');
    assert.equal(after['posts/up'], '-> ..');
    assert.equal((await build({ out: out() })).copied, 0);
    assert.deepEqual((await build()).errors, []);
    assert.equal(await folder.read('outside/page.html'), page(tag));
  });

  it('is without history and pipes, and the pages of packages are only copied', async () => {
    execFileSync('mkfifo', [join(folder.path, 'site/pipe.html')]);
    await folder.write({ 'site/.git/x.html': page(tag), 'site/node_modules/x/demo.html': page(tag) });
    const report = await build({ out: out() });
    const after = await folder.all('out');
    assert.deepEqual(report.leftOut, ['pipe.html']);
    assert.equal(after['node_modules/x/demo.html'], page(tag));
    assert.equal(after['.git/x.html'], undefined);
    await build();
    assert.equal(await folder.read('site/.git/x.html'), page(tag));
  });

  it('may have the other folder within it, and not around it', async () => {
    const inner = join(folder.path, 'site/dist');
    await build({ out: inner });
    await build({ out: inner });
    assert.equal((await folder.all('site/dist'))['dist/index.html'], undefined);
    await assert.rejects(build({ out: folder.path }), RangeError);
  });

  it('tells how far it is, and what nobody could tell', async () => {
    await folder.write({ 'site/lost.html': page(`<embed-media src="${LOST}"></embed-media>`) });
    let calls = 0;
    const report = await build({ onProgress: () => (calls += 1) });
    assert.equal(calls, 12);
    assert.equal(await countFiles(join(folder.path, 'site')), 12);
    const [failure] = report.failures;
    assert.deepEqual([failure?.page, failure?.url, failure?.code, report.failed], ['lost.html', LOST, 'not-found', 1]);
    assert.deepEqual(report.errors, []);
  });

  it('is no folder that does not exist', async () => {
    await assert.rejects(build({ directory: join(folder.path, 'none') }), { code: 'ENOENT' });
  });
});

describe('when something goes wrong', () => {
  /** The files of the system, with one call that does something else. */
  const failing = (name: keyof Files, which: (path: string) => boolean, code: string): Files => ({
    ...systemFiles,
    [name]: async (path: string, ...rest: unknown[]): Promise<unknown> => {
      if (which(path)) throw Object.assign(new Error(`${code}: told by the test, ${path}`), { code });
      return (systemFiles[name] as (...args: unknown[]) => Promise<unknown>)(path, ...rest);
    },
  });

  it('a full disk ends it, nothing is half-written, and the next build goes on', async () => {
    let writes = 0;
    const files: Files = {
      ...systemFiles,
      writeFile: (async (path: string, data: string | Uint8Array, options?: object) => {
        await systemFiles.writeFile(path, data, options);
        if (!path.includes('.tmp') || (writes += 1) < 3) return;
        await truncate(path, 10);
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      }) as Files['writeFile'],
    };
    const before = await folder.all('site');
    const report = await build({ files });
    assert.match(report.errors[0]?.message ?? '', /ENOSPC/);
    assert.equal(report.written, 2);
    const after = await folder.all('site');
    assert.deepEqual(Object.keys(after), Object.keys(before));
    assert.equal(Object.keys(after).filter((name) => after[name] !== before[name]).length, 2);
    await build({ out: out() });
    assert.equal((await build()).written, 3);
    assert.deepEqual(await folder.all('site'), await folder.all('out'));
  });

  it('one file that cannot be read is told, and the others are built', async () => {
    const files = failing('readFile', (path) => path.endsWith('index.html'), 'EACCES');
    const report = await build({ files, out: out() });
    assert.deepEqual(report.errors.map(({ path }) => path).sort(), ['index.html', 'posts/one/index.html']);
    assert.equal(report.pages, 2);
    const folders = failing('readdir', (path) => path.endsWith('posts'), 'EACCES');
    assert.deepEqual(
      (await build({ files: folders })).errors.map(({ path }) => path),
      ['posts'],
    );
  });

  it('one file that cannot be written is told, and the old one stays', async () => {
    const files = failing('rename', (path) => path.includes('two.htm'), 'EPERM');
    const report = await build({ files });
    assert.deepEqual(
      report.errors.map(({ path }) => path),
      ['posts/two.htm'],
    );
    assert.equal(await folder.read('site/posts/two.htm'), SITE['posts/two.htm']);
    assert.deepEqual(
      Object.keys(await folder.all('site')).filter((name) => name.includes('tmp')),
      [],
    );
  });

  it('a lock that cannot be saved is told, and the folder is free again', async () => {
    const builder = createSiteBuilder({
      resolver: countingResolver(),
      lock: { get: () => undefined, set: () => undefined, save: () => Promise.reject(new Error('no room')) },
    });
    await assert.rejects(build({ builder }), /no room/);
    assert.equal((await build()).errors.length, 0);
  });

  it('a fault of ours is not hidden', async () => {
    const resolver = { resolve: () => Promise.reject(new TypeError('a mistake')) };
    await assert.rejects(build({ builder: createSiteBuilder({ resolver }) }), TypeError);
  });

  it('it stops when it is asked to, saves what it knows, and leaves whole pages', async () => {
    const stop = new AbortController();
    let saved = 0;
    const builder = createSiteBuilder({
      resolver: countingResolver(),
      lock: { get: () => undefined, set: () => undefined, save: async () => void (saved += 1) },
    });
    const report = await build({ builder, signal: stop.signal, onProgress: () => stop.abort() });
    assert.equal(report.stopped, true);
    assert.equal(saved, 1);
    await build({ out: out() });
    await build();
    assert.deepEqual(await folder.all('site'), await folder.all('out'));
  });
});

describe('two builds at once', () => {
  it('the second is told that there is a first', async () => {
    let second: Promise<unknown> | undefined;
    const first = build({
      onProgress() {
        second ??= build().catch((error: unknown) => error);
      },
    });
    assert.equal((await first).errors.length, 0);
    const error = await second;
    assert.ok(error instanceof BuildBusyError);
    assert.match(error.message, new RegExp(`process ${process.pid} on ${hostname()}`));
    assert.equal((await build()).written, 0);
  });

  const sign = (owner: object): string => JSON.stringify({ id: 'x', process: 2 ** 30, host: hostname(), ...owner });
  it('one that has died stands in nobody’s way', async () => {
    await folder.write({ 'site/.embed-hub.building': sign({}) });
    await folder.write({ 'site/posts/.two.htm.0-0.embed-hub.tmp': 'half' });
    assert.equal((await build()).errors.length, 0);
    assert.deepEqual(
      Object.keys(await folder.all('site')).filter((name) => name.includes('embed-hub')),
      [],
    );
  });
  it('one elsewhere is believed as long as it gives a sign of life', async () => {
    const path = join(folder.path, 'site/.embed-hub.building');
    await folder.write({ 'site/.embed-hub.building': sign({ host: 'another.example' }) });
    await assert.rejects(build(), BuildBusyError);
    await utimes(path, 1000, 1000);
    assert.equal((await build()).errors.length, 0);
    await writeFile(path, 'no JSON');
    await assert.rejects(build(), BuildBusyError);
  });
});

describe('killed at any point', () => {
  /** A file system that stops for good after so many calls, as a killed process does. */
  const mortal = (calls: number): Files => {
    let left = calls;
    const wrap =
      (call: (...args: never[]) => unknown) =>
      async (...args: never[]) => {
        if (left <= 0) throw Object.assign(new Error('dead'), { code: 'EIO' });
        left -= 1;
        return call(...args);
      };
    return Object.fromEntries(
      Object.entries(systemFiles).map(([name, call]) => [name, wrap(call as never)]),
    ) as unknown as Files;
  };

  for (const place of ['in its place', 'in another folder']) {
    it(`ends with the same bytes, ${place}`, async () => {
      await build({ out: join(folder.path, 'right') });
      const right = await folder.all('right');
      const target = place === 'in its place' ? 'site' : 'out';
      let deaths = 0;
      for (let calls = 1; ; calls += 1) {
        for (const [name, content] of Object.entries(SITE)) await folder.write({ [`site/${name}`]: content });
        const options = target === 'out' ? { out: out() } : {};
        const died = await build({ ...options, files: mortal(calls) }).then(
          ({ errors }) => errors.length > 0,
          () => true,
        );
        if (!died) break;
        deaths += 1;
        // nobody runs under this number
        const path = `${target}/.embed-hub.building`;
        if (((await folder.all(target).catch(() => ({}))) as Record<string, string>)['.embed-hub.building'])
          await folder.write({ [path]: JSON.stringify({ id: 'x', process: 2 ** 30, host: hostname() }) });
        assert.deepEqual((await build(options)).errors, [], `after ${calls} calls`);
        assert.deepEqual(await folder.all(target), right, `after ${calls} calls`);
        if (target === 'out') await systemFiles.rm(out(), { recursive: true });
      }
      assert.ok(deaths > 20, String(deaths));
    });
  }

  it('also where the system kills it', async () => {
    await build({ out: join(folder.path, 'right') });
    for (const point of [5, 20]) {
      const child = spawn(process.execPath, [
        '--import',
        'tsx',
        'tests/site/killed-build.ts',
        join(folder.path, 'site'),
        String(point),
      ]);
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
      assert.equal(signal, 'SIGKILL');
      assert.ok((await folder.all('site'))['.embed-hub.building']);
    }
    assert.deepEqual((await build()).errors, []);
    assert.deepEqual(await folder.all('site'), await folder.all('right'));
  });
});

it('an empty folder is a site of nothing', async () => {
  await mkdir(join(folder.path, 'empty'));
  const { pages, embeds } = await build({ directory: join(folder.path, 'empty') });
  assert.deepEqual([pages, embeds], [0, 0]);
});
