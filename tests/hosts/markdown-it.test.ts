import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import markdownIt from 'markdown-it';
import embedHub from '../../src/hosts/markdown-it.js';
import { createWorld, FILM, LOST, listening, TALK, type World } from './world.js';

async function plugged({ builder }: World) {
  const embeds = await embedHub({ builder });
  return { embeds, md: markdownIt({ html: true, linkify: true }).use(embeds) };
}

describe('the markdown-it plugin', () => {
  it('renders from what is known, and asks nobody', async () => {
    const world = createWorld([TALK]);
    const { md } = await plugged(world);
    const out = md.render(`Words *before*.\n\n${TALK}\n\n<embed-media src="${FILM}"></embed-media>\n\n    ${TALK}\n`);
    assert.match(
      out,
      /^<p>Words <em>before<\/em>\.<\/p>\n<p><embed-media [^>]+><a [^>]+>A talk &amp; more on YouTube<\/a>/,
    );
    assert.match(out, /<embed-media src="https:\/\/vimeo\.com\/76979871"><a [^>]+>[^<]*Vimeo[^<]*<\/a>/);
    assert.ok(out.endsWith(`<pre><code>${TALK}\n</code></pre>\n`), out);
    assert.deepEqual(world.asked, []);
  });

  it('knows what was prepared, asked once for all texts', async () => {
    const world = createWorld();
    const { md, embeds } = await plugged(world);
    await embeds.prepare([FILM, `# A\n\n${FILM}\n\nand\n\n${TALK}`, 'nothing']);
    assert.deepEqual(world.asked.sort(), [FILM, TALK].sort());
    assert.match(md.render(FILM), />A film on Vimeo</);
    await embeds.save();
    assert.equal(world.saves(), 1);
  });

  it('takes one text as one text', async () => {
    const world = createWorld();
    const { embeds } = await plugged(world);
    await embeds.prepare(FILM);
    assert.deepEqual(world.asked, [FILM]);
  });

  it('leaves a line rendered by itself', async () => {
    const { md } = await plugged(createWorld([FILM]));
    assert.equal(md.renderInline(FILM), `<a href="${FILM}">${FILM}</a>`);
  });

  it('passes env on', async () => {
    const { md } = await plugged(createWorld());
    const env = {};
    md.render('[a]: https://a.example/', env);
    assert.ok('references' in env);
  });

  it('says what to do where nothing was plugged in', async () => {
    const embeds = await embedHub({ builder: createWorld().builder });
    await assert.rejects(embeds.prepare('x'), TypeError);
  });

  it('says once what nobody could tell', async () => {
    const { md, embeds } = await plugged(createWorld());
    const said = await listening(() => embeds.prepare([LOST, LOST]));
    assert.equal(said.length, 1);
    assert.match(md.render(LOST), /<a href="https:\/\/vimeo\.com\/404">/);
  });
});
