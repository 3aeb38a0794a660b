import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unwrapWayback, waybackSearch, waybackUrl } from '../../src/core/archive.js';
import { parseDimension, pixels } from '../../src/core/dimension.js';
import { EmbedError, ERRORS, isEmbedError } from '../../src/core/error.js';
import { matchesGlob } from '../../src/core/glob.js';
import { isWithin, lookupHost } from '../../src/core/host.js';
import { attributes, escapeHtml, html } from '../../src/core/html.js';
import { createLongTail } from '../../src/core/long-tail.js';
import { parseUrl } from '../../src/core/url.js';

describe('hosts', () => {
  const index = new Map([
    ['example.org', 1],
    ['a.example.org', 2],
  ]);
  it('finds the host or its nearest parent', () => {
    assert.equal(lookupHost(index, 'example.org'), 1);
    assert.equal(lookupHost(index, 'x.a.example.org'), 2);
    assert.equal(lookupHost(index, 'b.example.org'), 1);
  });
  it('compares whole labels', () => {
    assert.equal(lookupHost(index, 'notexample.org'), undefined);
    assert.equal(isWithin('notexample.org', 'example.org'), false);
    assert.equal(isWithin('a.example.org', 'example.org'), true);
  });
});

describe('matchesGlob', () => {
  const yes: [string, string][] = [
    ['/a', '/a'],
    ['/*', '/'],
    ['/a/*', '/a/b/c'],
    ['/*/b', '/a/b'],
    ['/a*b*c', '/aXbYc'],
    ['*', ''],
    ['/a*a', '/aa'],
  ];
  const no: [string, string][] = [
    ['/a', '/ab'],
    ['/a/*', '/a'],
    ['/a*a', '/a'],
    ['/*/b', '/b'],
    ['/*x*', '/abc'],
    ['/*ab*ba', '/aba'],
  ];
  for (const [pattern, text] of yes)
    it(`${pattern} fits ${text}`, () => assert.equal(matchesGlob(pattern, text), true));
  for (const [pattern, text] of no)
    it(`${pattern} does not fit ${text}`, () => assert.equal(matchesGlob(pattern, text), false));
  it('takes time in proportion to the text', () => {
    const time = (length: number): number => {
      const text = 'a'.repeat(length);
      const from = performance.now();
      for (let i = 0; i < 5; i++) matchesGlob('*a*a*a*a*a*a*a*b', text);
      return performance.now() - from;
    };
    time(1000);
    assert.ok(time(1_000_000) < 1000);
  });
});

describe('dimensions', () => {
  it('reads numbers and strings', () => {
    assert.deepEqual(parseDimension(560), { px: 560 });
    assert.deepEqual(parseDimension('560px'), { px: 560 });
    assert.deepEqual(parseDimension(' 100% '), { percent: 100 });
    assert.equal(pixels('315'), 315);
  });
  it('refuses what is no size', () => {
    for (const value of [null, undefined, 0, '0', -5, 'auto', '', NaN, Infinity, {}, '1e3'])
      assert.equal(parseDimension(value), undefined);
    assert.equal(pixels('100%'), undefined);
  });
});

describe('html', () => {
  it('escapes values in text and attributes', () =>
    assert.equal(
      String(html`<a title="${'"><script>'}">${"<b> & 'c'"}</a>`),
      '<a title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;c&#39;</a>',
    ));
  it('takes its own markup, arrays, and nothing for null and false', () =>
    assert.equal(
      String(html`<p>${html`<b>x</b>`}${['<', html`<i></i>`]}${null}${undefined}${false}${0}</p>`),
      '<p><b>x</b>&lt;<i></i>0</p>',
    ));
  it('leaves out attributes without a value', () =>
    assert.equal(String(attributes({ href: '/a', title: null, hidden: true, id: undefined })), ' href="/a" hidden'));
  for (const href of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:x',
    'data:text/html,x',
    '//evil.example',
    'vbscript:x',
  ]) {
    it(`leaves out the address ${JSON.stringify(href)}`, () => assert.equal(String(attributes({ href })), ''));
  }
  it('keeps web and relative addresses', () => {
    for (const href of ['https://a.example/?b', 'http://a.example', '/a', '?a', '#a', 'a/b', 'a.html'])
      assert.equal(String(attributes({ href })), ` href="${escapeHtml(href)}"`);
  });
  it('refuses event handlers and names that are none', () => {
    assert.throws(() => attributes({ onclick: 'x' }), TypeError);
    assert.throws(() => attributes({ 'a b': 'x' }), TypeError);
  });
});

describe('errors', () => {
  it('carry code, URL and cause, and a sentence from the table', () => {
    const cause = new Error('inner');
    const error = new EmbedError('timeout', 'https://a.example/', { cause });
    assert.equal(error.message, ERRORS.timeout.sentence);
    assert.equal(error.cause, cause);
    assert.deepEqual(error.toJSON(), { code: 'timeout', url: 'https://a.example/', message: ERRORS.timeout.sentence });
    assert.ok(isEmbedError(error));
  });
  it('are told apart by their code', () => {
    assert.ok(isEmbedError(Object.assign(new Error('copy'), { code: 'network' })));
    assert.ok(!isEmbedError(Object.assign(new Error('file'), { code: 'ENOENT' })));
    assert.ok(!isEmbedError({ code: 'network' }));
  });
});

describe('the archive', () => {
  it('builds addresses', () => {
    assert.equal(waybackUrl('http://a.example/b'), 'https://web.archive.org/web/2012/http://a.example/b');
    assert.equal(waybackSearch('http://a.example/b/'), 'https://web.archive.org/web/*/http://a.example/b/*');
  });
  it('unwraps addresses', () => {
    const inner = 'http://a.example/b?c=d';
    for (const wrapper of [
      'https://web.archive.org/web/20060527081937/',
      'http://web.archive.org/web/2012id_/',
      '//web.archive.org/web/*/',
      'https://archive.org/web/2/',
    ])
      assert.equal(unwrapWayback(wrapper + inner), inner);
    assert.equal(unwrapWayback('https://web.archive.org/web/2006/http://a.example:80/b'), 'http://a.example/b');
    assert.equal(
      unwrapWayback('https://web.archive.org/web/2oe_/http://wayback-fakeurl.archive.org/yt/M7lc1UVf-VE'),
      'https://www.youtube.com/watch?v=M7lc1UVf-VE',
    );
  });
  it('leaves other addresses alone', () => {
    for (const url of [
      'https://archive.org/details/x',
      'https://evil.example/web/2012/http://a.example/',
      'http://a.example/',
    ])
      assert.equal(unwrapWayback(url), url);
  });
});

describe('the long tail', () => {
  const tail = createLongTail(`
One\tapi.one.example/oembed\tone.example/watch/*\t*.one.example/v/*
Two\thttp://two.example/oembed?format=json\ttwo.example/*?id=*
†Three\tapi.three.example/oembed\tthree.example/*
Four\t*.four.example/oembed\t*.four.example/*
`);
  const ask = (text: string) => {
    const url = parseUrl(text);
    return url && tail(url, text);
  };
  it('knows provider and endpoint', () => {
    const found = ask('https://www.one.example/watch/1');
    assert.ok(found);
    assert.equal(found.embed.provider?.id, 'oembed:One');
    assert.equal(
      found.endpoint,
      `https://api.one.example/oembed?url=${encodeURIComponent('https://www.one.example/watch/1')}`,
    );
    assert.equal(
      ask('http://two.example/a?id=3')?.endpoint?.startsWith('http://two.example/oembed?format=json&url='),
      true,
    );
  });
  it('matches subdomains only where the scheme says so', () => {
    assert.ok(ask('https://a.one.example/v/1'));
    assert.equal(ask('https://a.one.example/watch/1'), null);
  });
  it('asks nobody at an endpoint that is dead, or that is no address', () => {
    for (const [url, id] of [
      ['https://three.example/1', 'oembed:Three'],
      ['https://a.four.example/1', 'oembed:Four'],
    ] as const) {
      const found = ask(url);
      assert.deepEqual([found?.embed.provider?.id, found?.embed.status, found?.endpoint], [id, 'unknown', undefined]);
    }
  });
  it('matches nobody else', () => {
    for (const url of [
      'https://one.example/other',
      'https://notone.example/watch/1',
      'https://one.example.evil.example/watch/1',
      'https://evil.example/?u=https://one.example/watch/1',
    ])
      assert.equal(ask(url), null);
  });
});
