import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import embedHub, { type EleventyConfig, type EleventyOptions } from '../../src/hosts/eleventy.js';
import { createWorld, FILM, TALK } from './world.js';

type Transform = Parameters<EleventyConfig['addTransform']>[1];
type After = Parameters<EleventyConfig['on']>[1];

/** What Eleventy would hold after its configuration ran. */
function eleventy(options: EleventyOptions, dir: NonNullable<EleventyConfig['dir']> = {}) {
  let transform: Transform | undefined;
  let after: After | undefined;
  const config: EleventyConfig = {
    dir,
    addTransform: (_name, given) => void (transform = given),
    on: (_event, given) => void (after = given),
  };
  embedHub(config, options);
  return {
    write: (content: unknown, outputPath: string | false, url = '/') =>
      transform!.call({ page: { outputPath, url } }, content),
    /** As Eleventy 2 calls it. */
    writeAsTwo: (content: unknown, outputPath: string) => transform!.call({ outputPath, url: '/' }, content),
    after: (event: Parameters<After>[0]) => after!(event),
  };
}

const FEED = (text: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><item><description>${text}</description></item></channel></rss>`;

describe('the Eleventy plugin', () => {
  it('finishes pages, whichever Eleventy writes them', async () => {
    const { write, writeAsTwo } = eleventy({ builder: createWorld().builder });
    const page = `<h1>A</h1>\n<p>${FILM}</p>`;
    const out = await write(page, '_site/a/index.html');
    assert.match(String(out), /^<h1>A<\/h1>\n<p><embed-media [^>]+><a [^>]+>A film on Vimeo<\/a>/);
    assert.equal(await writeAsTwo(page, '_site/a/index.html'), out);
  });

  it('gives feeds links, and leaves other files', async () => {
    const { write } = eleventy({ builder: createWorld().builder });
    const feed = String(await write(FEED(`&lt;p&gt;${TALK}&lt;/p&gt;`), '_site/feed.xml'));
    assert.match(feed, /A talk/);
    assert.doesNotMatch(feed, /embed-media/);
    for (const path of ['_site/style.css', false] as const) assert.equal(await write(FILM, path), FILM);
    for (const path of ['_site/sitemap.xml', '_site/data.json']) {
      const other = path.endsWith('xml') ? `<urlset><url><loc>${FILM}</loc></url></urlset>` : `{"a":"${FILM}"}`;
      assert.equal(await write(other, path), other);
    }
  });

  it('leaves what is no text', async () => {
    const { write } = eleventy({ builder: createWorld().builder });
    const bytes = Buffer.from(FILM);
    assert.equal(await write(bytes, '_site/a.html'), bytes);
  });

  it('saves when all is written, and asks once however often a page is', async () => {
    const world = createWorld();
    const { write, after } = eleventy({ builder: world.builder });
    for (let i = 0; i < 3; i++) await write(`<p>${FILM}</p>`, '_site/a.html');
    await after({ directories: { output: '_site' } });
    assert.deepEqual([world.asked, world.saves()], [[FILM], 1]);
  });

  it('opens nothing where there is no page', async () => {
    const { after } = eleventy({ lock: '/no/such/folder/at/all.json' });
    await after({ dir: { output: '_site' } });
  });

  it('reads transcripts of the site itself', async () => {
    const input = await mkdtemp(join(tmpdir(), 'embed-hub-eleventy-'));
    try {
      await writeFile(join(input, 'talk.vtt'), 'WEBVTT\n\n00:00.000 --> 00:02.000\nGood evening, everybody.\n');
      const { write } = eleventy({ builder: createWorld().builder }, { input });
      const page =
        '<embed-player><audio src="/talk.mp3"></audio><a rel="transcript" href="/talk.vtt">What is said</a></embed-player>';
      assert.match(String(await write(page, '_site/a.html')), /Good evening, everybody\./);
    } finally {
      await rm(input, { recursive: true });
    }
  });
});
