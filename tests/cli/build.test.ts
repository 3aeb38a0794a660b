import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createBuildCommand } from '../../src/cli/commands/build.js';
import { UsageError, type OptionValues } from '../../src/cli/command.js';
import { progressOn } from '../../src/cli/progress.js';
import { createResolver } from '../../src/resolver/index.js';
import type { CheckedFetch } from '../../src/resolver/node.js';
import type { BuildReport } from '../../src/site/node/index.js';
import { startInternet, type Internet } from '../network/internet.js';
import { nodeFetchTo } from '../resolver/network-world.js';
import { picture } from '../site/pictures.js';
import { temporaryFolder, type Folder } from '../site/site-world.js';
import { embedHub } from './world.js';

const VIMEO = 'https://vimeo.com/76979871';
const BLOG = 'https://blog.example/post';
const LOST = 'https://blog.example/lost';
const PICTURE = 'https://blog.example/p/picture.png';

interface Run {
  code: number;
  out: string;
  said: string;
  drawn: string;
}

describe('embed-hub build', () => {
  let internet: Internet;
  let folder: Folder;
  before(async () => {
    internet = await startInternet();
    internet.mount('blog.example', {
      pages: {
        '/post': {
          html: `<title>A <b> post</title><meta name="description" content="What it says."><meta property="og:image" content="${PICTURE}">`,
        },
      },
    });
  });
  after(() => internet.close());
  beforeEach(async () => {
    folder = await temporaryFolder();
    internet.clear();
    await folder.write({
      'site/index.html': `<!doctype html><html lang="de"><p>${VIMEO}</p><embed-card href="${BLOG}"></embed-card></html>`,
      'site/old.html': '<p>http://www.blogtalkradio.com/gov20/2010/11/01/x</p>',
      'site/style.css': 'p {}',
    });
  });
  afterEach(() => folder.remove());

  const at = (name: string): string => join(folder.path, name);
  async function build(
    options: OptionValues = {},
    given: { args?: string[]; stopped?: AbortSignal; terminal?: boolean; fetch?: CheckedFetch } = {},
  ): Promise<Run> {
    const [out, said, drawn]: [string[], string[], string[]] = [[], [], []];
    const never = (): never => assert.fail('build reads no input');
    const fetch =
      given.fetch ??
      Object.assign((url: string, init: RequestInit) => internet.fetch(url, init), { checksAddresses: true as const });
    const terminal = given.terminal ? { write: (text: string) => drawn.push(text), columns: 60 } : undefined;
    const code = await createBuildCommand({ fetch, terminal }).run({
      args: given.args ?? [at('site')],
      options: { lock: at('lock.json'), ...options },
      interactive: false,
      readInput: never,
      readFile: never,
      readLines: never,
      out: async (data) => void out.push(String(data)),
      talk: (text) => void said.push(text),
      stopped: given.stopped ?? new AbortController().signal,
    });
    return { code, out: out.join(''), said: said.join('\n'), drawn: drawn.join('') };
  }
  const report = ({ out }: Run): BuildReport => JSON.parse(out) as BuildReport;

  it('asks once, writes finished pages, and says what it did', async () => {
    const run = await build({ out: at('out') });
    assert.equal(run.code, 0, run.said);
    assert.equal(run.out, '');
    assert.match(
      run.said,
      /^2 pages, 2 written, 1 other file copied\.\n3 embeds: 0 from the lock file, 2 addresses asked, 1 gone\.$/m,
    );
    const html = await folder.read('out/index.html');
    assert.match(html, /<a href="https:\/\/vimeo.com\/76979871">Film 76979871 auf Vimeo<\/a>/);
    assert.match(html, /class="u-url p-name">A &lt;b&gt; post<\/a>.*What it says\./);
    assert.match(await folder.read('out/old.html'), /BlogTalkRadio has closed/);
    assert.equal(await folder.read('out/style.css'), 'p {}');
  });

  it('builds the same bytes from the lock file, without asking anybody', async () => {
    await build({ out: at('out'), 'no-posters': true });
    internet.clear();
    const run = await build({ out: at('again'), offline: true, json: true, 'no-posters': true });
    assert.deepEqual(internet.requests, []);
    assert.deepEqual(await folder.all('again'), await folder.all('out'));
    const { fromLock, asked, gone } = report(run);
    assert.deepEqual({ fromLock, asked, gone }, { fromLock: 2, asked: 0, gone: 1 });
    await build({ 'no-posters': true });
    assert.deepEqual(internet.requests, []);
    assert.deepEqual(await folder.all('site'), await folder.all('out'));
  });

  it('never breaks because somebody is down', async () => {
    const fetch = Object.assign(() => Promise.reject(new TypeError('down')), { checksAddresses: true as const });
    await folder.write({ 'site/lost.html': `<embed-card href="${LOST}"></embed-card>` });
    const run = await build({ out: at('out') }, { fetch });
    assert.equal(run.code, 0);
    assert.match(run.said, new RegExp(`^lost.html: ${LOST}: network: `, 'm'));
    assert.match(await folder.read('out/lost.html'), new RegExp(`<a href="${LOST}"`));
    assert.match(await folder.read('out/index.html'), />Video auf Vimeo<\/a>/);
    assert.equal((await build({ out: at('out'), strict: true }, { fetch })).code, 1);
    // what failed is asked again by the next build, and the page is then the right one
    await build({ out: at('out') });
    assert.match(await folder.read('out/index.html'), />Film 76979871 auf Vimeo<\/a>/);
  });

  it('asks again with --refresh', async () => {
    await build({ 'no-posters': true, out: at('out') });
    const before = internet.requests.length;
    internet.clear();
    const { asked, fromLock } = report(await build({ 'no-posters': true, out: at('out'), refresh: true, json: true }));
    assert.deepEqual([internet.requests.length, asked, fromLock], [before, 2, 0]);
  });

  it('keeps pictures in the site, under the address it will have', async () => {
    await folder.write({ 'pictures/picture.png': await picture(800, 450, 'png') });
    const html = `<title>A post</title><meta name="description" content="x"><meta property="og:image" content="${PICTURE}">`;
    internet.mount('blog.example', { pages: { '/post': { html } }, directories: { '/p/': at('pictures') } });
    const run = await build({ out: at('out'), posters: 'media', url: 'https://me.example/blog', json: true });
    assert.ok(report(run).posters > 0, run.out);
    const [, src = ''] = /<img src="\/blog\/(media\/[^"]+)"/.exec(await folder.read('out/index.html')) ?? [];
    assert.ok((await readFile(at(`out/${src}`))).length > 0);
    const first = await folder.all('out');
    internet.clear();
    const again = await build({
      out: at('out'),
      posters: at('out/media'),
      url: 'https://me.example/blog',
      offline: true,
    });
    assert.equal(again.code, 0);
    assert.deepEqual(internet.requests, []);
    assert.deepEqual(await folder.all('out'), first);
  });

  it('knows the pictures of the site it reads, also in a fresh folder and offline', async () => {
    await folder.write({ 'pictures/picture.png': await picture(800, 450, 'png') });
    const html = `<title>A post</title><meta name="description" content="x"><meta property="og:image" content="${PICTURE}">`;
    internet.mount('blog.example', { pages: { '/post': { html } }, directories: { '/p/': at('pictures') } });
    await build({ out: at('first') });
    const first = await folder.all('first');
    await cp(at('first/embed-posters'), at('site/embed-posters'), { recursive: true });
    internet.clear();
    const run = await build({ out: at('fresh'), offline: true, json: true });
    assert.deepEqual(internet.requests, []);
    assert.ok(report(run).posters > 0, run.out);
    assert.deepEqual(await folder.all('fresh'), first);
    // named from where one stands, too; and what only the other folder knows is not lost
    await folder.write({ 'site/embed-posters/posters.json': '{"version":1,"posters":{}}' });
    await build({ out: at('fresh'), offline: true, posters: at('site/embed-posters') });
    assert.deepEqual(await folder.all('fresh'), first);
  });

  it('tells offline what the lock file does not know, which nobody failed to tell', async () => {
    const run = await build({ out: at('out'), offline: true, json: true });
    const { failed, failures, notInLock, missing } = report(run);
    assert.deepEqual([run.code, failed, failures, notInLock], [0, 0, [], 2]);
    assert.deepEqual(
      missing.map(({ page, url }) => [page, url]),
      [
        ['index.html', VIMEO],
        ['index.html', BLOG],
      ],
    );
    assert.match(run.said, new RegExp(`^index.html: ${BLOG}: not in the lock file$`, 'm'));
    assert.match(run.said, /^2 addresses not in the lock file\. Build without --offline/m);
    assert.doesNotMatch(run.said, /without an answer/);
    assert.equal((await build({ out: at('out'), offline: true, strict: true })).code, 1);
  });

  it('tells other sites of its own pages', async () => {
    const head = (name: string): string =>
      `<head><title>${name}</title><meta name="author" content="Ann Example"><meta name="description" content="About ${name}."><meta property="og:site_name" content="Our blog"><meta property="og:image" content="/cover.png"></head>`;
    await folder.write({
      'site/posts/one/index.html': `<!doctype html><html lang="en">${head('One')}<body><h1>One</h1><p>${VIMEO}</p></body></html>`,
      'site/posts/two.html': `<!doctype html><html lang="en">${head('Two')}<body><h1>Two</h1></body></html>`,
      'site/cover.png': await picture(800, 450, 'png'),
    });
    const options = { oembed: true, url: 'https://our.example/' };
    const run = await build({ ...options, out: at('out'), json: true });
    assert.equal(report(run).replies, 2, run.said);
    assert.match(run.said, /^2 pages with an oEmbed reply/m);
    const href = 'https://our.example/oembed/posts/one/index.json';
    assert.match(
      await folder.read('out/posts/one/index.html'),
      new RegExp(`<link rel="alternate" type="application/json\\+oembed" href="${href}" title="One" /></head>`),
    );
    assert.doesNotMatch(await folder.read('out/index.html'), /\+oembed/);
    const first = await folder.all('out');
    // a second time, in its place, and over a site that was built in its place
    await build({ ...options, out: at('out') });
    assert.deepEqual(await folder.all('out'), first);
    await build(options);
    assert.equal(report(await build({ ...options, json: true })).written, 0);
    assert.deepEqual(await folder.all('site'), first);
    await folder.write({ 'site/oembed/posts/two.json': '{"title": "Old"}' });
    await build({ ...options, out: at('out') });
    assert.deepEqual(await folder.all('out'), first);
    // what our own resolver makes of it
    const one = { html: await folder.read('out/posts/one/index.html') };
    internet.mount('our.example', {
      pages: { '/posts/one/': one, '/posts/two.html': { html: await folder.read('out/posts/two.html') } },
      directories: { '/': at('out') },
    });
    const fetch = nodeFetchTo(internet);
    try {
      const resolver = createResolver({ fetch });
      for (const [name, path] of [
        ['One', 'posts/one/'],
        ['Two', 'posts/two.html'],
      ] as const) {
        internet.clear();
        const embed = await resolver.resolve(`https://our.example/${path}`);
        assert.ok(internet.requests.some(({ url }) => url.endsWith('.json')));
        const { title, description, authors, site, thumbnail, kind } = embed;
        assert.deepEqual(
          [kind, title, description, authors?.map((one) => one.name), site?.name],
          ['link', name, `About ${name}.`, ['Ann Example'], 'Our blog'],
        );
        const { url, width, height } = thumbnail ?? {};
        assert.deepEqual([url, width, height], ['https://our.example/cover.png', 800, 450]);
      }
    } finally {
      await fetch.close();
    }
  });

  it('tells of a file that is in the way, and does not touch it', async () => {
    await folder.write({ 'lock.json': '<<<<<<< HEAD' });
    const run = await build();
    assert.equal(run.code, 1);
    assert.match(run.said, /lock\.json is no JSON/);
    assert.equal(await folder.read('lock.json'), '<<<<<<< HEAD');
    assert.match(await folder.read('site/index.html'), /<embed-card href="[^"]+"><\/embed-card>/);
  });

  it('tells of another build', async () => {
    await folder.write({
      'site/.embed-hub.building': JSON.stringify({ id: 'x', process: 1, host: 'another.example' }),
    });
    const run = await build();
    assert.equal(run.code, 1);
    assert.match(run.said, /^embed-hub build: Another build \(process 1 on another\.example\)/);
  });

  it('stops when it is asked to, and says that it goes on', async () => {
    const run = await build({}, { stopped: AbortSignal.abort() });
    assert.equal(run.code, 1);
    assert.match(run.said, /Stopped before the end\. Build again/);
  });

  it('fails where a file cannot be built', async () => {
    await folder.write({ 'out/index.html/x': 'a folder where a page should be' });
    const run = await build({ out: at('out'), json: true });
    assert.equal(run.code, 1);
    assert.deepEqual(
      report(run).errors.map(({ path }) => path),
      ['index.html'],
    );
    assert.match(run.said, /1 file failed/);
    assert.match(await folder.read('out/old.html'), /BlogTalkRadio/);
  });

  it('draws a bar on a terminal, and takes it away', async () => {
    const { drawn } = await build({ out: at('out') }, { terminal: true });
    assert.ok(drawn.startsWith('\r\u001b[K'));
    assert.match(drawn, /[█░]{24} \d\/3 \d embeds, \d asked/);
    assert.ok(drawn.endsWith('\r\u001b[K'));
    assert.equal((await build({ out: at('out') })).drawn, '');
  });

  it('refuses what it cannot mean', async () => {
    for (const [options, args] of [
      [{}, []],
      [{}, ['a', 'b']],
      [{ offline: true, refresh: true }, undefined],
      [{ oembed: true }, undefined],
      [{ url: 'ftp://x.example/' }, undefined],
      [{ posters: '../elsewhere' }, undefined],
      [{ posters: '/elsewhere' }, undefined],
      [{ out: '..' }, [at('site')]],
    ] as [OptionValues, string[] | undefined][]) {
      const given = options['out'] === '..' ? { out: folder.path } : options;
      await assert.rejects(build(given, args ? { args } : {}), UsageError, JSON.stringify(options));
    }
    await assert.rejects(build({}, { args: [at('none')] }), { code: 'ENOENT' });
  });

  it('is in the help', async () => {
    assert.match((await embedHub(['help'])).out, /^ {2}build +Finish/m);
    assert.match((await embedHub(['help', 'build'])).out, /--posters DIR/);
    assert.equal((await embedHub(['build'])).code, 2);
  });
});

describe('a bar of progress', () => {
  it('is drawn at most ten times a second, as wide as the terminal', () => {
    const drawn: string[] = [];
    let now = 0;
    const bar = progressOn({ write: (text) => drawn.push(text), columns: 40 }, () => now);
    bar.show(0, 4, 'a note that is longer than the terminal is wide');
    bar.show(1, 4, 'too soon');
    now = 100;
    bar.show(2, 4, '');
    bar.show(9, 0, '');
    bar.end();
    assert.equal(drawn.length, 3);
    assert.equal(drawn[0]?.replace('\r\u001b[K', '').length, 39);
    assert.match(drawn[1] ?? '', /█{12}░{12} 2\/4/);
    progressOn(undefined).show(1, 2, 'nobody looks');
  });
  it('is not taken away where none was drawn', () => {
    const drawn: string[] = [];
    progressOn({ write: (text) => drawn.push(text) }).end();
    assert.deepEqual(drawn, []);
  });
});
