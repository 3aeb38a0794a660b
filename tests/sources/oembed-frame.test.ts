import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extract, readOembed } from '../../src/sources/oembed.js';

const frame = (html: string, fields: object = {}) =>
  extract(readOembed(JSON.stringify({ type: 'video', title: 'A', ...fields, html }))).frame;
const tag = (attributes: string): string => `<iframe ${attributes}></iframe>`;
const SRC = 'https://player.example/v/1';

describe('a frame in a reply', () => {
  it('is its address, nothing else', () =>
    assert.deepEqual(frame(tag(`src="${SRC}" onload="alert(1)" style="x" name="y" id="z"`)), { src: SRC, allow: [] }));
  it('may stand in and beside harmless markup', () => {
    const html = `<div class="w"><p>${tag(`src="${SRC}"`)}</p><a href="https://x.example/">More</a></div>`;
    assert.equal(frame(html)?.src, SRC);
  });
  it('may have been escaped once more', () =>
    assert.equal(frame(`&lt;iframe src=&quot;${SRC}?a&amp;amp;b&quot;&gt;&lt;/iframe&gt;`)?.src, `${SRC}?a&b`));
  it('is asked for over https', () => {
    assert.equal(frame(tag('src="http://player.example/1"'))?.src, 'https://player.example/1');
    assert.equal(frame(tag('src="//player.example/1"'))?.src, 'https://player.example/1');
  });

  const refused: Record<string, string> = {
    'no frame': '<p>Text</p>',
    'two frames': tag(`src="${SRC}"`).repeat(2),
    'a script beside it': `${tag(`src="${SRC}"`)}<script src="https://player.example/x.js"></script>`,
    'a frame for readers without script': `<script></script><noscript>${tag(`src="${SRC}"`)}</noscript>`,
    'an object beside it': `<object data="x"></object>${tag(`src="${SRC}"`)}`,
    'a form around it': `<form>${tag(`src="${SRC}"`)}</form>`,
    'a WordPress post': `<blockquote class="wp-embedded-content"><a href="${SRC}">A</a></blockquote>${tag(`class="wp-embedded-content" src="${SRC}"`)}`,
    'no address': tag(''),
    'a document of its own': tag(`srcdoc="<p>" src="${SRC}"`),
    'a script as its address': tag('src="javascript:alert(1)"'),
    'a script with a line break': tag('src="java\nscript:alert(1)"'),
    'an escaped script': tag('src="&#106;avascript:alert(1)"'),
    'data as its address': tag('src="data:text/html,<script>alert(1)</script>"'),
    'a relative address': tag('src="/embed/1"'),
    'a user name': tag('src="https://youtube.com@evil.example/"'),
    'a port': tag('src="https://player.example:8080/"'),
    'a number for a host': tag('src="https://127.0.0.1/"'),
    'a disguised number': tag('src="https://1.0x7f000001/"'),
    'a machine without a domain': tag('src="https://localhost/"'),
    'a frame in a comment': `<!-- ${tag(`src="${SRC}"`)} -->`,
    'a frame in an attribute': `<p title='${tag(`src="${SRC}"`)}'>x</p>`,
    'a frame in a text field': `<textarea>${tag(`src="${SRC}"`)}</textarea>`,
  };
  for (const [name, html] of Object.entries(refused)) {
    it(`is refused: ${name}`, () => assert.equal(frame(html), undefined));
  }

  it('may use what players use, and nothing more', () => {
    const html = tag(`src="${SRC}" allow="camera; autoplay 'src'; GYROSCOPE; geolocation *; payment" allowfullscreen`);
    assert.deepEqual(frame(html)?.allow, ['autoplay', 'fullscreen', 'gyroscope']);
  });
});

describe('the shape of a frame', () => {
  const shape = (attributes: string, fields: object) => {
    const { aspectRatio, height } = frame(tag(`src="${SRC}" ${attributes}`), fields) ?? {};
    return { aspectRatio, height };
  };
  const cases: [string, string, object, { aspectRatio?: number; height?: number }][] = [
    ['a video keeps its ratio', 'width="640" height="360"', {}, { aspectRatio: 16 / 9 }],
    ['sizes as text, in px', 'width="640px" height=" 360 "', {}, { aspectRatio: 16 / 9 }],
    ['sizes of the reply, where the frame has none', '', { width: 400, height: '300' }, { aspectRatio: 4 / 3 }],
    ['sizes of the frame win', 'width="640" height="360"', { width: 400, height: 300 }, { aspectRatio: 16 / 9 }],
    ['a height beside a share of the width stays', 'width="100%" height="152"', { width: 456 }, { height: 152 }],
    ['nothing follows from two shares', 'width="100%" height="100%"', { width: 640, height: 360 }, {}],
    ['nothing follows from zero and null', 'width="0"', { width: null, height: 0 }, {}],
    ['what is no video keeps its height', 'width="300" height="380"', { type: 'rich' }, { height: 380 }],
  ];
  for (const [name, attributes, fields, expected] of cases) {
    it(name, () =>
      assert.deepEqual(shape(attributes, fields), { aspectRatio: undefined, height: undefined, ...expected }),
    );
  }
});
