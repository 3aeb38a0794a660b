import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { upgrade } from '../../src/legacy/index.js';
import { match } from '../../src/providers/index.js';
import { BLIP, entriesOf, fixed, FRAME, look, only, YOUTUBE } from './world.js';

describe('what an audit finds', () => {
  it('says where something stands, what it is and what becomes of it', () => {
    const entry = only(`<p>One</p>\n<p>Two ${FRAME}</p>`);
    assert.deepEqual(
      [entry.line, entry.column, entry.form, entry.provider, entry.id],
      [2, 8, 'iframe', 'youtube', 'M7lc1UVf-VE'],
    );
    assert.deepEqual([entry.status, entry.outcome, entry.dead, entry.fix], ['ok', 'plays', false, { safe: true }]);
    assert.equal(entry.before, FRAME);
    assert.match(entry.after ?? '', /^<embed-media src="https:\/\/www\.youtube\.com\/watch\?v=M7lc1UVf-VE">/);
  });
  it('knows what is dead, and since when', () => {
    const entry = only(BLIP);
    assert.deepEqual(entry.gone, { reason: 'service-closed', since: '2015-08-20' });
    assert.deepEqual([entry.dead, entry.outcome, entry.providerName], [true, 'card', 'Blip']);
    assert.match(entry.says, /Blip has closed \(August 2015\).+archived page/);
    assert.match(entry.archive?.url ?? '', /^https:\/\/web\.archive\.org\//);
  });
  it('counts a Flash player of a living service as dead today, and as a player tomorrow', () => {
    const entry = only('<embed src="http://www.youtube.com/v/M7lc1UVf-VE" type="application/x-shockwave-flash">');
    assert.deepEqual([entry.dead, entry.outcome, entry.status], [true, 'plays', 'ok']);
    assert.match(entry.says, /^Browsers no longer run its player/);
  });
  it('finds a file behind a player', () => {
    const entry = only('[audio mp3="https://blog.example/talk.mp3"]');
    assert.deepEqual(
      [entry.outcome, entry.dead, entry.media?.sources[0]?.src],
      ['file', false, 'https://blog.example/talk.mp3'],
    );
  });
  it('lists what is ours already, and touches nothing of it', () => {
    const page =
      '<embed-media src="https://vimeo.com/76979871"><a href="https://vimeo.com/76979871">x</a></embed-media><embed-card><a href="https://blog.example/post">y</a></embed-card><embed-media src="https://youtu.be/M7lc1UVf-VE"></embed-media>';
    const entries = entriesOf(page);
    assert.deepEqual(
      entries.map(({ form, outcome, provider, url }) => [form, outcome, provider, url]),
      [
        ['own-element', 'done', 'vimeo', 'https://vimeo.com/76979871'],
        ['embed-card', 'done', null, 'https://blog.example/post'],
        ['own-element', 'done', 'youtube', 'https://youtu.be/M7lc1UVf-VE'],
      ],
    );
    assert.equal(fixed(page), page);
  });
  it('does not count our own card of something gone as dead', () => {
    const entry = only('<embed-card href="http://blip.tv/play/AbCdEf1234" status="gone"><b>x</b></embed-card>');
    assert.deepEqual([entry.status, entry.dead, entry.outcome], ['gone', false, 'done']);
  });
  it('leaves examples and what its author switched off', () => {
    for (const markup of [
      `<pre>${FRAME}</pre>`,
      `<!-- ${FRAME} -->`,
      '```\n' + FRAME + '\n```',
      `<textarea>${BLIP}</textarea>`,
      `<div data-embed-hub="off">${FRAME}<object data="x.dcr"></object></div>`,
      `<!-- embed-hub: off -->${FRAME}<!-- embed-hub: on -->`,
    ])
      assert.deepEqual(entriesOf(markup), [], markup);
  });
  it('puts in what `upgrade` puts in', () => {
    const post = `<p>a</p>${FRAME}<p>http://youtu.be/M7lc1UVf-VE</p>[vimeo 76979871]${BLIP}<p>z</p>`;
    assert.equal(fixed(post), upgrade(post, { match }).html);
  });
  it('keeps no more than the beginning of old markup', () => {
    const entry = only(`<iframe src="${YOUTUBE}" title="${'x'.repeat(5000)}"></iframe>`);
    assert.equal(entry.before.length, 2001);
  });
});

describe('what nobody recognises', () => {
  it('is listed with what can be said of it', () => {
    const rows: [string, string, boolean, RegExp][] = [
      ['<iframe src="https://widgets.example/x"></iframe>', 'iframe', false, /frame nobody knows\. It is loaded/],
      ['<iframe src="http://widgets.example/x"></iframe>', 'iframe', false, /pages on https do not load it/],
      ['<iframe data-lazy-src="https://widgets.example/x"></iframe>', 'iframe', false, /nobody knows/],
      ['<object type="application/x-silverlight-2" data="x.xap"></object>', 'object', true, /Silverlight/],
      [
        '<object classid="clsid:02BF25D5-8C17-4B23-BC80-D3488ABDDC6B"><param name="src" value="http://old.example/a.mov"></object>',
        'object',
        true,
        /QuickTime/,
      ],
      ['<object classid="clsid:01234567-89ab-cdef-0123-456789abcdef"></object>', 'object', true, /ActiveX/],
      ['<applet code="Game.class"></applet>', 'applet', true, /Java/],
      ['<embed src="http://old.example/a.ram">', 'embed', true, /RealPlayer/],
      [
        '<object data="https://blog.example/paper.pdf" type="application/pdf"></object>',
        'object',
        false,
        /Nobody recognises it/,
      ],
      ['[flowplayer src="http://old.example/a.flv"]', 'shortcode', false, /readers see “\[flowplayer…\]”/],
      ['[embed]https://unknown.example/thing[/embed]', 'shortcode', false, /./],
    ];
    for (const [markup, form, dead, says] of rows) {
      const entry = only(`<p>x</p>\n${markup}`);
      assert.deepEqual([entry.form, entry.dead, entry.outcome, entry.line], [form, dead, 'by-hand', 2], markup);
      assert.match(entry.says, says, markup);
      assert.equal(entry.after, undefined);
    }
  });
  it('is led to the archive where it had an address', () => {
    assert.match(only('<embed src="http://old.example/a.mov">').archive?.url ?? '', /old\.example\/a\.mov$/);
    assert.equal(only('<applet code="Game.class"></applet>').archive, undefined);
  });
  it('is one thing where an object holds its own embed', () => {
    assert.equal(
      entriesOf(
        '<object classid="clsid:02bf25d5-8c17-4b23-bc80-d3488abddc6b"><embed src="http://old.example/a.mov"></object>',
      ).length,
      1,
    );
  });
  it('leaves frames with nothing in them, words in brackets, and escaped brackets', () => {
    for (const markup of [
      '<iframe></iframe>',
      '<iframe src="about:blank"></iframe>',
      '[[youtube]] [1] [note]',
      '<a title="[audio]">x</a>',
    ])
      assert.deepEqual(entriesOf(markup), [], markup);
  });
  it('counts http: addresses by element and host', () => {
    const entries = entriesOf(
      '<img src="http://a.example/1.png"><img src="http://a.example/2.png"><script src="http://b.example/x.js"></script><link rel="stylesheet" href="http://c.example/x.css"><a href="http://d.example/"></a><img src="https://e.example/1.png">',
    );
    assert.deepEqual(
      entries.map(({ form, url, count }) => [form, url, count]),
      [
        ['mixed-content', 'http://a.example/1.png', 2],
        ['mixed-content', 'http://b.example/x.js', 1],
        ['mixed-content', 'http://c.example/x.css', 1],
      ],
    );
    assert.match(entries[1]?.says ?? '', /do not load it/);
    assert.equal(entries[0]?.dead, false);
  });
});

describe('whom a page asks before its reader has agreed', () => {
  const CANONICAL = '<html><head><link rel="canonical" href="https://www.blog.example/x"></head>';
  it('is told for today, and for once it is fixed', () => {
    const { contacts } = look(
      `${CANONICAL}<script src="//cdn.example/t.js"></script>${FRAME}<img src="/own.png"><img srcset="https://pics.example/1.png 1x, https://pics2.example/2.png 2x"><img src="https://img.blog.example/a.png">`,
    );
    assert.deepEqual(contacts.today, ['cdn.example', 'pics.example', 'pics2.example', 'youtube.com']);
    assert.deepEqual(contacts.after, ['cdn.example', 'pics.example', 'pics2.example']);
  });
  it('counts what a browser follows by itself only', () => {
    const { contacts } = look(
      '<a href="https://a.example/">x</a><link rel="alternate" href="https://b.example/"><video preload="none" src="https://c.example/v.mp4"></video><noscript><img src="https://d.example/"></noscript><link rel="preconnect" href="https://e.example"><audio src="https://f.example/a.mp3"></audio><!-- <img src="https://g.example/"> -->',
    );
    assert.deepEqual(contacts.today, ['e.example', 'f.example']);
  });
  it('counts the frames that WordPress makes of addresses and shortcodes', () => {
    const markup = 'https://vimeo.com/76979871\n\n[youtube M7lc1UVf-VE]';
    assert.deepEqual(look(markup, { format: 'wordpress' }).contacts, {
      today: ['player.vimeo.com', 'youtube-nocookie.com'],
      after: [],
    });
    assert.deepEqual(look(markup).contacts.today, []);
  });
  it('reads pictures of Markdown', () => {
    assert.deepEqual(look('![x](https://pics.example/a.png)', { format: 'markdown' }).contacts.today, ['pics.example']);
  });
  it('keeps asking those whose embed stays', () => {
    const { contacts } = look('<iframe src="https://widgets.example/x"></iframe>');
    assert.deepEqual(contacts, { today: ['widgets.example'], after: ['widgets.example'] });
  });
});
