import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type PageElement } from '../../src/core/markup/element.js';
import { readOutline } from '../../src/core/markup/outline.js';

const elements = (markup: string): readonly PageElement[] => readOutline(markup).elements;
const texts = (markup: string): string[] => elements(markup).map(({ text }) => text);

describe('readOutline', () => {
  it('keeps what vocabularies name, and nothing else', () =>
    assert.deepEqual(
      elements(
        '<div><p class="byline">x</p><p class="lead">y</p><span itemprop="name">z</span><time>t</time></div>',
      ).map(({ name }) => name),
      ['p', 'span', 'time'],
    ));
  it('knows what stands in what', () => {
    const [outer, inner, after] = elements(
      '<div class="h-entry"><p><b class="p-name">A</b></p></div><b class="p-name">B</b>',
    );
    assert.ok(outer && inner && after);
    assert.deepEqual(
      [inner.parent, after.parent, inner.isIn(outer), after.isIn(outer)],
      [outer, undefined, true, false],
    );
  });
  it('reads texts with entities, without scripts', () =>
    assert.deepEqual(
      texts('<p class="byline">by <b>Ann</b> &amp;\n <i>Ben</i><script>x("<p>")</script><br>there</p>'),
      ['by Ann & Ben there'],
    ));
  it('passes over end tags that close nothing', () =>
    assert.deepEqual(texts('<p class="byline">A</b></u> B</p> C'), ['A B']));
  it('closes what is left open with what it stands in', () =>
    assert.deepEqual(texts('<div><p class="byline">A</div>B'), ['A']));
  it('knows void elements, closed or not', () =>
    assert.deepEqual(
      elements('<meta itemprop="a" content="1"><link itemprop="b" href="/x"/><p class="byline">A</p>').map(
        ({ parent }) => parent,
      ),
      [undefined, undefined, undefined],
    ));
  for (const [what, markup, aside] of [
    ['a comment', '<li class="comment byline">', true],
    ['a side bar', '<aside><p class="byline">', true],
    ['navigation', '<nav><p class="byline">', true],
    ['related posts', '<div id="related-posts"><p class="byline">', true],
    [
      'a page that has comments',
      '<body class="comments-open has-sidebar"><article class="comment-enabled"><p class="byline">',
      false,
    ],
    ['a wrapper with a side bar', '<div class="content-sidebar-wrap"><p class="byline">', false],
  ] as const) {
    it(`${what} is ${aside ? '' : 'not '}beside the page`, () => assert.equal(elements(markup).at(-1)?.aside, aside));
  }
  it('takes attributes as browsers do: any case, the first of two, entities decoded', () => {
    const [element] = elements('<TIME dateTime="a&amp;b" datetime=c TITLE=\'d "e"\'>');
    assert.deepEqual([element?.get('datetime'), element?.get('title')], ['a&b', 'd "e"']);
  });
  it('finds data scripts and the title, wherever they stand', () => {
    const { jsonLd, title } = readOutline(
      '<svg><title>Drawing</title></svg><title>A &amp; B</title><script type="application/LD+json; charset=utf-8">{"a":"<p>"}</script><script>no</script>',
    );
    assert.deepEqual([jsonLd, title], [['{"a":"<p>"}'], 'A & B']);
  });
  it('reads a million nested elements, and the texts of the first', () => {
    const found = elements('<i class="byline">'.repeat(1_000_000));
    assert.equal(found.length, 1_000_000);
    const read = found.map(({ text }) => text);
    assert.ok(read.every((text) => text === ''));
  });
});

describe('plainText', () => {
  for (const [markup, text] of [
    ['plain', 'plain'],
    ['a<br>b', 'a b'],
    ['a<em>b</em>c', 'abc'],
    ['1 &lt; 2', '1 < 2'],
    ['a<!-- b -->c', 'ac'],
    ['a<script>b', 'a'],
    ['a <', 'a <'],
  ] as const) {
    it(markup, () => assert.equal(plainText(markup), text));
  }
});
