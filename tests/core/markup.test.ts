import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../src/core/markup/entities.js';
import { slice, tokenize } from '../../src/core/markup/tokens.js';

const shapes = (markup: string, xml = false): string[] =>
  tokenize(markup, { xml }).map((t) => `${t.type}:${slice(markup, t)}`);

describe('tokenize', () => {
  it('knows the place of every tag, text and comment', () => {
    const markup = `<!doctype html>&amp;x<!-- c --><p class='a "b'>t &lt; u</P ><br/>`;
    assert.deepEqual(shapes(markup), [
      'text:&amp;x',
      'comment:<!-- c -->',
      `open:<p class='a "b'>`,
      'text:t &lt; u',
      'close:</P >',
      'open:<br/>',
    ]);
  });
  it('decodes attributes, and takes the first of two', () => {
    const [tag] = tokenize('<a HREF="x?a=1&amp;b=2&#038;c" href=other disabled>');
    assert.ok(tag?.type === 'open');
    assert.deepEqual(
      [...tag.attributes],
      [
        ['href', 'x?a=1&b=2&c'],
        ['disabled', ''],
      ],
    );
  });
  it('reads the insides of scripts as one text', () =>
    assert.deepEqual(shapes('<script>if (a<b) "</p>"</script>'), [
      'open:<script>',
      'text:if (a<b) "</p>"',
      'close:</script>',
    ]));
  it('reads XML with CDATA, case kept', () =>
    assert.deepEqual(shapes('<?xml version="1.0"?><A><![CDATA[<b>]]></A>', true), [
      'open:<A>',
      'text:<b>',
      'close:</A>',
    ]));
  it('survives broken markup', () => {
    for (const markup of [
      '<',
      '<a',
      '<a href="',
      '</',
      '<!--',
      '<![CDATA[',
      "<a b='c",
      '\0\0<\0>',
      '<<<>>>',
      '</a',
      '&#999999999;',
      '<p/ >',
    ])
      for (const token of tokenize(markup))
        assert.ok(token.start >= 0 && token.start < token.end && token.end <= markup.length, markup);
  });
});

describe('decodeText', () => {
  it('decodes references', () =>
    assert.equal(decodeText('&lt;a&gt; &amp;amp; &#x1F600; &nosuchthing; & b').text, '<a> &amp; 😀 &nosuchthing; & b'));
  it('finds the way back to the source', () => {
    const source = 'x &lt;b&gt; y &amp; z';
    const decoded = decodeText(source, 100);
    for (const mark of ['x', '<', 'b', '>', ' y', 'z']) {
      const at = decoded.sourceIndex(decoded.text.indexOf(mark)) - 100;
      assert.ok(source.slice(at).startsWith(mark) || decodeText(source.slice(at)).text.startsWith(mark), mark);
    }
    assert.equal(decoded.sourceIndex(decoded.text.length), 100 + source.length);
  });
});
