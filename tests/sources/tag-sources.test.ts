import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage, type Source } from '../../src/core/markup/page.js';
import type { Metadata } from '../../src/core/metadata.js';
import { source as citation } from '../../src/sources/citation.js';
import { source as dublinCore } from '../../src/sources/dublin-core.js';
import { source as fediverse } from '../../src/sources/fediverse.js';
import { source as parsely } from '../../src/sources/parsely.js';
import { source as sailthru } from '../../src/sources/sailthru.js';

const read = (source: Source, tags: readonly (readonly [string, string])[], body = ''): Metadata =>
  source.extract(
    readPage(
      tags.map(([name, content]) => `<meta name="${name}" content='${content}'>`).join('') + body,
      'https://blog.example/2012/post',
    ),
  );

describe('dublin-core', () => {
  it('reads names, properties and terms', () => {
    const said = read(dublinCore, [
      ['DC.title', 'A post'],
      ['DC.creator', 'Ann Doe'],
      ['DC.Creator', 'Ben Roe'],
      ['dcterms.issued', '2012-10-04'],
      ['DC.date', '2020-01-01'],
      ['DC.language', 'en'],
    ]);
    assert.deepEqual(
      [said.title, said.authors, said.published, said.language],
      ['A post', [{ name: 'Ann Doe' }, { name: 'Ben Roe' }], '2012-10-04', 'en'],
    );
  });
  it('reads properties of the body', () =>
    assert.equal(
      read(dublinCore, [], '<span property="dc:date dc:created" content="2016-04-29T19:31:03-04:00">then</span>')
        .published,
      '2016-04-29T19:31:03-04:00',
    ));
  it('counts two spellings of one thing once', () =>
    assert.deepEqual(
      read(dublinCore, [
        ['dc:creator', 'Ann Doe'],
        ['DC.creator', 'A. Doe'],
      ]).authors,
      [{ name: 'Ann Doe' }],
    ));
});

describe('citation', () => {
  it('turns names round', () =>
    assert.deepEqual(
      read(citation, [
        ['citation_title', 'A paper'],
        ['citation_author', 'Doe, Ann'],
        ['citation_author', 'Ben Roe'],
        ['citation_publication_date', '2012/10/04'],
      ]).authors,
      [{ name: 'Ann Doe' }, { name: 'Ben Roe' }],
    ));
  it('splits the list of the older tag', () =>
    assert.deepEqual(read(citation, [['citation_authors', 'Doe, Ann; Roe, Ben']]).authors, [
      { name: 'Ann Doe' },
      { name: 'Ben Roe' },
    ]));
});

describe('parsely and sailthru', () => {
  it('read their tags', () => {
    assert.deepEqual(
      read(parsely, [
        ['parsely-author', 'Ann Doe'],
        ['parsely-pub-date', '2024-04-20T04:20:00Z'],
      ]).authors,
      [{ name: 'Ann Doe' }],
    );
    assert.equal(read(sailthru, [['sailthru.date', '2016-04-29']]).published, '2016-04-29');
  });
  it('read the older form', () => {
    const said = read(parsely, [['parsely-page', '{"title":"A post","author":"Ann Doe","pub_date":"2012-10-04"}']]);
    assert.deepEqual([said.title, said.authors, said.published], ['A post', [{ name: 'Ann Doe' }], '2012-10-04']);
  });
});

describe('fediverse', () => {
  for (const [handle, url] of [
    ['@ann@social.example', 'https://social.example/@ann'],
    ['ann@Social.example', 'https://social.example/@ann'],
    ['@ann', undefined],
    ['@ann@evil.example/x', undefined],
  ] as const) {
    it(`${handle} is at ${url}`, () =>
      assert.equal(read(fediverse, [['fediverse:creator', handle]]).authors?.[0]?.url, url));
  }
});
