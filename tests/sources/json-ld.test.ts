import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from '../../src/core/markup/page.js';
import type { Metadata } from '../../src/core/metadata.js';
import { source } from '../../src/sources/json-ld.js';

const URL_OF_PAGE = 'https://blog.example/2012/post';
const script = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const read = (...blocks: (string | object)[]): Metadata =>
  source.extract(
    readPage(
      `<!doctype html><html>${blocks.map((block) => script(typeof block === 'string' ? block : JSON.stringify(block))).join('')}`,
      URL_OF_PAGE,
    ),
  );
const article = { '@type': 'BlogPosting', headline: 'A post' };

describe('json-ld: which item', () => {
  it('reads an article', () => {
    const said = read({
      '@context': 'https://schema.org',
      ...article,
      description: 'About it',
      inLanguage: 'en-GB',
      datePublished: '2012-10-04T09:30:00+02:00',
      dateModified: '2020-01-01',
      author: { '@type': 'Person', name: 'Ann Doe', url: '/ann' },
      image: { '@type': 'ImageObject', url: '/i.jpg', width: 1200, height: '630px' },
      publisher: { '@type': 'Organization', name: 'The blog' },
    });
    assert.deepEqual(said, {
      kind: 'post',
      title: 'A post',
      description: 'About it',
      language: 'en-GB',
      authors: [{ name: 'Ann Doe', url: 'https://blog.example/ann' }],
      published: '2012-10-04T09:30:00+02:00',
      thumbnail: { url: 'https://blog.example/i.jpg', width: 1200, height: 630 },
      siteName: 'The blog',
      siteUrl: undefined,
    });
  });
  it('finds it in a graph, with its author by reference', () => {
    const said = read({
      '@graph': [
        { '@type': 'WebSite', name: 'The blog', url: 'https://blog.example/' },
        { '@type': 'WebPage', '@id': URL_OF_PAGE, name: 'A post - The blog', datePublished: '2012-10-04' },
        { ...article, author: { '@id': '#ann' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Doe' },
      ],
    });
    assert.deepEqual([said.title, said.published, said.siteName], ['A post', '2012-10-04', 'The blog']);
    assert.deepEqual(said.authors, [{ name: 'Ann Doe' }]);
  });
  it('finds it in an array, and as the main entity of a page', () => {
    assert.equal(read([{ '@type': 'BreadcrumbList' }, article]).title, 'A post');
    assert.equal(read({ '@type': 'WebPage', name: 'Page', mainEntity: article }).title, 'A post');
  });
  it('takes the one that names the page, of several', () => {
    const other = (path: string) => ({ ...article, headline: path, url: `https://blog.example/${path}` });
    assert.equal(read([other('a'), other('b'), { ...article, mainEntityOfPage: URL_OF_PAGE }]).title, 'A post');
    assert.equal(read([other('a'), other('b'), other('c')]).title, undefined);
  });
  it('prefers a text to the video in it', () =>
    assert.equal(read({ '@type': 'VideoObject', name: 'Clip' }, article).title, 'A post'));
  it('never takes the date or author of a comment', () => {
    const said = read({
      ...article,
      comment: [{ '@type': 'Comment', datePublished: '2019-01-01', author: { name: 'A reader' } }],
      review: { '@type': 'Review', datePublished: '2018-01-01' },
    });
    assert.deepEqual([said.published, said.authors], [undefined, undefined]);
  });
  it('never takes the last change for the publication', () =>
    assert.equal(read({ ...article, dateModified: '2020-01-01' }).published, undefined));
});

describe('json-ld: names', () => {
  const names = (author: unknown) => read({ ...article, author }).authors?.map(({ name }) => name);
  for (const [author, expected] of [
    ['Ann Doe', ['Ann Doe']],
    ['By Ann Doe and Ben Roe', ['Ann Doe', 'Ben Roe']],
    [
      ['Ann Doe', { name: 'Ben Roe' }],
      ['Ann Doe', 'Ben Roe'],
    ],
    [{ name: ['Ann Doe', 'Ben Roe'] }, ['Ann Doe', 'Ben Roe']],
    [{ '@type': 'Person' }, undefined],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
  ] as const) {
    it(JSON.stringify(author), () => assert.deepEqual(names(author), expected));
  }
  it('the name that the title repeats, where headline and name differ', () => {
    const page = `<title>Hermitian matrix - Encyclopedia</title>${script('{"@type":"Article","headline":"square matrix equal to something","name":"Hermitian matrix"}')}`;
    assert.equal(source.extract(readPage(page, URL_OF_PAGE)).title, 'Hermitian matrix');
  });
});

describe('json-ld: broken blocks', () => {
  const good = '{"@type":"Article","headline":"A post"}';
  for (const [what, text] of [
    ['a comma too many', '{"@type":"Article","headline":"A post",}'],
    ['comments', '/* x */ {"@type":"Article", // y\n "headline":"A post"}'],
    ['old wrappers', `<![CDATA[ ${good} ]]>`],
    ['HTML comments', `<!-- ${good} -->`],
    ['a line break in a text', '{"@type":"Article","headline":"A post","description":"two\nlines"}'],
    ['escapes JSON does not have', String.raw`{"@type":"Article","headline":"A post","description":"it\'s"}`],
    ['a bracket too many', `${good}}`],
    ['two values', `${good}\n${good}`],
    ['a semicolon behind it', `${good};`],
  ] as const) {
    it(`repairs ${what}`, () => assert.equal(read(text).title, 'A post'));
  }
  it('keeps what looks like a comment inside a text', () =>
    assert.equal(
      read('{"@type":"Article","headline":"See https://a.example/ /* now */",}').title,
      'See https://a.example/ /* now */',
    ));
  it('skips a block that cannot be read, not its neighbours', () =>
    assert.equal(read('{"@type":"Article","headline":"A "quoted" post"}', good).title, 'A post'));
  it('is not led to a prototype', () =>
    assert.deepEqual(read('{"__proto__":{"@type":"Article","headline":"x"},"constructor":1}').title, undefined));
});
