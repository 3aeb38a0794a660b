import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from '../../src/core/markup/page.js';
import type { Metadata } from '../../src/core/metadata.js';
import { source } from '../../src/sources/microformats.js';

const read = (body: string): Metadata =>
  source.extract(readPage(`<!doctype html><html><body>${body}`, 'https://blog.example/2012/post'));

describe('microformats', () => {
  it('reads an h-entry with its h-card', () => {
    const said = read(
      `<article class="h-entry"><h1 class="p-name">A post</h1><p class="p-summary">About &amp; around it</p>
      <a class="p-author h-card" href="/ann"><img class="u-photo" src="/ann.jpg" alt=""> Ann Doe</a>
      <time class="dt-published" datetime="2012-10-04T09:30:00+02:00">today</time><img class="u-featured" src="/i.jpg" alt="A picture"></article>`,
    );
    assert.deepEqual(
      [said.title, said.description, said.authors, said.published, said.thumbnail],
      [
        'A post',
        'About & around it',
        [{ name: 'Ann Doe', url: 'https://blog.example/ann' }],
        '2012-10-04T09:30:00+02:00',
        { url: 'https://blog.example/i.jpg', alt: 'A picture' },
      ],
    );
  });
  it('reads the older hentry of themes', () => {
    const said = read(
      `<div class="post hentry"><h2 class="entry-title">A post</h2><span class="author vcard"><a class="url fn n" href="/author/ann">Ann Doe</a></span>
      <abbr class="published" title="2012-10-04">Thursday</abbr></div>`,
    );
    assert.deepEqual(
      [said.title, said.authors, said.published],
      ['A post', [{ name: 'Ann Doe', url: 'https://blog.example/author/ann' }], '2012-10-04'],
    );
  });
  it('does not take what is cited for the page', () => {
    const said = read(
      `<div class="h-entry"><div class="u-in-reply-to h-cite"><a class="p-name u-url" href="https://a.example/">Theirs</a><span class="p-author h-card">Ben Roe</span></div><p class="p-name">Mine</p></div>`,
    );
    assert.deepEqual([said.title, said.authors], ['Mine', undefined]);
  });
  it('takes none of a list, but the entry that names the page', () => {
    const entry = (name: string, href: string): string =>
      `<div class="h-entry"><a class="p-name u-url" href="${href}">${name}</a></div>`;
    assert.equal(read(entry('A', '/a') + entry('B', '/b')).title, undefined);
    assert.equal(read(entry('A', '/a') + entry('B', '/2012/post#top')).title, 'B');
  });
  it('takes none of the comments', () =>
    assert.equal(
      read('<div id="comments"><div class="h-entry"><p class="p-name">I agree</p></div></div>').title,
      undefined,
    ));
  it('reads the card of a page about a person', () =>
    assert.deepEqual(read('<p class="h-card"><a class="p-name u-url" href="/">Ann Doe</a></p>').authors, [
      { name: 'Ann Doe', url: 'https://blog.example/' },
    ]));
});
