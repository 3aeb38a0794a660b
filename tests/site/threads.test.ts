import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { match } from '../../src/providers/index.js';
import { createSiteBuilder, type Know, type SiteBuilder } from '../../src/site/index.js';
import { buildSite, type BuildReport, type BuildSiteOptions } from '../../src/site/node/index.js';
import { systemFiles } from '../../src/site/node/files.js';
import { createPageThreads } from '../../src/site/node/threads.js';
import { countingResolver, everyPoster, FILM, LOST, POST, temporaryFolder, type Folder } from './site-world.js';

const tag = `<embed-media src="${FILM}"></embed-media>`;
const page = (body: string): string => `<!doctype html><html lang="de"><body>${body}</body></html>\n`;
/** Threads from the first page on. */
const AT_ONCE = { count: 2, after: 0, only: true, script: new URL('./page-thread.mjs', import.meta.url) };

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  const pages = Array.from({ length: 60 }, (_, i): [string, string] => [
    `site/${i % 3}/${i}.html`,
    page(i % 5 === 4 ? `<p>Nothing ${i}</p>` : `<p>${i} é</p>${tag}<p>${i % 2 ? POST : LOST}</p>`),
  ]);
  await folder.write({
    ...Object.fromEntries(pages),
    'site/latin.html': Buffer.from(page(`<p>\u00e9 ${tag}</p>`), 'latin1'),
    'site/zero.html': 'a\0b',
    'site/feed.html': `<rss><channel><item><description><![CDATA[${tag}]]></description></item></channel></rss>`,
    'site/talk.html': page(
      '<embed-player><audio src="x.mp3"></audio><a rel="transcript" href="words.vtt">T</a></embed-player>',
    ),
    'site/words.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nSaid here.\n',
    'site/style.css': 'p { color: red }',
  });
});
afterEach(() => folder.remove());

const out = (name = 'out'): string => join(folder.path, name);
const builder = (): SiteBuilder => createSiteBuilder({ resolver: countingResolver(), posters: everyPoster() });
const build = (more: Partial<BuildSiteOptions> = {}): Promise<BuildReport> =>
  buildSite({ directory: join(folder.path, 'site'), builder: builder(), threads: { count: 0 }, ...more });
/** Counts the questions that come from threads. */
function listening(): { builder: SiteBuilder; questions: () => number } {
  const own = builder();
  const before = own.know!;
  let count = 0;
  const know: Know = (questions, asking) => {
    count += 1;
    return before(questions, asking);
  };
  return { builder: Object.defineProperty(own, 'know', { value: know }), questions: () => count };
}
const counts = ({ pages, feeds, written, copied, embeds, asked, failed, gone, posters }: BuildReport): object => ({
  ...{ pages, feeds, written, copied, embeds, asked, failed, gone, posters },
});

describe('a site built in several threads', () => {
  it('is the same to the byte, and so is what is told of it', async () => {
    const alone = await build({ out: out('alone') });
    const { builder: own, questions } = listening();
    const report = await build({ out: out(), threads: AT_ONCE, builder: own });
    assert.deepEqual(await folder.all('out'), await folder.all('alone'));
    assert.deepEqual(counts(report), counts(alone));
    assert.deepEqual(
      report.failures.map(({ page: at, code }) => `${at} ${code}`).sort(),
      alone.failures.map(({ page: at, code }) => `${at} ${code}`).sort(),
    );
    assert.match(await folder.read('out/talk.html'), /Said here/);
    assert.ok(questions() > 10, `${questions()} pages came from threads`);
  });

  it('is so with what is packed, too', async () => {
    const packed = (await import('../../dist/site/node/index.js')) as { buildSite: typeof buildSite };
    const { builder: own, questions } = listening();
    const directory = join(folder.path, 'site');
    await build({ out: out('alone') });
    await packed.buildSite({ directory, out: out(), builder: own, threads: { count: 1, after: 0, only: true } });
    assert.deepEqual(await folder.all('out'), await folder.all('alone'));
    assert.ok(questions() > 10);
  });

  it('is not written again where it is as it should be', async () => {
    await build({ out: out(), threads: AT_ONCE });
    const again = await build({ out: out(), threads: AT_ONCE });
    assert.deepEqual([again.written, again.copied], [0, 0]);
    await folder.write({ 'out/1/1.html': 'half' });
    assert.equal((await build({ out: out(), threads: AT_ONCE })).written, 1);
  });

  it('is written where it stands: rights are kept, and pages that do not change are not touched', async () => {
    await build({ out: out() });
    const at = (name: string): string => join(folder.path, 'site', name);
    await chmod(at('1/1.html'), 0o640);
    await utimes(at('1/4.html'), 1000, 1000);
    const report = await build({ threads: AT_ONCE });
    assert.deepEqual(report.errors, []);
    assert.deepEqual(await folder.all('site'), await folder.all('out'));
    assert.equal((await systemFiles.stat(at('1/1.html'))).mode & 0o777, 0o640);
    assert.equal((await systemFiles.stat(at('1/4.html'))).mtimeMs, 1_000_000);
  });

  it('tells which file could not be read, with the system’s own word for it', async () => {
    await systemFiles.rm(join(folder.path, 'site/0/0.html'));
    await systemFiles.mkdir(join(folder.path, 'site/0/0.html'));
    await folder.write({ 'site/0/0.html/inner.html': page(tag) });
    assert.deepEqual((await build({ out: out(), threads: AT_ONCE })).errors, []);
    const threads = createPageThreads(builder().know, AT_ONCE);
    const thread = await firstThread(threads);
    const file = { from: out('none.html'), draft: out('draft'), mode: 0o666, inPlace: false };
    await assert.rejects(thread.make(file, {}), { code: 'ENOENT' });
    await threads.close();
  });

  it('ends with what a picture’s fault or a fault of ours says, and leaves no drafts', async () => {
    const know: Know = () => Promise.reject(new TypeError('a mistake'));
    const own = Object.defineProperty(builder(), 'know', { value: know });
    const failed = build({ builder: own, threads: AT_ONCE, out: out() });
    await assert.rejects(failed, /a mistake/);
    assert.deepEqual(
      Object.keys(await folder.all('out')).filter((name) => name.includes('tmp')),
      [],
    );
  });

  it('stops when it is asked to, and the next build ends it', async () => {
    await build({ out: out('right') });
    const stop = new AbortController();
    let done = 0;
    const report = await build({
      threads: AT_ONCE,
      signal: stop.signal,
      onProgress: () => (done += 1) === 20 && stop.abort(),
    });
    assert.equal(report.stopped, true);
    await build({ threads: AT_ONCE });
    assert.deepEqual(await folder.all('site'), await folder.all('right'));
  });

  it('is whole where a thread dies, or none can be had', async () => {
    await build({ out: out('right') });
    const script = async (name: string, code: string): Promise<URL> => {
      await writeFile(out(name), code);
      return pathToFileURL(out(name));
    };
    const scripts = [
      await script(
        'dies.mjs',
        `import { parentPort } from 'node:worker_threads';
        parentPort.on('message', ({ id }) => id === 3 && process.exit(1));
        parentPort.postMessage({ ready: true });`,
      ),
      await script('throws.mjs', 'throw new Error("out of order");'),
      pathToFileURL(out('none.mjs')),
    ];
    for (const each of scripts) {
      const report = await build({ out: out(), threads: { ...AT_ONCE, script: each } });
      assert.deepEqual(report.errors, []);
      assert.deepEqual(await folder.all('out'), await folder.all('right'), each.href);
      await systemFiles.rm(out(), { recursive: true });
    }
  });

  it('has none below some hundred pages, with a matcher of its own, or with files that are not the system’s', async () => {
    for (const more of [{ threads: {} }, { threads: AT_ONCE, files: { ...systemFiles } }]) {
      const { builder: own, questions } = listening();
      await build({ out: out(), builder: own, ...more });
      assert.equal(questions(), 0);
    }
    assert.equal(createSiteBuilder({ resolver: countingResolver(), match }).know, undefined);
  });

  it('ends with the same bytes where the system kills it', async () => {
    await build({ out: out('right') });
    for (const point of [7, 31]) {
      const args = ['--import', 'tsx', 'tests/site/killed-build.ts', join(folder.path, 'site'), String(point), '2'];
      const [, signal] = (await once(spawn(process.execPath, args), 'exit')) as [number | null, string | null];
      assert.equal(signal, 'SIGKILL');
    }
    assert.deepEqual((await build({ threads: AT_ONCE })).errors, []);
    assert.deepEqual(await folder.all('site'), await folder.all('right'));
  });
});

/** Takes turns until one is a thread's. */
async function firstThread(threads: ReturnType<typeof createPageThreads>) {
  for (;;) {
    const thread = await threads.turn();
    if (thread) return thread;
    await new Promise((resolve) => setImmediate(resolve));
    await threads.done(thread);
  }
}
