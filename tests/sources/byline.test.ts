import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from '../../src/core/markup/page.js';
import type { Metadata } from '../../src/core/metadata.js';
import { source } from '../../src/sources/byline.js';

const read = (body: string, url = 'https://blog.example/post', lang = 'en'): Metadata =>
  source.extract(readPage(`<!doctype html><html lang="${lang}"><body>${body}`, url));
const names = (body: string) => read(body).authors?.map(({ name }) => name);

describe('byline: names', () => {
  for (const [engine, body, expected] of [
    [
      'WordPress',
      '<span class="byline">by <a class="url fn" rel="author" href="/author/ann">Ann Doe</a></span>',
      ['Ann Doe'],
    ],
    ['Ghost', '<h4 class="author-name"><a href="/author/ann/">Ann Doe</a></h4>', ['Ann Doe']],
    ['Blogger', '<span class="post-author vcard">Posted by <span class="fn">Ann Doe</span></span>', ['Ann Doe']],
    ['Jekyll', '<p class="post-meta">By Ann Doe • Oct 4, 2012</p>', ['Ann Doe']],
    ['Drupal', '<div class="submitted">Submitted by Ann Doe on Thu, 10/04/2012</div>', ['Ann Doe']],
    ['two names', '<p class="byline">By Ann Doe and Ben Roe, Staff Writers</p>', ['Ann Doe', 'Ben Roe']],
    [
      'two links',
      '<p><a rel="author" href="/a">Ann Doe</a> &amp; <a rel="author" href="/b">Ben Roe</a></p>',
      ['Ann Doe', 'Ben Roe'],
    ],
    ['French', '<span class="auteur">Par Ann Doe</span>', ['Ann Doe']],
    ['a nickname', '<p class="byline">Richard (R.J.) Eskow</p>', ['Richard (R.J.) Eskow']],
    ['a button', '<a class="author-link" href="/all">More posts</a>', []],
    ['a reader', '<ol class="commentlist"><li><cite class="author">A Reader</cite></li></ol>', []],
    ['a side bar', '<aside><span class="author">Ben Roe</span></aside>', []],
    ['a biography', `<div class="author">${'Ann Doe has written much. '.repeat(30)}</div>`, []],
  ] as const) {
    it(engine, () => assert.deepEqual(names(body), expected));
  }
  it('keep their page', () =>
    assert.deepEqual(read('<a rel="author" href="/ann">Ann Doe</a>').authors, [
      { name: 'Ann Doe', url: 'https://blog.example/ann' },
    ]));
});

describe('byline: dates', () => {
  for (const [what, body, expected, lang] of [
    [
      'the published one of two',
      '<time class="updated" datetime="2020-01-01"></time><time class="entry-date published" datetime="2012-10-04T09:30:00+02:00"></time>',
      '2012-10-04T09:30:00+02:00',
      'en',
    ],
    ['never the change', '<time class="updated" datetime="2020-01-01">x</time>', undefined, 'en'],
    ['never a comment’s', '<div class="comments"><time datetime="2020-01-01"></time></div>', undefined, 'en'],
    ['printed', '<span class="post-date">October 4th, 2012</span>', '2012-10-04', 'en'],
    ['printed in the page’s language', '<span class="date">4. Oktober 2012</span>', '2012-10-04', 'de'],
    ['printed in French', '<span class="date">4 août 2012</span>', '2012-08-04', 'fr'],
    ['printed in Japanese', '<span class="date">2024年10月28日 17時55分 公開</span>', '2024-10-28', 'ja'],
    ['not guessed from slashes', '<span class="date">10/04/2012</span>', undefined, 'en'],
  ] as const) {
    it(what, () => assert.equal(read(body, undefined, lang).published, expected));
  }
  it('in the address, where nothing else tells', () => {
    assert.equal(read('', 'https://blog.example/2012/10/04/post').published, '2012-10-04');
    assert.equal(read('', 'https://blog.example/2012/13/04/post').published, undefined);
    assert.equal(read('', 'https://blog.example/p/20121004123').published, undefined);
  });
});

describe('byline: the heading', () => {
  it('is the only one', () => assert.equal(read('<h1>A <em>post</em></h1>').title, 'A post'));
  it('is none of several', () => assert.equal(read('<h1>The blog</h1><h1>A post</h1>').title, undefined));
});
