import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absolute, linkTo, metaValue, readPage } from '../../src/core/markup/page.js';

const URL = 'https://blog.example/2012/post';

describe('readPage', () => {
  it('reads the title of the page, not of a drawing, and decodes it', () => {
    const page = readPage('<body><svg><title>Logo</title></svg><title>\n Salt &amp; pepper &lt;3 </title></body>', URL);
    assert.equal(page.title, 'Salt & pepper <3');
  });
  it('skips an empty title', () =>
    assert.equal(readPage('<title> </title><title>Second</title>', URL).title, 'Second'));
  it('reads the language', () => {
    assert.equal(readPage('<!doctype html><html lang="pt-BR">', URL).language, 'pt-BR');
    assert.equal(readPage('<html xml:lang=de>', URL).language, 'de');
    assert.equal('language' in readPage('<html lang="">', URL), false);
  });
  it('keeps metas under each of their names, lower case, without the empty ones', () => {
    const page = readPage(
      `<meta property="og:title twitter:title" content=" A "><META NAME=Author CONTENT='B &quot;b&quot;'><meta name="x" content=" "><meta itemprop="name" name="name" content="C">`,
      URL,
    );
    assert.deepEqual(
      page.metas.map(({ name, content }) => `${name}=${content}`),
      ['og:title=A', 'twitter:title=A', 'author=B "b"', 'name=C'],
    );
  });
  it('resolves links against the base', () => {
    const page = readPage(
      '<base href="/blog/"><base href="/other/"><link rel="Canonical shortlink" href="post"><link rel=icon href="javascript:1"><link rel="icon">',
      URL,
    );
    assert.equal(page.base, 'https://blog.example/blog/');
    assert.deepEqual(page.links, [
      { rels: ['canonical', 'shortlink'], href: 'https://blog.example/blog/post', type: '', sizes: '' },
    ]);
    assert.equal(linkTo(page, 'shortlink'), 'https://blog.example/blog/post');
    assert.equal(linkTo(page, 'icon'), undefined);
  });
  it('ignores a base that is no web address', () =>
    assert.equal(readPage('<base href="javascript:alert(1)">', URL).base, URL));
  it('keeps JSON-LD as it stands', () => {
    const page = readPage(
      '<script type="application/ld+json; charset=utf-8">{"a":"<b>&amp;"}</script><script>{"no":1}</script>',
      URL,
    );
    assert.deepEqual(page.jsonLd, ['{"a":"<b>&amp;"}']);
  });
  it('survives broken and empty markup', () => {
    for (const markup of ['', '<', '<title', '<title>x', '<meta content="', '<link href=', '</html></html>']) {
      assert.equal(readPage(markup, URL).url, URL);
    }
  });
});

describe('metaValue', () => {
  const page = readPage('<meta name=b content=1><meta name=a content=2><meta name=a content=3>', URL);
  it('goes by the order of the names, then of the page', () => assert.equal(metaValue(page, 'a', 'b'), '2'));
  it('answers nothing where no name is there', () => assert.equal(metaValue(page, 'c'), undefined));
});

describe('absolute', () => {
  const page = readPage('', URL);
  it('resolves', () => assert.equal(absolute(page, '../a b.jpg'), 'https://blog.example/a%20b.jpg'));
  for (const bad of ['javascript:alert(1)', 'data:image/png;base64,x', '<img src=x>', '', undefined]) {
    it(`refuses ${bad}`, () => assert.equal(absolute(page, bad), undefined));
  }
});
