import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import type { Relation } from '../../src/core/relation.js';
import { messages as english } from '../../src/locales/en/card.js';
import { renderEmbed, type RenderOptions } from '../../src/render/index.js';
import { readPage } from '../../src/core/markup/page.js';
import { inspect } from '../../src/resolver/index.js';
import { source as microformats } from '../../src/sources/microformats.js';

const post: Embed = {
  url: 'https://blog.example/2012/post',
  kind: 'link',
  title: 'Give staff access',
  authors: [{ name: 'Ann Lee', url: 'https://blog.example/ann' }],
  site: { name: 'A blog' },
  published: '2012-03-09T10:00:00+01:00',
  description: 'What we feared & what came.',
  status: 'ok',
};
const markup = (changes: Partial<Embed>, options?: RenderOptions): string =>
  String(renderEmbed({ ...post, ...changes }, options));

describe('a card', () => {
  it('is an h-cite', () =>
    assert.equal(
      markup({}),
      '<embed-card class="h-cite"><a href="https://blog.example/2012/post" class="u-url p-name">Give staff access</a>' +
        ' <cite><a href="https://blog.example/ann" class="p-author h-card">Ann Lee</a>, <span class="p-publication">A blog</span></cite>' +
        ' <time class="dt-published" datetime="2012-03-09T10:00:00+01:00">2012-03-09</time>' +
        ' <p class="p-summary">What we feared &amp; what came.</p></embed-card>',
    ));

  it('is read back by our own reader of microformats', () => {
    const body = `<!doctype html><html><head><title>Other</title></head><body>${markup({ thumbnail: { url: '/img/i.jpg', alt: 'A pen' } })}`;
    const read = inspect({ url: post.url, body, contentType: 'text/html' });
    assert.deepEqual(
      [read.title, read.authors, read.published, read.description, read.thumbnail],
      [
        post.title,
        post.authors,
        post.published,
        post.description,
        { url: 'https://blog.example/img/i.jpg', alt: 'A pen' },
      ],
    );
    for (const field of ['title', 'authors', 'published', 'description', 'thumbnail'])
      assert.equal(read.provenance?.[field], 'microformats', field);
  });

  it('is no entry of the page around it', () => {
    const body = `<!doctype html><body><article class="h-entry"><h1 class="p-name">Mine</h1>${markup({}, { relation: 'reply' })}</article>`;
    const read = microformats.extract(readPage(body, 'https://mine.example/p'));
    assert.deepEqual([read.title, read.authors, read.published], ['Mine', undefined, undefined]);
  });

  it('tells nothing of the page around it, whatever that page leaves out', () => {
    for (const around of ['article class="h-entry"', 'div']) {
      const name = around.split(' ', 1)[0];
      const body = `<!doctype html><title>Mine</title><body><${around}><h1>Mine</h1>${markup({})}<p>Words.</p></${name}>`;
      const read = inspect({ url: 'https://mine.example/p', body, contentType: 'text/html' });
      assert.deepEqual(
        [read.title, read.authors, read.published, read.description],
        ['Mine', undefined, undefined, undefined],
      );
    }
  });

  it('names several authors, linked or not, and the publication where no author is known', () => {
    assert.match(
      markup({ authors: [{ name: 'Ann' }, { name: 'Bo' }], site: { name: 'S' } }),
      /<cite><span class="p-author h-card">Ann<\/span>, <span class="p-author h-card">Bo<\/span>, <span class="p-publication">S<\/span><\/cite>/,
    );
    assert.match(markup({ authors: [] }), /<cite><span class="p-publication">A blog<\/span><\/cite>/);
  });

  it('tells the language of the words that are the page’s', () => {
    const text = markup({ language: 'he' });
    assert.match(text, /<a [^>]*lang="he" dir="auto">/);
    assert.match(text, /<p [^>]*lang="he" dir="auto">/);
    assert.ok(!markup({}).includes('lang='));
  });

  const properties: Record<Relation, string> = {
    guest: 'h-cite',
    syndicated: 'u-syndication h-cite',
    repost: 'u-repost h-cite',
    mention: 'u-mention h-cite',
    reply: 'u-comment h-cite',
    bookmark: 'u-bookmark h-cite',
    like: 'u-like h-cite',
    'repost-of': 'u-repost-of h-cite',
    'in-reply-to': 'u-in-reply-to h-cite',
  };
  for (const [relation, classes] of Object.entries(properties) as [Relation, string][]) {
    it(`says that it is ${relation}, in words and as ${classes}`, () => {
      const text = markup({}, { relation });
      assert.ok(text.startsWith(`<embed-card class="${classes}" relation="${relation}">`), text);
      assert.ok(text.includes(`<span class="embed-relation">${english.relations[relation]('A blog')}</span>`), text);
    });
  }

  it('says it in the language of the page, with the host where the site has no name', () => {
    const cardMessages = {
      ...english,
      relations: { ...english.relations, guest: (site: string) => `Gastbeitrag bei ${site}` },
    };
    const bare: Embed = { url: 'https://www.blog.example/', kind: 'link', status: 'ok' };
    assert.match(
      String(renderEmbed(bare, { relation: 'guest', cardMessages })),
      />Gastbeitrag bei blog\.example<\/span>/,
    );
  });

  it('loads pictures of the site itself, others only where that is wanted', () => {
    const thumbnail = { width: 640, height: 360, alt: 'A pen' };
    assert.match(
      markup({ thumbnail: { ...thumbnail, url: '/img/i.jpg' } }),
      /><img class="u-photo" src="\/img\/i\.jpg" alt="A pen" width="640" height="360" loading="lazy" decoding="async" \/> <a /,
    );
    for (const url of ['https://i.example/x.jpg', '//i.example/x.jpg', '\\\\i.example/x.jpg', 'javascript:x'])
      assert.ok(!markup({ thumbnail: { url } }).includes('<img'), url);
    assert.match(
      markup({ thumbnail: { url: 'https://i.example/x.jpg' } }, { posters: 'provider' }),
      /<img class="u-photo" src="https:\/\/i\.example\/x\.jpg" alt=""/,
    );
    assert.ok(!markup({ thumbnail: { url: 'javascript:x' } }, { posters: 'provider' }).includes('<img'));
  });
});
