import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Embed } from '../../src/core/embed.js';
import type { Feed } from '../../src/core/feed.js';
import { inspect } from '../../src/resolver/index.js';
import { feedJsonLd, jsonLd, type ShownOn } from '../../src/site/json-ld.js';
import type { Poster } from '../../src/site/poster.js';

type Data = Record<string, unknown>;

const START = '<script type="application/ld+json">';
const END = '</script>';

const film: Embed = {
  url: 'https://youtu.be/M7lc1UVf-VE?t=90',
  canonicalUrl: 'https://www.youtube.com/watch?v=M7lc1UVf-VE',
  kind: 'video',
  status: 'ok',
  provider: { id: 'youtube', name: 'YouTube' },
  title: 'A film',
  description: 'What it is about.',
  language: 'en',
  authors: [{ name: 'Ann', url: 'https://ann.example/' }, { name: 'Bob' }],
  published: '2012-10-04T09:30:00+02:00',
  thumbnail: { url: 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg' },
  frame: { src: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE', allow: [] },
  media: { sources: [], duration: 3723 },
};
const show: Embed = {
  url: 'https://show.libsyn.com/one',
  kind: 'audio',
  status: 'ok',
  provider: { id: 'libsyn', name: 'Libsyn' },
  title: 'Episode one',
  published: '2020-02-03',
  media: { sources: [{ src: 'https://traffic.libsyn.com/one.mp3', type: 'audio/mpeg' }], duration: 61.4 },
};
const poster: Poster = { src: '/posters/0123456789abcdef-1280.jpg', width: 1280, height: 720 };

function data(embed: Embed, picture?: Poster, page?: ShownOn): Data | null {
  const script = jsonLd(embed, picture, page)?.toString();
  if (script === undefined) return null;
  assert.ok(script.startsWith(START) && script.endsWith(END));
  return JSON.parse(script.slice(START.length, -END.length)) as Data;
}
const without = (embed: Embed, ...names: (keyof Embed)[]): Embed =>
  Object.fromEntries(
    Object.entries(embed).filter(([name]) => !names.includes(name as keyof Embed)),
  ) as unknown as Embed;

describe('jsonLd of a video', () => {
  it('says what is known of it', () => {
    assert.deepEqual(data(film, poster, { url: 'https://blog.example/post/' }), {
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      name: 'A film',
      description: 'What it is about.',
      thumbnailUrl: 'https://blog.example/posters/0123456789abcdef-1280.jpg',
      uploadDate: '2012-10-04T09:30:00+02:00',
      duration: 'PT1H2M3S',
      embedUrl: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE',
      url: 'https://www.youtube.com/watch?v=M7lc1UVf-VE',
      inLanguage: 'en',
      author: [
        { '@type': 'Person', name: 'Ann', url: 'https://ann.example/' },
        { '@type': 'Person', name: 'Bob' },
      ],
    });
  });
  it('says nothing where Google would miss something', () => {
    for (const name of ['title', 'published', 'thumbnail'] as const)
      assert.equal(data(without(film, name)), null, name);
    for (const published of ['2012', '2012-10', '']) assert.equal(data({ ...film, published }), null, published);
    assert.ok(data(without(film, 'description', 'authors', 'media', 'language', 'canonicalUrl', 'frame')));
  });
  it('says nothing of what is not for everybody', () => {
    for (const status of ['gone', 'private', 'blocked'] as const) assert.equal(data({ ...film, status }), null);
    assert.ok(data({ ...film, status: 'unknown' }));
  });
  it('says nothing of what is no recording', () => {
    for (const kind of ['photo', 'slides', 'post', 'link', 'playlist'] as const) {
      assert.equal(data({ ...film, kind }), null, kind);
    }
    assert.equal(data({ ...film, kind: 'live' })?.['@type'], 'VideoObject');
  });
  it('names a picture by its whole address, the site’s own where that is known', () => {
    const pictureOf = (embed: Embed, picture?: Poster, page?: ShownOn): unknown =>
      data(embed, picture, page)?.['thumbnailUrl'];
    assert.equal(pictureOf(film, poster), film.thumbnail?.url);
    assert.equal(pictureOf(film, undefined, { url: 'https://blog.example/' }), film.thumbnail?.url);
    assert.equal(pictureOf(film, { ...poster, src: 'https://cdn.example/p.jpg' }), 'https://cdn.example/p.jpg');
    assert.equal(pictureOf(film, poster, { url: 'post/' }), film.thumbnail?.url);
    assert.equal(pictureOf(without(film, 'thumbnail'), poster), undefined, 'and so there is no object at all');
    assert.equal(data(without(film, 'thumbnail'), poster), null);
  });
  it('names its file, and what is said in it', () => {
    const media = { sources: [{ src: 'https://video.example/film.mp4', type: 'video/mp4' }], duration: 60 };
    const cues = [{ start: 0, text: 'Hello.', speaker: 'Ann' }, { text: 'A hall.\nPeople.' }];
    const said = data({ ...film, media }, poster, { transcript: { cues } });
    assert.equal(said?.['contentUrl'], 'https://video.example/film.mp4');
    assert.equal(said['encodingFormat'], 'video/mp4');
    assert.equal(said['duration'], 'PT1M');
    assert.equal(said['transcript'], 'Ann: Hello.\nA hall.\nPeople.');
    assert.ok(!('transcript' in data(film, poster, { transcript: { cues: [] } })!));
  });
  it('writes durations as ISO 8601 has them', () => {
    for (const [duration, written] of [
      [1, 'PT1S'],
      [59.6, 'PT1M'],
      [0.2, 'PT1S'],
      [3600, 'PT1H'],
      [86_399, 'PT23H59M59S'],
      [7205, 'PT2H5S'],
    ] as const) {
      assert.equal(data({ ...film, media: { sources: [], duration } })?.['duration'], written);
    }
    assert.ok(!('duration' in data({ ...film, media: { sources: [] } })!));
  });
  it('names chapters by the address at which the page plays them', () => {
    const chapters = [
      { start: 0, title: 'Begin' },
      { start: 90.7, end: 120, title: 'Middle' },
      { start: 130, title: 'End' },
    ];
    const embed = { ...film, media: { sources: [], chapters, duration: 200 } };
    assert.ok(!('hasPart' in data(embed, poster)!), 'a clip needs an address');
    const page = { url: 'https://blog.example/post/#top', id: 'my talk' };
    assert.deepEqual(
      (data(embed, poster, page)?.['hasPart'] as Data[]).map((clip) => Object.values(clip)),
      [
        ['Clip', 'Begin', 0, 90, 'https://blog.example/post/#my%20talk:t=0'],
        ['Clip', 'Middle', 90, 120, 'https://blog.example/post/#my%20talk:t=90'],
        ['Clip', 'End', 130, 200, 'https://blog.example/post/#my%20talk:t=130'],
      ],
    );
    const open = data({ ...film, media: { sources: [], chapters } }, poster, { url: 'https://blog.example/post/' });
    const last = (open?.['hasPart'] as Data[]).at(-1)!;
    assert.ok(!('endOffset' in last));
    assert.equal(last['url'], 'https://blog.example/post/#t=130');
  });
});

describe('jsonLd of a recording', () => {
  it('is an episode where its host is one of podcasts', () => {
    assert.deepEqual(data(show, { ...poster, src: 'https://blog.example/p.jpg' }), {
      '@context': 'https://schema.org',
      '@type': 'PodcastEpisode',
      name: 'Episode one',
      image: 'https://blog.example/p.jpg',
      datePublished: '2020-02-03',
      url: 'https://show.libsyn.com/one',
      associatedMedia: {
        '@type': 'AudioObject',
        name: 'Episode one',
        duration: 'PT1M1S',
        contentUrl: 'https://traffic.libsyn.com/one.mp3',
        encodingFormat: 'audio/mpeg',
      },
    });
  });
  it('is a recording where that is not known', () => {
    const song = data({ ...show, provider: { id: 'soundcloud', name: 'SoundCloud' } });
    assert.deepEqual([song?.['@type'], song?.['uploadDate']], ['AudioObject', '2020-02-03']);
    const undated = data(without(show, 'published'));
    assert.deepEqual([undated?.['@type'], 'uploadDate' in undated!], ['AudioObject', false]);
    assert.equal(data(without(show, 'provider'))?.['@type'], 'AudioObject');
  });
  it('needs a name, and something to play', () => {
    assert.equal(data(without(show, 'title')), null);
    assert.equal(data(without(show, 'media')), null);
    assert.equal(
      data({ ...without(show, 'media'), frame: { src: 'https://play.example/', allow: [] } })?.['@type'],
      'PodcastEpisode',
    );
  });
});

describe('feedJsonLd', () => {
  const feed: Feed = {
    title: 'The show',
    url: 'https://show.example/feed.xml',
    link: 'https://show.example/',
    description: 'Every week.',
    language: 'de',
    image: 'https://show.example/cover.jpg',
    authors: [{ name: 'Ann' }],
    episodes: [{ title: 'One', media: { sources: [{ src: 'https://show.example/1.mp3' }] } }],
  };
  it('is the series', () => {
    const script = feedJsonLd(feed, poster, { url: 'https://blog.example/show/' })!.toString();
    assert.deepEqual(JSON.parse(script.slice(START.length, -END.length)), {
      '@context': 'https://schema.org',
      '@type': 'PodcastSeries',
      name: 'The show',
      description: 'Every week.',
      image: 'https://blog.example/posters/0123456789abcdef-1280.jpg',
      url: 'https://show.example/',
      webFeed: 'https://show.example/feed.xml',
      inLanguage: 'de',
      author: [{ '@type': 'Person', name: 'Ann' }],
    });
    assert.match(feedJsonLd(feed, poster)!.toString(), /"image":"https:\/\/show\.example\/cover\.jpg"/);
  });
  it('is nothing for a blog, or for a feed without a name or an address', () => {
    assert.equal(feedJsonLd({ ...feed, episodes: [{ title: 'A post' }] }, poster), null);
    assert.equal(feedJsonLd({ ...feed, episodes: [] }, poster), null);
    for (const name of ['title', 'url'] as const) {
      assert.equal(feedJsonLd({ ...feed, [name]: undefined }, poster), null);
    }
  });
});

describe('jsonLd in a page', () => {
  const within = (tag: string, embed: Embed = film): string =>
    `<!doctype html><html lang="en"><head><title>My post</title></head><body><article><h1>My post</h1>
     <${tag}><a href="https://youtu.be/M7lc1UVf-VE">A film</a>${String(jsonLd(embed, poster, { url: 'https://blog.example/post/' }))}</${tag}>
     </article></body></html>`;
  it('ends where it is meant to, whatever a provider calls its film', () => {
    for (const title of ['</script><script>alert(1)</script>', '<!-- <script>', '\u2028\u2029', ']]>', '"\\"']) {
      const script = jsonLd({ ...film, title }, poster)!.toString();
      assert.equal(script.match(/<\/script/gi)?.length, 1);
      assert.ok(!script.slice(START.length).includes('<!--'));
      assert.equal(data({ ...film, title }, poster)?.['name'], title);
    }
  });
  it('is JSON, whatever is known', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.webUrl(),
        fc.double({ min: -1, max: 1e7 }),
        fc.string(),
        (title, url, duration, date) => {
          const embed: Embed = {
            ...film,
            title,
            url,
            description: title,
            published: date,
            media: { sources: [{ src: url }], duration },
          };
          for (const kind of ['video', 'audio'] as const) {
            for (const published of [date, '2012-10-04']) {
              const said = data({ ...embed, kind, published }, poster, { url });
              assert.match((said?.['duration'] ?? 'PT1S') as string, /^PT(?:\d+[HMS])+$/);
            }
          }
        },
      ),
    );
  });
  it('leaves out addresses that are none', () => {
    const found = data(
      {
        ...film,
        canonicalUrl: 'javascript:alert(1)',
        frame: { src: 'data:text/html,x', allow: [] },
        media: { sources: [{ src: 'javascript:alert(1)' }] },
        authors: [{ name: 'Ann', url: 'javascript:alert(1)' }],
      },
      poster,
    );
    assert.ok(!JSON.stringify(found).includes('javascript:'));
    assert.deepEqual(found?.['author'], [{ '@type': 'Person', name: 'Ann' }]);
  });
  for (const tag of ['embed-media', 'embed-podcast', 'embed-player', 'embed-card']) {
    it(`in <${tag}> says nothing of the page itself`, () => {
      const page = inspect({ url: 'https://blog.example/post/', body: within(tag) });
      assert.equal(page.title, 'My post');
      assert.deepEqual([page.authors, page.published, page.thumbnail], [undefined, undefined, undefined]);
    });
  }
  it('is understood by those who read such pages', () => {
    const page = inspect({ url: 'https://blog.example/post/', body: within('div') });
    assert.equal(page.authors?.[0]?.name, 'Ann');
    assert.equal(page.published, '2012-10-04T09:30:00+02:00');
  });
});
