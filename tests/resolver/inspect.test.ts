import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { isEmbedError } from '../../src/core/error.js';
import { inspect, type InspectInput, type InspectOptions } from '../../src/resolver/index.js';

const PAGE = 'https://blog.example/2012/post';
const reply = (url: string, fields: object, options?: InspectOptions): Embed =>
  inspect({ url, body: JSON.stringify({ version: '1.0', ...fields }), contentType: 'application/json' }, options);
const page = (head: string, url = PAGE): Embed => inspect({ url, body: `<!doctype html><html>${head}` });
const failsWith = (code: string) => (error: unknown) => isEmbedError(error) && error.code === code;
const iframe = (src: string): string =>
  `<iframe src="${src}" width="640" height="360" allow="autoplay" allowfullscreen></iframe>`;

describe('inspect: a reply about a known provider', () => {
  const youtube = 'https://www.youtube.com/watch?v=M7lc1UVf-VE&t=1m30s';
  const embed = reply(youtube, {
    type: 'video',
    title: 'A talk',
    author_name: 'Ann',
    author_url: 'http://www.youtube.com/@ann',
    provider_name: 'YouTube (reply)',
    thumbnail_url: 'http://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg',
    html: iframe('https://www.youtube.com/embed/M7lc1UVf-VE?feature=oembed'),
  });
  it('keeps the provider’s own frame, with the start the author asked for', () => {
    assert.match(embed.frame?.src ?? '', /^https:\/\/www\.youtube-nocookie\.com\/embed\/M7lc1UVf-VE\?start=90&/);
    assert.equal(embed.start, 90);
    assert.equal(embed.provenance?.['frame'], 'address');
  });
  it('takes title, author and picture from the reply, the provider from the address', () => {
    assert.deepEqual(
      [embed.title, embed.authors, embed.thumbnail, embed.provider?.name],
      [
        'A talk',
        [{ name: 'Ann', url: 'http://www.youtube.com/@ann' }],
        { url: 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg' },
        'YouTube',
      ],
    );
    assert.deepEqual(
      ['title', 'authors', 'thumbnail', 'provider'].map((field) => embed.provenance?.[field]),
      ['oembed', 'oembed', 'oembed', 'address'],
    );
  });
  it('keeps the address as it was given', () => assert.equal(embed.url, youtube));
  it('takes the item as the reply names it, where the address asks for no part of it', () => {
    const embedOf = (url: string) =>
      reply(url, {
        type: 'rich',
        title: 'A song',
        html: iframe(
          'https://w.soundcloud.com/player/?visual=true&url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123456',
        ),
      });
    const song = embedOf('https://soundcloud.com/ann/song');
    assert.equal(
      song.frame?.src,
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123456',
    );
    assert.deepEqual([song.kind, song.provenance?.['frame']], ['audio', 'oembed']);
  });
  it('never plays what answers under the name of a closed service', () => {
    const gone = reply('http://www.blogtalkradio.com/gov20/2010/04/06/episode', {
      type: 'video',
      title: 'Buy this domain',
      html: iframe('https://evil.example/'),
    });
    assert.deepEqual([gone.status, gone.frame, gone.media], ['gone', undefined, undefined]);
  });
});

describe('inspect: whose frame is used', () => {
  const known = 'https://www.kickstarter.com/projects/somebody/something';
  const html = iframe('https://player.kickstarter.example/projects/somebody/something');
  it('that of a provider in the registry', () => {
    const embed = reply(known, { type: 'video', title: 'A', html });
    assert.deepEqual(embed.frame, {
      src: 'https://player.kickstarter.example/projects/somebody/something',
      allow: ['autoplay', 'fullscreen'],
      aspectRatio: 16 / 9,
    });
    assert.deepEqual([embed.kind, embed.provider?.id, embed.canonicalUrl], ['video', 'oembed:Kickstarter', known]);
  });
  it('nobody else’s on another host', () => {
    const embed = reply(PAGE, { type: 'video', title: 'A', html: iframe('https://elsewhere.example/x') });
    assert.deepEqual([embed.frame, embed.kind], [undefined, 'link']);
  });
  it('a known player’s, wherever it is', () => {
    const embed = reply(PAGE, { type: 'rich', title: 'A', html: iframe('https://www.youtube.com/embed/M7lc1UVf-VE') });
    assert.match(embed.frame?.src ?? '', /^https:\/\/www\.youtube-nocookie\.com\/embed\/M7lc1UVf-VE/);
    assert.equal(embed.kind, 'video');
  });
  it('the site’s own, without an origin of its own', () => {
    const embed = reply(PAGE, { type: 'rich', title: 'A', html: iframe('https://blog.example/embed/1') });
    assert.equal(embed.frame?.src, 'https://blog.example/embed/1');
    const sandbox = embed.frame.sandbox?.split(' ') ?? [];
    assert.ok(sandbox.includes('allow-scripts'));
    assert.deepEqual(
      sandbox.filter((flag) => /same-origin|top-navigation/.test(flag)),
      [],
    );
    assert.deepEqual(embed.frame.allow, ['fullscreen']);
  });
  it('as the caller wants', () => {
    const foreign = { type: 'video', title: 'A', html: iframe('https://elsewhere.example/x') };
    assert.ok(reply(PAGE, foreign, { unknownFrames: 'all' }).frame?.sandbox);
    const own = { ...foreign, html: iframe('https://blog.example/x') };
    assert.equal(reply(PAGE, own, { unknownFrames: 'none' }).frame, undefined);
  });
  it('none of a post that needs a script', () => {
    const embed = reply('https://www.tiktok.com/@ann/video/1', {
      type: 'video',
      title: 'A',
      author_name: 'Ann',
      html: '<blockquote class="tiktok-embed"><section></section></blockquote><script src="https://www.tiktok.com/embed.js"></script>',
    });
    assert.equal(embed.frame, undefined);
    assert.ok(!JSON.stringify(embed).includes('<'));
  });
});

describe('inspect: a page', () => {
  it('becomes a card, each field from the best source that has it', () => {
    const embed = page(
      `<html lang="en-gb"><title>A post | The blog</title><meta property="og:type" content="article"><meta property="og:title" content="A post"><meta property="og:site_name" content="The blog"><meta name="description" content="  What \n it says  "><meta name="author" content="By Ann"><meta property="article:published_time" content="2012-10-04"><meta property="og:image" content="//blog.example/a.jpg"><link rel="canonical" href="/2012/post?ref=x"><link rel="icon" href="/f.png">`,
    );
    assert.deepEqual(embed, {
      url: PAGE,
      kind: 'post',
      status: 'ok',
      title: 'A post',
      description: 'What it says',
      language: 'en-GB',
      authors: [{ name: 'Ann' }],
      published: '2012-10-04',
      canonicalUrl: 'https://blog.example/2012/post?ref=x',
      thumbnail: { url: 'https://blog.example/a.jpg' },
      site: { name: 'The blog', url: 'https://blog.example/', icon: 'https://blog.example/f.png' },
      provenance: {
        kind: 'open-graph',
        title: 'open-graph',
        description: 'html-meta',
        language: 'html-meta',
        authors: 'html-meta',
        published: 'open-graph',
        canonicalUrl: 'html-meta',
        thumbnail: 'open-graph',
        'site.name': 'open-graph',
        'site.url': 'html-meta',
        'site.icon': 'html-meta',
      },
    });
  });
  it('is called by its host where its site has no name', () =>
    assert.deepEqual(page('<title>A</title>').site, { name: 'blog.example', url: 'https://blog.example/' }));
  it('of a known provider keeps the player and its kind', () => {
    const embed = page(
      '<title>A talk</title><meta property="og:type" content="article">',
      'https://vimeo.com/76979871',
    );
    assert.deepEqual([embed.kind, embed.title, embed.site], ['video', 'A talk', undefined]);
    assert.match(embed.frame?.src ?? '', /^https:\/\/player\.vimeo\.com\/video\/76979871/);
  });
  it('without a title says too little', () =>
    assert.throws(() => page('<meta name="description" content="x">'), failsWith('insufficient-metadata')));
  for (const title of [
    'Just a moment...',
    'Access Denied',
    'Attention Required! | Cloudflare',
    'Before you continue to YouTube',
  ]) {
    it(`is not what a wall calls itself: ${title}`, () =>
      assert.throws(() => page(`<title>${title}</title>`), failsWith('insufficient-metadata')));
  }
  it('is read in linear time, however large', () => {
    const huge = `<title>A</title>${'<div><p>x'.repeat(1_000_000)}`;
    assert.equal(page(huge).title, 'A');
  });
});

describe('inspect: what kind of reply it is', () => {
  const at = (input: Partial<InspectInput>): Embed => inspect({ url: PAGE, body: '', ...input });
  it('is told by the bytes where the content type is wrong', () => {
    const body = JSON.stringify({ type: 'link', title: 'A reply', version: 1.0 });
    for (const contentType of ['text/html', 'text/javascript', 'application/json+oembed', '', undefined]) {
      assert.equal(at({ body, contentType }).provenance?.['title'], 'oembed');
    }
    assert.equal(
      at({ body: '<title>A page</title>', contentType: 'application/json' }).provenance?.['title'],
      'html-meta',
    );
  });
  it('is XML where it is XML', () =>
    assert.equal(at({ body: '<?xml version="1.0"?><oembed><type>link</type><title>X</title></oembed>' }).title, 'X'));
  it('is a recording by its content type', () => {
    for (const [contentType, kind] of [
      ['audio/mpeg', 'audio'],
      ['video/mp4; codecs="avc1"', 'video'],
      ['application/vnd.apple.mpegurl', 'video'],
    ] as const) {
      const embed = inspect({ url: 'http://files.example/a', body: new Uint8Array([0, 1, 2]), contentType });
      assert.equal(embed.kind, kind);
      assert.deepEqual(embed.media?.sources, [{ src: 'https://files.example/a', type: contentType.split(';')[0]! }]);
    }
  });
  it('is a picture by its content type', () => {
    const embed = inspect({ url: 'https://files.example/a', body: '', contentType: 'image/jpeg' });
    assert.deepEqual([embed.kind, embed.thumbnail], ['photo', { url: 'https://files.example/a' }]);
  });
  const bad: [string, Partial<InspectInput>, string][] = [
    ['nothing', { body: '' }, 'bad-response'],
    ['bytes', { body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]) }, 'bad-response'],
    ['bytes that begin like a page', { body: '<\0\0\0' }, 'bad-response'],
    ['a word', { body: 'Forbidden' }, 'embedding-disabled'],
    ['a line', { body: '404 Not Found (https://a.example/)' }, 'not-found'],
    ['half a reply', { body: '{"title":' }, 'bad-response'],
    ['a feed', { body: '<?xml version="1.0"?><rss><channel></channel></rss>' }, 'insufficient-metadata'],
    ['an address that is none', { url: 'javascript:alert(1)', body: '<title>A</title>' }, 'unsafe-url'],
    ['a relative address', { url: '/post', body: '<title>A</title>' }, 'unsafe-url'],
    ['too much', { body: new Uint8Array(33_554_433) }, 'too-large'],
  ];
  for (const [name, input, code] of bad) {
    it(`${name}: ${code}`, () => assert.throws(() => at(input), failsWith(code)));
  }
});
