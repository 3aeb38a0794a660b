import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { discover } from '../../src/resolver/discover.js';
import { createResolver, type Resolver } from '../../src/resolver/index.js';
import type { NodeFetch } from '../../src/resolver/node.js';
import { oembedFor, withDiscovery, type Blog, type BlogPage } from '../../src/site/blog.js';
import { jsonLd } from '../../src/site/json-ld.js';
import { startInternet, type Internet } from '../network/internet.js';
import { send, sendText } from '../network/site.js';
import { nodeFetchTo } from '../resolver/network-world.js';

const SITE: Blog = { url: 'https://blog.example' };
const HEAD = `<title>A post — The blog</title>
  <meta name="author" content="Ann Example">
  <meta property="og:title" content="A post">
  <meta property="og:site_name" content="The blog">
  <meta property="og:description" content="What it is about.">
  <meta property="article:published_time" content="2012-10-04T09:30:00+02:00">
  <meta property="og:image" content="https://blog.example/a.jpg">
  <meta property="og:image:width" content="800"><meta property="og:image:height" content="400">`;

const page = (head: string, body = '<article><h1>A post</h1><p>Words.</p></article>'): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n  ${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
const post = (source = page(HEAD), path = 'posts/a/index.html'): BlogPage => ({ path, source });
const fields = (of: BlogPage, site = SITE): Record<string, unknown> =>
  JSON.parse(oembedFor(of, site)!.json) as Record<string, unknown>;

describe('oembedFor', () => {
  it('is a link with what the page says of itself', () => {
    const reply = oembedFor(post(), SITE)!;
    assert.deepEqual(
      [reply.path, reply.href, reply.title],
      ['oembed/posts/a/index.json', 'https://blog.example/oembed/posts/a/index.json', 'A post'],
    );
    assert.equal(
      reply.json,
      `${JSON.stringify(
        {
          version: '1.0',
          type: 'link',
          title: 'A post',
          author_name: 'Ann Example',
          provider_name: 'The blog',
          provider_url: 'https://blog.example/',
          cache_age: 86_400,
          thumbnail_url: 'https://blog.example/a.jpg',
          thumbnail_width: 800,
          thumbnail_height: 400,
          description: 'What it is about.',
          published_time: '2012-10-04T09:30:00+02:00',
        },
        null,
        2,
      )}\n`,
    );
  });
  for (const [path, reply] of [
    ['index.html', 'oembed/index.json'],
    ['a.html', 'oembed/a.json'],
    ['a/index.html', 'oembed/a/index.json'],
    ['a/b.htm', 'oembed/a/b.json'],
    ['über uns/wer?.html', 'oembed/über uns/wer?.json'],
  ] as const) {
    it(`has a file of its own for ${path}`, () => {
      const found = oembedFor(post(undefined, path), SITE)!;
      assert.equal(found.path, reply);
      assert.equal(decodeURIComponent(found.href), `https://blog.example/${reply}`);
      assert.ok(!/[ ?#]/.test(found.href.slice(8)));
    });
  }
  it('knows a site that is a folder of another', () => {
    for (const url of ['https://ann.example/blog', 'https://ann.example/blog/']) {
      const found = oembedFor(post(), { url })!;
      assert.equal(found.href, 'https://ann.example/blog/oembed/posts/a/index.json');
      assert.equal((JSON.parse(found.json) as { provider_url: string }).provider_url, 'https://ann.example/blog/');
    }
    assert.throws(() => oembedFor(post(), { url: 'blog' }), TypeError);
  });
  it('calls the site what its pages call it, or its owner, or its host', () => {
    const source = page(HEAD.replace(/<meta property="og:site_name".*>/, '').replace(' — The blog', ''));
    const name = (site: Blog): unknown => fields(post(source), site)['provider_name'];
    assert.equal(name({ ...SITE, name: 'Ann’s' }), 'Ann’s');
    assert.equal(name({ url: 'https://www.blog.example/' }), 'blog.example');
    assert.equal(fields(post(), { ...SITE, name: 'Ann’s' })['provider_name'], 'The blog');
  });
  it('shows a picture with its size, or none', () => {
    const source = page(HEAD.replace(/<meta property="og:image:(?:width|height)".*>/, ''));
    assert.ok(!Object.keys(fields(post(source))).some((name) => name.startsWith('thumbnail')));
    const asked: string[] = [];
    const sizeOf = (url: string): { width: number; height: number } => (asked.push(url), { width: 10, height: 20 });
    const sized = fields(post(source), { ...SITE, sizeOf });
    assert.deepEqual([sized['thumbnail_width'], sized['thumbnail_height']], [10, 20]);
    assert.deepEqual(asked, ['https://blog.example/a.jpg']);
    assert.equal(fields(post(), { ...SITE, sizeOf })['thumbnail_width'], 800);
  });
  for (const [why, source, path] of [
    ['says too little', page('<title>A post</title>'), 'a.html'],
    ['has no name', page('<meta name="author" content="Ann Example">', '<p>Words.</p>'), 'a.html'],
    ['asks not to be found', page(`${HEAD}<meta name="robots" content="nofollow, NoIndex">`), 'a.html'],
    ['is a redirect', page(`${HEAD}<meta http-equiv="refresh" content="0; url=/b/">`), 'a.html'],
    ['is a copy', page(`${HEAD}<link rel="canonical" href="https://blog.example/original/">`), 'a.html'],
    ['is a copy from elsewhere', page(`${HEAD}<link rel="canonical" href="https://other.example/a">`), 'a.html'],
    ['is the page for what is not there', page(HEAD), '404.html'],
    [
      'has an endpoint of its own',
      page(`${HEAD}<link rel="alternate" type="application/json+oembed" href="/wp-json/oembed?url=x">`),
      'a.html',
    ],
    ['is empty', '', 'a.html'],
    ['is no page', '\0\u0001 garbage <<<', 'a.html'],
  ] as const) {
    it(`is nothing for a page that ${why}`, () => assert.equal(oembedFor({ path, source }, SITE), null));
  }
  for (const canonical of [
    'https://blog.example/posts/a',
    'http://www.blog.example/posts/a/',
    '/posts/a/index.html',
    '/posts/a.html',
  ]) {
    it(`takes ${canonical} for the page itself`, () =>
      assert.ok(oembedFor(post(page(`${HEAD}<link rel="canonical" href="${canonical}">`)), SITE)));
  }
  it('says nothing of a film that the page shows', () => {
    const film: Embed = {
      url: 'https://vimeo.com/1',
      kind: 'video',
      status: 'ok',
      title: 'A film',
      published: '2001-01-01',
      authors: [{ name: 'Somebody Else' }],
      thumbnail: { url: 'https://i.vimeocdn.com/1.jpg' },
    };
    const shown = `<embed-media><a href="https://vimeo.com/1">A film</a>${String(jsonLd(film, undefined))}</embed-media>`;
    const bare = page('<title>A post</title><meta name="description" content="Words about a film.">', '<p>x</p>');
    const built = bare.replace('<p>x</p>', `<p>x</p>${shown}`);
    assert.ok(built.includes('VideoObject'));
    assert.equal(oembedFor(post(built), SITE)?.json, oembedFor(post(bare), SITE)?.json);
    assert.equal(oembedFor(post(built), SITE)?.title, 'A post');
  });
});

describe('withDiscovery', () => {
  const href = 'https://blog.example/oembed/a.json';
  const link = `<link rel="alternate" type="application/json+oembed" href="${href}" title="A post" />`;
  it('puts a link at the end of the head and leaves the rest', () => {
    const source = page(HEAD);
    const found = withDiscovery(source, href, 'A post');
    assert.equal(found, source.replace('</head>', `${link}</head>`));
    assert.equal(discover(found, 'https://blog.example/a', ''), href);
  });
  it('does it once', () => {
    const once = withDiscovery(page(HEAD), href, 'A post');
    assert.equal(withDiscovery(once, href, 'A post'), once);
    const again = { path: 'a.html', source: once };
    assert.deepEqual(oembedFor(again, SITE), oembedFor({ ...again, source: page(HEAD) }, SITE));
  });
  it('changes the title where it is another now', () => {
    const once = withDiscovery(page(HEAD), href, 'A post');
    assert.equal(
      withDiscovery(once, href, 'New & "quoted"'),
      once.replace('title="A post"', 'title="New &amp; &quot;quoted&quot;"'),
    );
    const own = page(`${HEAD}<LINK type=application/json+oembed href="${href}" rel=Alternate>`);
    assert.equal(withDiscovery(own, href, 'A post').match(/oembed\+?/g)?.length, own.match(/oembed\+?/g)?.length);
  });
  it('leaves a page that names another, or has no head', () => {
    for (const source of [
      page(`${HEAD}<link rel="alternate" type="text/xml+oembed" href="/x">`),
      '<p>A fragment</p>',
      '<!-- <head></head> -->',
      '<script>"</head>"</script>',
      '',
    ]) {
      assert.equal(withDiscovery(source, href, 'A post'), source);
    }
  });
  it('finds the end of the head wherever it is written', () => {
    const tricky = '<head><script>"</head>"</script><!-- </head> --><title></head></title></HEAD ><body></head>';
    assert.equal(withDiscovery(tricky, href, 'A post'), tricky.replace('</HEAD >', `${link}</HEAD >`));
  });
});

describe('a blog as a provider', () => {
  let internet: Internet;
  let fetch: NodeFetch;
  let resolver: Resolver;
  before(async () => {
    internet = await startInternet();
    fetch = nodeFetchTo(internet);
  });
  after(async () => {
    await fetch.close();
    await internet.close();
  });
  beforeEach(() => {
    internet.clear();
    resolver = createResolver({ fetch });
  });
  /** A static site with this post. */
  const publish = (head: string): void => {
    const source = page(head);
    const reply = oembedFor(post(source), SITE)!;
    const built = withDiscovery(source, reply.href, reply.title);
    internet.add({
      hosts: ['blog.example'],
      handle(exchange) {
        if (exchange.url.pathname === '/posts/a/') send(exchange, built);
        else if (exchange.url.pathname === `/${reply.path}`) send(exchange, reply.json, { type: 'application/json' });
        else sendText(exchange, 404, 'Not found');
      },
    });
  };
  it('gives the card its author meant', async () => {
    publish(HEAD);
    const { provenance, ...embed } = await resolver.resolve('https://blog.example/posts/a/');
    assert.deepEqual(
      internet.requests.map(({ url }) => new URL(url).pathname),
      ['/posts/a/', '/oembed/posts/a/index.json'],
    );
    assert.ok(Object.values(provenance ?? {}).includes('oembed'));
    const { title, description, authors, published, site, thumbnail, kind, frame } = embed;
    assert.deepEqual(
      { title, description, authors, published, name: site?.name, thumbnail, kind, frame },
      {
        title: 'A post',
        description: 'What it is about.',
        authors: [{ name: 'Ann Example' }],
        published: '2012-10-04T09:30:00+02:00',
        name: 'The blog',
        thumbnail: { url: 'https://blog.example/a.jpg', width: 800, height: 400 },
        kind: embed.kind,
        frame: undefined,
      },
    );
    assert.ok(['post', 'link'].includes(embed.kind));
  });
  it('gives the same card as the page alone, and adds nothing that is not true', async () => {
    const heads = [
      HEAD,
      HEAD.replace('Ann Example', 'Ann Example, Bob Builder'),
      HEAD.replace(/<meta property="og:image.*>/g, ''),
      '<title>Über “uns” &amp; <b></title><meta name="description" content="Wörter &lt;3">',
    ];
    for (const head of heads) {
      internet.add({ hosts: ['blog.example'], handle: (exchange) => send(exchange, page(head)) });
      const { provenance: _one, ...alone } = await createResolver({ fetch }).resolve('https://blog.example/posts/a/');
      publish(head);
      const { provenance: _two, ...told } = await createResolver({ fetch }).resolve('https://blog.example/posts/a/');
      const { provider: _p, ...rest } = told;
      const { provider: _q, ...expected } = alone;
      const names = ({ authors = [] }: Partial<Embed>): string => authors.map(({ name }) => name).join(', ');
      assert.equal(names(rest), names(expected));
      const same = { authors: [], canonicalUrl: undefined, site: undefined };
      assert.deepEqual({ ...rest, ...same }, { ...expected, ...same });
    }
  });
});
