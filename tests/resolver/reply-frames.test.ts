// Which frame a reader gets, from the address to the markup.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { renderEmbed } from '../../src/render/index.js';
import { blog, ENDPOINT, jsonPage, LINK, POST, resolveIn, type Web } from './small-web.js';

const iframe = (src: string, more = ''): string => `<iframe src="${src}" width="640" height="360" ${more}></iframe>`;
const OWN = 'https://blog.example/player/1';
const SCRIPT = '<script async src="https://blog.example/embed.js"></script>';

/** What a post's page and reply make of the reply's `html`. */
const framed = (html: string, more: object = {}): Promise<Embed> =>
  resolveIn(
    blog({ head: '<title>A post</title>', reply: { type: 'video', width: 640, height: 360, html, ...more } }),
    POST,
  );

describe('a frame that a page’s reply names', () => {
  it('runs as nobody where no registry knows the page', async () => {
    const { frame, kind } = await framed(iframe(OWN, 'allow="camera; fullscreen; autoplay"'));
    assert.equal(kind, 'video');
    assert.deepEqual([frame?.src, frame?.allow, frame?.aspectRatio], [OWN, ['fullscreen'], 640 / 360]);
    assert.ok(frame?.sandbox && !/allow-same-origin|allow-top-navigation|allow-forms/.test(frame.sandbox));
  });
  it('is left out where it leads to another site, unless that is asked for', async () => {
    const reply = { type: 'video', html: iframe('https://other.example/player/1') };
    const web = blog({ head: '<title>A post</title>', reply });
    const { frame, kind, title } = await resolveIn(web, POST);
    assert.deepEqual([frame, kind, title], [undefined, 'link', 'A post']);
    const all = await resolveIn(web, POST, { unknownFrames: 'all' });
    assert.equal(all.frame?.src, 'https://other.example/player/1');
    assert.ok(all.frame.sandbox);
    const own = blog({ head: '<title>A post</title>', reply: { html: iframe(OWN) } });
    assert.equal((await resolveIn(own, POST, { unknownFrames: 'none' })).frame, undefined);
  });
  it('is the provider’s own where a provider of ours has the player', async () => {
    const { frame, kind } = await framed(iframe('https://www.youtube.com/embed/M7lc1UVf-VE?x=1', 'allow="camera"'));
    assert.equal(kind, 'video');
    assert.match(frame?.src ?? '', /^https:\/\/www\.youtube-nocookie\.com\/embed\/M7lc1UVf-VE/);
    assert.deepEqual([frame?.sandbox, frame?.allow.includes('camera')], [undefined, false]);
  });
  it('is nobody’s where only its path looks like a provider’s', async () => {
    const path = '/videos/embed/0b04f13d-1e18-4f1d-814e-0123456789ab';
    assert.equal((await framed(iframe(`https://tube.example${path}`))).frame, undefined);
    const own = (await framed(iframe(`https://blog.example${path}`))).frame;
    assert.equal(own?.src, `https://blog.example${path}`);
    assert.ok(own.sandbox && !own.sandbox.includes('allow-same-origin'));
  });
  it('is left out where its service has closed, whoever has the name now', async () => {
    const { frame, title } = await framed(iframe('https://blip.tv/play/AbCdEfGh.html'));
    assert.deepEqual([frame, title], [undefined, 'A post']);
  });
  it('is a card where it would show nothing without a script, or is not the whole', async () => {
    for (const html of [
      `<blockquote class="wp-embedded-content"><a href="${POST}">A post</a></blockquote>${iframe(`${POST}/embed/`, 'class="wp-embedded-content" sandbox="allow-scripts" security="restricted"')}`,
      `<blockquote>A post</blockquote>${SCRIPT}`,
      iframe(OWN) + SCRIPT,
      iframe(OWN) + iframe(OWN),
      iframe('javascript:alert(1)'),
      iframe('data:text/html,x'),
      iframe('https://10.0.0.1/'),
      iframe('https://blog.example:8443/'),
      iframe('https://ann@blog.example/'),
      iframe(OWN, 'srcdoc="&lt;b>x"'),
      '<object data="x.swf"></object>',
    ]) {
      const { frame, title } = await framed(html, { type: 'rich' });
      assert.deepEqual([frame, title], [undefined, 'A post'], html);
    }
  });
  it('is asked for over https', async () => {
    assert.equal((await framed(iframe('http://blog.example/player/1'))).frame?.src, OWN);
    assert.equal((await framed(iframe('//blog.example/player/1'))).frame?.src, OWN);
  });
});

describe('a frame of a provider', () => {
  it('is trusted where the registry lists the provider, with the features players may have', async () => {
    const html = iframe('https://codesandbox.io/embed/abc', 'allow="camera; microphone; fullscreen; clipboard-write"');
    const web = {
      'https://codesandbox.io/oembed': jsonPage({ version: '1.0', type: 'rich', title: 'Code', html, height: 500 }),
    };
    const { frame, provider } = await resolveIn(web, 'https://codesandbox.io/s/abc');
    assert.deepEqual(
      [provider?.id, frame?.src, frame?.allow, frame?.sandbox],
      ['oembed:CodeSandbox', 'https://codesandbox.io/embed/abc', ['clipboard-write', 'fullscreen'], undefined],
    );
  });
  const quote = (host: string): string =>
    `<blockquote>Words</blockquote><script async src="//${host}/embed.js"></script>`;
  for (const [name, url, endpoint, src] of [
    [
      'X',
      'https://x.com/ann/status/123456789',
      'https://publish.twitter.com/oembed',
      /^https:\/\/platform\.twitter\.com\/embed\/Tweet\.html\?id=123456789/,
    ],
    [
      'Instagram',
      'https://www.instagram.com/p/AbCdEfGhIjK/',
      'https://graph.facebook.com/v25.0/instagram_oembed',
      /^https:\/\/www\.instagram\.com\/p\/AbCdEfGhIjK\/embed/,
    ],
    [
      'TikTok',
      'https://www.tiktok.com/@ann/video/6718335390845095173',
      'https://www.tiktok.com/oembed',
      /^https:\/\/www\.tiktok\.com\/.*6718335390845095173/,
    ],
  ] as const) {
    it(`needs no script of ${name}, whose reply has nothing but one`, async () => {
      const web = {
        [endpoint]: jsonPage({ version: '1.0', type: 'rich', author_name: 'Ann', html: quote('cdn.example') }),
      };
      const embed = await resolveIn(web, url);
      assert.match(embed.frame?.src ?? '', src);
      assert.deepEqual(embed.authors, [{ name: 'Ann' }]);
      const markup = renderEmbed(embed).toString();
      assert.doesNotMatch(markup, /<script|<blockquote|cdn\.example/);
    });
  }
  it('on anybody’s host stays on that host, whatever its reply names', async () => {
    const id = 'aBcDeFgH1JkLmNoPqRsTuV';
    const reply = (host: string): Web => ({
      'https://tube.example/services/oembed': jsonPage({
        version: '1.0',
        type: 'video',
        title: 'A film',
        html: iframe(`https://${host}/videos/embed/${id}`),
      }),
    });
    for (const host of ['tube.example', 'evil.example']) {
      const { frame, status, title } = await resolveIn(reply(host), `https://tube.example/w/${id}`);
      assert.match(frame?.src ?? '', /^https:\/\/tube\.example\/videos\/embed\//, host);
      assert.deepEqual([status, title], ['ok', 'A film']);
    }
  });
  it('on anybody’s host is nobody’s where another endpoint than the provider’s answers', async () => {
    const url = 'https://blog.example/w/aBcDeFgH1JkLmNoPqRsTuV';
    const web = {
      [url]: { body: `<title>A post</title>${LINK}` },
      [ENDPOINT]: jsonPage({ version: '1.0', type: 'rich', title: 'A post', provider_name: 'The Blog' }),
    };
    const { frame, provider, kind, status } = await resolveIn(web, url);
    assert.deepEqual([frame, provider?.name, kind, status], [undefined, 'The Blog', 'post', 'ok']);
  });
});

describe('an endpoint that a page names', () => {
  const link = (href: string, type = 'application/json+oembed'): string =>
    `<link rel="alternate" type="${type}" href="${href}">`;
  const page = (head: string, headers = {}): Web => ({
    [POST]: { body: `<title>Of the page</title>${head}`, headers },
  });
  const JSON_REPLY = jsonPage({ version: '1.0', type: 'link', title: 'Of the reply' });
  const XML_REPLY = {
    body: '<?xml version="1.0"?><oembed><version>1.0</version><type>link</type><title><![CDATA[Of the reply]]></title></oembed>',
    type: 'text/xml',
  };
  const query = '?url=https%3A%2F%2Fblog.example%2F2012%2Fpost&format=json';

  for (const [name, web, address] of [
    ['in the head', { ...page(link(ENDPOINT + query)), [ENDPOINT]: JSON_REPLY }, ENDPOINT + query],
    [
      'with escapes',
      { ...page(link((ENDPOINT + query).replaceAll('&', '&#038;'))), [ENDPOINT]: JSON_REPLY },
      ENDPOINT + query,
    ],
    [
      'escaped twice',
      { ...page(link((ENDPOINT + query).replaceAll('&', '&amp;amp;'))), [ENDPOINT]: JSON_REPLY },
      ENDPOINT + query,
    ],
    ['relative to the page', { ...page(link('../oembed?a=1')), [ENDPOINT]: JSON_REPLY }, `${ENDPOINT}?a=1`],
    [
      'in XML',
      { ...page(link('/oembed?format=xml', 'text/xml+oembed')), [ENDPOINT]: XML_REPLY },
      `${ENDPOINT}?format=xml`,
    ],
    [
      'in a header',
      { ...page('', { link: '</oembed>; rel="alternate"; type="application/json+oembed"' }), [ENDPOINT]: JSON_REPLY },
      ENDPOINT,
    ],
    [
      'in a header, in XML',
      { ...page('', { link: '<../oembed>; type="text/xml+oembed"; rel=alternate' }), [ENDPOINT]: XML_REPLY },
      ENDPOINT,
    ],
    [
      'on another site',
      { ...page(link('https://api.other.example/o')), 'https://api.other.example/o': JSON_REPLY },
      'https://api.other.example/o',
    ],
    [
      'that sends JSON under a wrong type',
      { ...page(link(ENDPOINT)), [ENDPOINT]: { ...JSON_REPLY, type: 'text/html' } },
      ENDPOINT,
    ],
    ['that sends XML in place of JSON', { ...page(link(ENDPOINT)), [ENDPOINT]: XML_REPLY }, ENDPOINT],
  ] as const) {
    it(`is asked, ${name}`, async () => {
      const asked: string[] = [];
      assert.equal((await resolveIn(web, POST, {}, asked)).title, 'Of the reply');
      assert.deepEqual(asked, [POST, address]);
    });
  }
  for (const href of [
    'http://127.0.0.1/oembed',
    'http://[::1]/oembed',
    'http://169.254.169.254/latest/meta-data/',
    'http://0x7f.1/',
    'http://printer.local/oembed',
    'http://blog.example:6379/',
    'https://ann:secret@blog.example/oembed',
    'file:///etc/passwd',
    'ftp://blog.example/oembed',
    'javascript:alert(1)',
    'data:application/json,{}',
    '',
  ]) {
    it(`is not asked at ${href || 'no address'}`, async () => {
      const asked: string[] = [];
      assert.equal((await resolveIn(page(link(href)), POST, {}, asked)).title, 'Of the page');
      assert.deepEqual(
        asked.filter((url) => url !== POST),
        [],
      );
    });
  }
  it('is asked on its own site only, where strangers’ pages are not', async () => {
    const VIDEO = 'https://vimeo.com/76979871';
    const asked: string[] = [];
    const web = {
      'https://vimeo.com/api/oembed.json': { body: '', status: 500 },
      [VIDEO]: { body: `<title>A film</title>${link('https://inside.example/oembed')}` },
    };
    assert.equal((await resolveIn(web, VIDEO, { open: false }, asked)).title, 'A film');
    assert.ok(!asked.some((url) => url.includes('inside.example')));
  });
});
