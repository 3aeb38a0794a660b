import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEmbedError } from '../../src/core/error.js';
import { withoutBoilerplate, withoutSite } from '../../src/resolver/boilerplate.js';
import { isPicture } from '../../src/resolver/images.js';
import { inspect } from '../../src/resolver/inspect.js';
import { assertNoWall } from '../../src/resolver/walls.js';
import type { Embed } from '../../src/core/embed.js';

const page = (markup: string, url = 'https://blog.example/2012/post'): Embed =>
  inspect({ url, body: `<!doctype html><html>${markup}` });
const jsonLd = (item: object): string => `<script type="application/ld+json">${JSON.stringify(item)}</script>`;

describe('a title without its site', () => {
  for (const [title, expected] of [
    ['A post | The Blog', 'A post'],
    ['A post - the blog', 'A post'],
    ['A post — The Blog', 'A post'],
    ['The Blog: A post', 'The Blog: A post'],
    ['The Blog | A post', 'A post'],
    ['A post about The Blog', 'A post about The Blog'],
    ['Well-The Blog', 'Well-The Blog'],
    ['The Blog', 'The Blog'],
    ['C++ (.*) | The Blog', 'C++ (.*)'],
  ] as const) {
    it(title, () => assert.equal(withoutSite(title, ['The Blog']), expected));
  }
  it('takes names with special characters literally', () =>
    assert.equal(withoutSite('A post | What? (a blog)', ['What? (a blog)']), 'A post'));
});

describe('a description without boilerplate', () => {
  for (const [text, expected] of [
    ['It says this […]', 'It says this'],
    ['It says this… Continue reading A post →', 'It says this'],
    ['It says this. The post A post appeared first on The Blog.', 'It says this.'],
    ['Just another WordPress site', undefined],
    ['A post!', undefined],
    ['undefined', undefined],
    ['{{ excerpt }}', undefined],
    ['https://blog.example/', undefined],
    ['不幸的是', '不幸的是'],
  ] as const) {
    it(text, () => assert.equal(withoutBoilerplate(text, ['A post', 'The Blog']), expected));
  }
});

describe('pictures', () => {
  for (const [address, expected] of [
    ['https://a.example/i/photo.jpg', true],
    ['https://a.example/i/pixel-art.png', true],
    ['https://a.example/resize?src=x', true],
    ['https://a.example/', false],
    ['https://s0.wp.com/i/blank.jpg', false],
    ['https://a.example/fb_placeholder.png', false],
    ['https://a.example/no-image.png', false],
    ['https://a.example/placeholder-600x400.png', false],
    ['https://www.facebook.com/tr?id=1', false],
    ['https://sb.scorecardresearch.com/p?c1=2', false],
  ] as const) {
    it(`${address} is ${expected ? 'one' : 'none'}`, () => assert.equal(isPicture(address), expected));
  }
});

describe('pages in place of the page', () => {
  const isWall = (title: string, shared?: string): boolean => {
    try {
      assertNoWall(title, 'https://a.example/', shared);
      return false;
    } catch (error) {
      return isEmbedError(error) && error.code === 'insufficient-metadata';
    }
  };
  for (const title of [
    'Just a moment...',
    'Attention Required! | Cloudflare',
    'Bevor Sie zu YouTube weitergehen',
    'Log in',
    'Login • Instagram',
    'Log into Facebook | Facebook',
    'Sign in - Google Accounts',
    'Anmelden | Das Forum',
    'Yahoo is part of the Yahoo family of brands',
  ]) {
    it(title, () => assert.ok(isWall(title)));
  }
  for (const title of [
    'Sign in with Apple: everything you need to know about it',
    'Log in, tune out: ten years of home office',
    'Just a moment of silence',
    'Before you buy a bicycle',
  ]) {
    it(`not: ${title}`, () => assert.ok(!isWall(title)));
  }
  it('not a page that names itself where it is shared', () => assert.ok(!isWall('Log in', 'A post')));
});

describe('several sources', () => {
  it('that agree on the day: the one that knows the hour', () => {
    const embed = page(
      `<title>A</title><meta property="article:published_time" content="2012-10-04">${jsonLd({ '@type': 'Article', datePublished: '2012-10-04T09:30:00+02:00' })}`,
    );
    assert.deepEqual([embed.published, embed.provenance?.['published']], ['2012-10-04T09:30:00+02:00', 'json-ld']);
  });
  it('that do not agree: the first', () => {
    const embed = page(
      `<title>A</title><meta property="article:published_time" content="2012-10-04">${jsonLd({ '@type': 'Article', datePublished: '2012-10-05T09:30:00Z' })}`,
    );
    assert.equal(embed.published, '2012-10-04');
  });
  it('a broken time leaves its day', () =>
    assert.equal(page('<title>A</title><meta name="date" content="2016-05-14T16:34+5.30">').published, '2016-05-14'));
  it('give the one author the page of the account', () => {
    const embed = page(
      '<title>A</title><meta name="author" content="Ann Doe"><meta name="fediverse:creator" content="@ann@social.example">',
    );
    assert.deepEqual(embed.authors, [{ name: 'Ann Doe', url: 'https://social.example/@ann' }]);
  });
  it('never a handle for a name', () =>
    assert.equal(
      page('<title>A</title><meta name="fediverse:creator" content="@ann@social.example">').authors,
      undefined,
    ));
});

describe('authors', () => {
  it('may have given their site their name, where a source says they are people', () => {
    const site = '<title>A</title><meta property="og:site_name" content="Ann Doe">';
    const author = (type: string) => jsonLd({ '@type': 'Article', author: { '@type': type, name: 'Ann Doe' } });
    assert.deepEqual(page(site + author('Person')).authors, [{ name: 'Ann Doe' }]);
    assert.equal(page(site + author('Organization')).authors, undefined);
    assert.equal(page(`${site}<meta name="author" content="Ann Doe">`).authors, undefined);
  });
  it('are not the roles of a system', () =>
    assert.equal(page('<title>A</title><meta name="author" content="admin">').authors, undefined));
});

describe('a title of the site alone', () => {
  it('gives way to the page’s heading', () =>
    assert.equal(page('<title>Blog - Dive into anything</title><h1>A post</h1>').title, 'A post'));
  it('stays where it has the heading in it, or there is none', () => {
    assert.equal(page('<title>Blog - A post</title><h1>A post</h1>').title, 'Blog - A post');
    assert.equal(page('<title>Blog - Dive into anything</title>').title, 'Blog - Dive into anything');
  });
});
