import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from '../../src/core/markup/page.js';
import type { Metadata } from '../../src/core/metadata.js';
import { source } from '../../src/sources/microdata.js';

const read = (body: string): Metadata =>
  source.extract(readPage(`<!doctype html><html><body>${body}`, 'https://blog.example/2012/post'));

describe('microdata', () => {
  it('reads an article with its author', () => {
    const said = read(
      `<article itemscope itemtype="http://schema.org/BlogPosting"><h1 itemprop="headline">A <b>post</b></h1>
      <span itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/ann"><span itemprop="name">Ann Doe</span></a></span>
      <time itemprop="datePublished" datetime="2012-10-04">4 October</time><img itemprop="image" src="/i.jpg">
      <meta itemprop="description" content="About it"><link itemprop="inLanguage" content="de"></article>`,
    );
    assert.deepEqual(
      [said.title, said.authors, said.published, said.thumbnail, said.description, said.language],
      [
        'A post',
        [{ name: 'Ann Doe', url: 'https://blog.example/ann' }],
        '2012-10-04',
        { url: 'https://blog.example/i.jpg' },
        'About it',
        'de',
      ],
    );
  });
  it('reads properties without an item around them', () =>
    assert.equal(
      read('<p>Published <time itemprop=datePublished datetime="2019-11-21">then</time>').published,
      '2019-11-21',
    ));
  it('reads a linked name as a name', () =>
    assert.deepEqual(
      read('<div itemscope itemtype="https://schema.org/Article"><a itemprop="author" href="/ann">Ann Doe</a></div>')
        .authors,
      [{ name: 'Ann Doe' }],
    ));
  it('reads the machine’s date where an abbreviation stands for it', () =>
    assert.equal(
      read('<abbr itemprop="datePublished" title="2024-02-03T20:38:00Z">8:38 pm</abbr>').published,
      '2024-02-03T20:38:00Z',
    ));
  it('leaves comments to themselves', () => {
    const said = read(
      `<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="name">A post</h1>
      <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">A reader</span><time itemprop="datePublished" datetime="2020-01-01"></time></div></div>
      <div class="comments"><time itemprop="datePublished" datetime="2021-01-01"></time></div>`,
    );
    assert.deepEqual([said.title, said.authors, said.published], ['A post', undefined, undefined]);
  });
});
