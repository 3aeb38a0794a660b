// What a finished page tells search engines of its embeds.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { createSiteBuilder, type PageWhere } from '../../src/site/index.js';
import { countingResolver, everyPoster, FILM } from './site-world.js';

type Data = Record<string, unknown>;

const chapters = [
  { start: 0, title: 'Before' },
  { start: 65, title: 'After' },
];
const film: Partial<Embed> = {
  kind: 'video',
  title: 'A film',
  published: '2020-01-02',
  thumbnail: { url: 'https://pictures.example/film.jpg' },
  media: { sources: [], chapters, duration: 120 },
};
const FEED = 'https://show.example/feed.xml';
const RSS = `<rss><channel><title>Bread</title><link>https://show.example/</link><image><url>https://pictures.example/cover.png</url></image>
<item><title>One</title><guid>1</guid><enclosure url="https://cdn.example/1.mp3" type="audio/mpeg"/></item></channel></rss>`;
const FILES: Record<string, string> = {
  [FEED]: RSS,
  'one.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n',
  'chapters.json': JSON.stringify({
    version: '1.2.0',
    chapters: chapters.map(({ start, title }) => ({ startTime: start, title })),
  }),
};
const WHERE: PageWhere = { url: 'https://me.example/post/', read: async (address) => FILES[address] };

async function data(source: string, where: PageWhere = WHERE): Promise<Data[]> {
  const resolver = countingResolver(new Map([[FILM, film]]));
  const builder = createSiteBuilder({ resolver, posters: everyPoster() });
  const { html } = await builder.page(source, where);
  assert.equal((await builder.page(html, where)).html, html, 'a second time changes nothing');
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
    ([, json = '']) => JSON.parse(json) as Data,
  );
}
const clipsOf = (one: Data | undefined): unknown => (one?.['hasPart'] as Data[] | undefined)?.map(({ url }) => url);

describe('what a page tells of its embeds', () => {
  it('has the picture at the site’s own address, and chapters as clips of the page', async () => {
    for (const source of [`<embed-media src="${FILM}"></embed-media>`, `<p>${FILM}</p>`]) {
      const [video] = await data(source);
      assert.equal(video?.['thumbnailUrl'], 'https://me.example/pictures/film.jpg');
      assert.deepEqual(clipsOf(video), ['https://me.example/post/#t=0', 'https://me.example/post/#t=65']);
    }
  });
  it('has another’s picture, and no clips, where nobody knows the address of the page', async () => {
    const [video] = await data(`<embed-media src="${FILM}"></embed-media>`, {});
    assert.equal(video?.['thumbnailUrl'], 'https://pictures.example/film.jpg');
    assert.equal(clipsOf(video), undefined);
  });
  it('names the element where a page shows several, and has no clips of one without a name', async () => {
    const [first, second] = await data(
      `<embed-media id="film" src="${FILM}"></embed-media><embed-media src="${FILM}"></embed-media>`,
    );
    assert.deepEqual(clipsOf(first), ['https://me.example/post/#film:t=0', 'https://me.example/post/#film:t=65']);
    assert.equal(clipsOf(second), undefined);
  });
  it('has what is said in a recording of the site, at its whole address', async () => {
    const [audio] = await data(
      '<embed-player id="one"><audio src="one.mp3"><a href="one.mp3">Episode one</a><track kind="chapters" src="chapters.json"></audio><a rel="transcript" href="one.vtt">Words</a></embed-player>',
    );
    const { '@type': type, name, contentUrl, transcript } = audio ?? {};
    assert.deepEqual(
      [type, name, contentUrl, transcript],
      ['AudioObject', 'Episode one', 'https://me.example/post/one.mp3', 'Hello there.'],
    );
    assert.deepEqual(clipsOf(audio), ['https://me.example/post/#one:t=0', 'https://me.example/post/#one:t=65']);
  });
  it('makes up no name for a recording, and says nothing where its author did', async () => {
    const own = '<script type="application/ld+json">{"name":"Mine"}</script>';
    assert.deepEqual(await data('<embed-player src="one.mp3"></embed-player>'), []);
    assert.deepEqual(await data(`<embed-player><a href="one.mp3">One</a>${own}</embed-player>`), [{ name: 'Mine' }]);
    assert.deepEqual(await data(`<embed-podcast src="${FEED}">${own}</embed-podcast>`), [{ name: 'Mine' }]);
  });
  it('tells of a show', async () => {
    const [show, ...more] = await data(`<embed-podcast src="${FEED}"></embed-podcast>`);
    assert.deepEqual(more, []);
    const { '@type': type, name, webFeed, image } = show ?? {};
    assert.deepEqual(
      [type, name, webFeed, image],
      ['PodcastSeries', 'Bread', FEED, 'https://me.example/pictures/cover.png'],
    );
  });
});
