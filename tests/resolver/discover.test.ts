import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discover } from '../../src/resolver/discover.js';
import { assertArrived, assertNoErrorPage } from '../../src/resolver/error-page.js';
import { keyOf } from '../../src/resolver/key.js';
import { match } from '../../src/resolver/index.js';
import { withoutPrivateAddresses } from '../../src/resolver/public.js';
import type { Embed } from '../../src/core/embed.js';

const PAGE = 'https://blog.example/2020/post';
const link = (href: string, type = 'application/json+oembed', rel = 'alternate'): string =>
  `<link rel="${rel}" type="${type}" href="${href}">`;

describe('discover', () => {
  const API = 'https://blog.example/oembed?url=x&format=json';
  for (const [name, markup, header, expected] of [
    ['nothing in a page without a link', '<title>oembed</title>', '', undefined],
    ['a plain link', link(API), '', API],
    ['an escaped one', link(API.replace('&', '&amp;')), '', API],
    ['one escaped twice', link(API.replace('&', '&amp;amp;')), '', API],
    ['a relative one', link('/oembed?url=x'), '', 'https://blog.example/oembed?url=x'],
    ['one relative to a base', `<base href="https://cdn.example/a/">${link('o')}`, '', 'https://cdn.example/a/o'],
    ['a protocol-relative one', link('//api.example/o'), '', 'https://api.example/o'],
    ['rel="alternative"', link(API, undefined, 'alternative'), '', API],
    ['several relations', link(API, undefined, 'Alternate nofollow'), '', API],
    ['text/json', link(API, 'text/json+oembed'), '', API],
    ['text/xml', link(API, 'text/xml+oembed'), '', API],
    ['application/xml', link(API, 'application/XML+oEmbed; charset=utf-8'), '', API],
    ['JSON before XML', link('/xml', 'text/xml+oembed') + link('/json'), '', 'https://blog.example/json'],
    ['the first of two', link('/one') + link('/two'), '', 'https://blog.example/one'],
    ['one in the body', `<body><p>${link(API)}</p></body>`, '', API],
    ['https in place of http', link('http://blog.example/o'), '', 'https://blog.example/o'],
    ['the header', '', `<${API}>; rel="alternate"; type="application/json+oembed"; title="a, b"`, API],
    [
      'the header among others',
      '',
      `</a.css>; rel=preload, </o>;type=text/xml+oembed;rel=alternate`,
      'https://blog.example/o',
    ],
    ['no stylesheet', link(API, undefined, 'stylesheet'), '', undefined],
    ['no feed', link(API, 'application/rss+xml'), '', undefined],
    ['no script', link('javascript:alert(1)'), '', undefined],
    ['none in a comment', `<!-- ${link(API)} -->`, '', undefined],
    ['none in a text', `<textarea>${link(API)}</textarea>`, '', undefined],
    ['a broken header', '', '<<>>,<x;rel=alternate,,;;<', undefined],
  ] as const) {
    it(`finds ${name}`, () => assert.equal(discover(markup, PAGE, header), expected));
  }
  it('keeps http where the page has it', () =>
    assert.equal(discover(link('http://blog.example/o'), 'http://blog.example/', ''), 'http://blog.example/o'));
});

describe('error pages', () => {
  for (const title of [
    '404',
    '404 Not Found',
    'Error 404 | A blog',
    '404 Error',
    '404 - Page not found',
    'Page not found',
    'Page Not Found – A blog',
    'Oops! Page not found.',
    'The requested page could not be found',
    'This video is unavailable',
    'This page doesn’t exist | A blog',
    'Not Found',
  ]) {
    it(`"${title}" is one`, () =>
      assert.throws(() => assertNoErrorPage(title, PAGE), { code: 'not-found', url: PAGE }));
  }
  for (const title of [
    undefined,
    '',
    '404: a love story',
    '404 miles to Rome',
    'Page not found: how we designed ours',
    'How to write a 404 page',
    'Pages not found in any book',
    'Not found guilty',
    'The file that was not found in time',
  ]) {
    // a colon begins a subtitle
    it(`"${title}" is none`, () => assert.doesNotThrow(() => assertNoErrorPage(title, PAGE)));
  }
  it('a post that leads to the home page is gone', () => {
    for (const from of [PAGE, 'https://blog.example/a-post', 'http://www.blog.example/?p=1#x/y']) {
      const leads = () => assertArrived(from, 'https://blog.example/');
      if (new URL(from).pathname === '/') assert.doesNotThrow(leads);
      else assert.throws(leads, { code: 'not-found' }, from);
    }
    for (const home of ['', 'index.html', 'en', 'en-us/', 'home']) {
      assert.doesNotThrow(() => assertArrived(`https://blog.example/${home}`, 'https://blog.example/'));
    }
    assert.doesNotThrow(() => assertArrived('https://short.example/abc', 'https://blog.example/'));
    assert.doesNotThrow(() => assertArrived(PAGE, `${PAGE}/`));
  });
  it('a log-in in between tells nothing', () => {
    for (const path of ['login', 'log-in?next=x', 'accounts/login/', 'users/sign_in', 'wp-login.php', 'signin']) {
      const to = `https://blog.example/${path.replace('_', '-')}`;
      assert.throws(() => assertArrived(PAGE, to), { code: 'insufficient-metadata' }, path);
      assert.doesNotThrow(() => assertArrived(to, to));
    }
    assert.doesNotThrow(() => assertArrived(PAGE, 'https://blog.example/logistics'));
  });
});

describe('what readers are sent to', () => {
  it('is no address inside somebody’s network', () => {
    const inside = 'http://192.168.0.1/x.png';
    const embed: Embed = {
      url: PAGE,
      kind: 'video',
      status: 'ok',
      thumbnail: { url: inside },
      frame: { src: 'https://localhost/player', allow: [] },
      media: { sources: [{ src: 'http://10.0.0.1/a.mp4' }, { src: 'https://blog.example/a.mp4' }], duration: 3 },
      site: { name: 'A blog', icon: inside },
    };
    assert.deepEqual(withoutPrivateAddresses(embed), {
      url: PAGE,
      kind: 'video',
      status: 'ok',
      media: { sources: [{ src: 'https://blog.example/a.mp4' }], duration: 3 },
      site: { name: 'A blog' },
    });
    const fine: Embed = { url: PAGE, kind: 'link', status: 'ok', thumbnail: { url: 'https://blog.example/x.png' } };
    assert.deepEqual(withoutPrivateAddresses(fine), fine);
  });
});

describe('keys', () => {
  const key = (url: string): string => keyOf(url, match);
  it('are the same for all addresses of an item', () => {
    const keys = [
      'https://youtu.be/M7lc1UVf-VE',
      'https://www.youtube.com/embed/M7lc1UVf-VE',
      'https://m.youtube.com/watch?v=M7lc1UVf-VE',
    ];
    assert.deepEqual([...new Set(keys.map(key))], ['https://www.youtube.com/watch?v=M7lc1UVf-VE']);
  });
  it('tell parts of it apart', () => {
    const parts = ['?t=90', '?t=91', '', '?start=1&end=5', '?start=1&end=6'].map(
      (part) => `https://www.youtube.com/embed/M7lc1UVf-VE${part}`,
    );
    assert.equal(new Set(parts.map(key)).size, 5);
    assert.match(key('https://youtu.be/M7lc1UVf-VE?t=90'), /#t=90$/);
    assert.equal(key('https://youtu.be/M7lc1UVf-VE?t=90'), key('https://m.youtube.com/watch?v=M7lc1UVf-VE&t=1m30s'));
  });
  it('leave a fragment out, unless it is the address', () => {
    assert.equal(key(`${PAGE}?a=1#comments`), `${PAGE}?a=1`);
    assert.equal(key('https://app.example/#!/item/1'), 'https://app.example/#!/item/1');
    assert.equal(key('https://app.example/#/item/1'), 'https://app.example/#/item/1');
  });
});
