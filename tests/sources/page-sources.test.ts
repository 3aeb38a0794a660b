import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from '../../src/core/markup/page.js';
import type { Metadata } from '../../src/core/metadata.js';
import { sources } from '../../src/sources/_registry.js';
import { source as htmlMeta } from '../../src/sources/html-meta.js';
import { source as openGraph } from '../../src/sources/open-graph.js';
import { source as twitterCard } from '../../src/sources/twitter-card.js';

const page = (head: string) => readPage(`<!doctype html><html>${head}`, 'https://blog.example/2012/post');
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('every source', () => {
  for (const source of sources) {
    it(`${source.name} says nothing of an empty page`, () => {
      const { siteUrl, ...said } = source.extract(page(''));
      assert.ok(siteUrl === undefined || siteUrl === 'https://blog.example/');
      const values = Object.values(said satisfies Metadata).filter((value) => value !== undefined);
      assert.deepEqual(values.flat(), []);
    });
  }
});

describe('open-graph', () => {
  it('reads an article', () => {
    const head = [
      meta('og:type', 'article'),
      meta('og:title', 'A title'),
      meta('og:description', 'About it'),
      meta('og:site_name', 'The blog'),
      meta('og:url', '/2012/post'),
      meta('og:locale', 'en_GB'),
      meta('article:author', 'Ann'),
      meta('article:author', 'Ben'),
      meta('article:published_time', '2012-10-04'),
    ].join('');
    assert.deepEqual(openGraph.extract(page(head)), {
      kind: 'post',
      title: 'A title',
      description: 'About it',
      language: 'en_GB',
      siteName: 'The blog',
      canonicalUrl: 'https://blog.example/2012/post',
      thumbnail: undefined,
      authors: [{ name: 'Ann' }, { name: 'Ben' }],
      published: '2012-10-04',
    });
  });
  it('leaves the size of the second image to the second image', () => {
    const head = [
      meta('og:image', 'data:x'),
      meta('og:image', '/a.jpg'),
      meta('og:image:alt', 'A'),
      meta('og:image', '/b.jpg'),
      meta('og:image:width', '10'),
      meta('og:image:height', '10'),
    ].join('');
    assert.deepEqual(openGraph.extract(page(head)).thumbnail, { url: 'https://blog.example/a.jpg', alt: 'A' });
  });
  it('prefers the secure address, and needs both sides of a size', () => {
    const head = [
      meta('og:image', 'http://blog.example/a.jpg'),
      meta('og:image:secure_url', 'https://blog.example/s.jpg'),
      meta('og:image:width', '100'),
    ].join('');
    assert.deepEqual(openGraph.extract(page(head)).thumbnail, { url: 'https://blog.example/s.jpg' });
  });
  it('does not call a page a video that cannot be played here', () =>
    assert.equal(openGraph.extract(page(meta('og:type', 'video.other'))).kind, undefined));
});

describe('twitter-card', () => {
  it('reads names and properties, never handles', () => {
    const head = `${meta('twitter:title', 'T')}<meta name="twitter:image:src" content="/t.png">${meta('twitter:image:alt', 'Alt')}${meta('twitter:creator', '@ann')}`;
    const said = twitterCard.extract(page(head));
    assert.deepEqual(
      [said.title, said.thumbnail, said.authors],
      ['T', { url: 'https://blog.example/t.png', alt: 'Alt' }, []],
    );
  });
  it('reads the byline that blog engines put into a label', () => {
    const head = [
      meta('twitter:label1', 'Written by'),
      meta('twitter:data1', 'Ann'),
      meta('twitter:label2', 'Est. reading time'),
      meta('twitter:data2', '5 minutes'),
    ].join('');
    assert.deepEqual(twitterCard.extract(page(head)).authors, [{ name: 'Ann' }]);
  });
});

describe('html-meta', () => {
  it('reads what HTML has names for', () => {
    const said = htmlMeta.extract(
      readPage(
        '<html lang="de"><title>Titel</title><meta name="description" content="Worum es geht"><meta name="author" content="Ann"><meta name="date" content="2012-10-04"><link rel="canonical" href="/p"><meta name="application-name" content="Das Blog">',
        'https://blog.example/2012/post',
      ),
    );
    assert.deepEqual(said, {
      title: 'Titel',
      description: 'Worum es geht',
      language: 'de',
      authors: [{ name: 'Ann' }],
      published: '2012-10-04',
      canonicalUrl: 'https://blog.example/p',
      siteName: 'Das Blog',
      siteUrl: 'https://blog.example/',
      icon: undefined,
      thumbnail: undefined,
    });
  });
  const icon = (head: string) => htmlMeta.extract(page(head)).icon;
  it('takes the drawn icon', () =>
    assert.equal(
      icon('<link rel=icon href=/a.png sizes=64x64><link rel=icon href=/b.svg type="image/svg+xml">'),
      'https://blog.example/b.svg',
    ));
  it('else the one nearest to 64 px', () =>
    assert.equal(
      icon(
        '<link rel="shortcut icon" href=/f.ico><link rel=icon sizes=32x32 href=/s.png><link rel=apple-touch-icon sizes=180x180 href=/l.png>',
      ),
      'https://blog.example/s.png',
    ));
});
