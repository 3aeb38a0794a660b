import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Field } from '../../src/core/metadata.js';
import { decodeBody } from '../../src/resolver/decode.js';
import { merge } from '../../src/resolver/merge.js';
import { PRECEDENCE } from '../../src/resolver/precedence.js';
import { isSameSite } from '../../src/resolver/site.js';
import { RULES, type ValueContext } from '../../src/resolver/values.js';
import { sources } from '../../src/sources/_registry.js';

const context = (more: Partial<ValueContext> = {}): ValueContext => ({
  url: 'https://blog.example/2012/post',
  source: 'html-meta',
  own: false,
  siteNames: ['The Blog'],
  titles: [],
  ...more,
});

describe('precedence', () => {
  const names = new Set(['address', 'content-type', 'oembed', ...sources.map(({ name }) => name)]);
  it('names only sources that exist', () =>
    assert.deepEqual(
      Object.values(PRECEDENCE)
        .flat()
        .filter((name) => !names.has(name)),
      [],
    ));
  it('asks every source for something', () =>
    assert.deepEqual(
      [...names].filter((name) => !Object.values(PRECEDENCE).flat().includes(name)),
      [],
    ));
  it('asks every source for everything it says', () => {
    for (const source of sources) {
      const said = source.extract({
        url: 'https://a.example/',
        base: 'https://a.example/',
        metas: [],
        links: [],
        jsonLd: [],
        elements: [],
      });
      for (const field of Object.keys(said) as Field[]) {
        assert.ok(PRECEDENCE[field].includes(source.name), `${source.name} says ${field}, which nobody asks it for`);
      }
    }
  });
});

describe('merge', () => {
  const known = { url: 'https://blog.example/2012/post', kind: 'link', status: 'ok' } as const;
  it('passes over a value that does not hold', () => {
    const embed = merge(
      known,
      new Map([
        ['html-meta', { authors: [{ name: 'https://blog.example/ann' }], title: ' ' }],
        ['open-graph', { authors: [{ name: 'Ann' }] }],
        ['twitter-card', { title: 'T' }],
      ]),
    );
    assert.deepEqual([embed.authors, embed.title], [[{ name: 'Ann' }], 'T']);
    assert.deepEqual([embed.provenance?.['authors'], embed.provenance?.['title']], ['open-graph', 'twitter-card']);
  });
  it('leaves alone what the address told and the table does not decide', () => {
    const gone = { ...known, status: 'gone', start: 5, archive: { url: 'https://archive.example/' } } as const;
    const { status, start, archive } = merge(gone, new Map());
    assert.deepEqual({ status, start, archive }, { status: 'gone', start: 5, archive: gone.archive });
  });
});

describe('authors', () => {
  const names = (list: string[], more?: Partial<ValueContext>) =>
    RULES.authors(
      list.map((name) => ({ name })),
      context(more),
    )?.map(({ name }) => name);
  it('are people', () => {
    const bad = [
      'https://blog.example/ann',
      'www.blog.example',
      'blog.example.com',
      '@ann',
      'the blog',
      '2012-10-04',
      '42',
      ' ',
      'x'.repeat(200),
    ];
    assert.deepEqual(names(bad), undefined);
    assert.deepEqual(names([...bad, 'Ann']), ['Ann']);
  });
  it('are named once, without "by"', () =>
    assert.deepEqual(names(['By Ann  Lee', 'ann lee', 'Byron']), ['Ann Lee', 'Byron']));
  it('may be called anything by their provider', () =>
    assert.deepEqual(names(['The Blog', 'IDIDTHAT.co', '23'], { source: 'oembed', own: true }), [
      'The Blog',
      'IDIDTHAT.co',
      '23',
    ]));
  it('are not turned around by invisible characters', () =>
    assert.deepEqual(names(['\u202eAnn\u202c\u200b']), ['Ann']));
  it('keep only a web address', () =>
    assert.deepEqual(
      RULES.authors(
        [
          { name: 'A', url: 'javascript:1' },
          { name: 'B', url: 'http://b.example' },
        ],
        context(),
      ),
      [{ name: 'A' }, { name: 'B', url: 'http://b.example/' }],
    ));
});

describe('canonicalUrl', () => {
  const canonical = (address: string, more?: Partial<ValueContext>) => RULES.canonicalUrl(address, context(more));
  it('stays on the site', () => {
    assert.equal(canonical('https://www.blog.example/p/1'), 'https://www.blog.example/p/1');
    assert.equal(canonical('https://blog.example/p', { url: 'https://m.blog.example/p?x' }), 'https://blog.example/p');
    for (const other of [
      'https://evil.example/p',
      'https://notblog.example/p',
      'https://blog.example.evil.com/p',
      'null',
    ]) {
      assert.equal(canonical(other), undefined);
    }
  });
  it('is never the home page of another page', () => {
    assert.equal(canonical('https://blog.example/'), undefined);
    assert.equal(canonical('https://blog.example/', { url: 'https://blog.example/?utm=1' }), 'https://blog.example/');
  });
});

describe('isSameSite', () => {
  it('takes hosts beside each other for two sites', () =>
    assert.equal(isSameSite('https://ann.blogs.example/', 'https://ben.blogs.example/'), false));
  it('takes what cannot be read for none', () => assert.equal(isSameSite('x', 'x'), false));
});

describe('texts, languages, pictures', () => {
  it('cuts long texts at a word', () => {
    const cut = RULES.description('word '.repeat(1000), context()) ?? '';
    assert.ok(cut.length <= 1001 && cut.endsWith('word…'), cut.slice(-20));
  });
  it('makes one line', () => assert.equal(RULES.title(' a\n\tb\u0000c ', context()), 'a b c'));
  for (const [tag, expected] of [
    ['en_US', 'en-US'],
    ['pt-br', 'pt-BR'],
    ['de, en', 'de'],
    ['English!', undefined],
    ['', undefined],
  ]) {
    it(`language ${tag || 'none'} is ${expected}`, () => assert.equal(RULES.language(tag!, context()), expected));
  }
  it('asks for pictures over https, but leaves odd ports', () => {
    const url = (address: string) => RULES.thumbnail({ url: address }, context())?.url;
    assert.equal(url('http://a.example/x.jpg'), 'https://a.example/x.jpg');
    assert.equal(url('http://a.example:8080/x.jpg'), 'http://a.example:8080/x.jpg');
    assert.equal(url('data:image/png;base64,AA'), undefined);
  });
  it('takes no pixel that counts readers for a picture', () =>
    assert.equal(RULES.thumbnail({ url: 'https://a.example/x.gif', width: 1, height: 1 }, context()), undefined));
  it('takes no address for the name of a site', () =>
    assert.equal(RULES.siteName('https://blog.example', context()), undefined));
});

describe('decodeBody', () => {
  const bytes = (...parts: (string | number[])[]): Uint8Array => {
    const list = parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part));
    return new Uint8Array(list);
  };
  const E_ACUTE = [0xe9];
  const cases: [string, Uint8Array | string, string, string][] = [
    ['text as it is', '\ufeffé', '', 'é'],
    ['UTF-8 by default', bytes('é'), 'text/html', 'é'],
    ['the content type’s', bytes(E_ACUTE), 'text/html; charset=iso-8859-1', 'é'],
    ['the content type’s, quoted', bytes([0xd0]), 'text/html; Charset="windows-1251"', 'Р'],
    ['a mark over the content type', bytes([0xef, 0xbb, 0xbf], 'é'), 'text/html; charset=latin1', 'é'],
    ['UTF-16 by its mark', bytes([0xff, 0xfe, 0xe9, 0]), '', 'é'],
    ['the page’s', bytes('<meta charset=latin1>', E_ACUTE), '', '<meta charset=latin1>é'],
    [
      'the page’s, the old way',
      bytes('<META http-equiv=Content-Type content="text/html; charset=koi8-r">', [0xd0]),
      '',
      '<META http-equiv=Content-Type content="text/html; charset=koi8-r">п',
    ],
    [
      'XML’s',
      bytes('<?xml version="1.0" encoding="iso-8859-1"?>', E_ACUTE),
      '',
      '<?xml version="1.0" encoding="iso-8859-1"?>é',
    ],
    ['not what is no encoding', bytes('<meta charset=none>é'), 'text/html; charset=x-unknown', '<meta charset=none>é'],
    ['not UTF-16 by a readable word', bytes('<meta charset=utf-16>é'), '', '<meta charset=utf-16>é'],
    ['with a sign for what cannot be read', bytes(E_ACUTE), '', '\ufffd'],
  ];
  for (const [name, body, type, expected] of cases) it(name, () => assert.equal(decodeBody(body, type), expected));
});
