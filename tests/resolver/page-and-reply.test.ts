// A page and the oEmbed reply it names: what a reader is told of both together.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blog, POST as PAGE, resolveIn } from './small-web.js';

const CARD = `<meta property="og:site_name" content="The Blog"><meta property="og:title" content="A post">`;

describe('a page and its reply', () => {
  it('tell a title without the site’s name, which only the page knows', async () => {
    const web = blog({ head: CARD, reply: { title: 'A post – The Blog' } });
    const { title, provenance } = await resolveIn(web, PAGE);
    assert.deepEqual([title, provenance?.['title']], ['A post', 'oembed']);
  });
  it('tell a title without the site’s name, which only the reply knows', async () => {
    const reply = { title: 'A post', provider_name: 'The Blog', provider_url: 'https://blog.example/' };
    const { site, description } = await resolveIn(
      blog({ head: '<title>A post | The Blog</title><meta name="description" content="The Blog">', reply }),
      PAGE,
    );
    assert.deepEqual([site?.name, description], ['The Blog', undefined]);
    const { title } = await resolveIn(
      blog({ head: '<title>A post | The Blog</title>', reply: { ...reply, title: 'null' } }),
      PAGE,
    );
    assert.equal(title, 'A post');
  });
  it('tell a title that is more than the site’s name, where either does', async () => {
    const named = { title: 'the blog', provider_name: 'The Blog', provider_url: 'https://blog.example/' };
    for (const [head, expected] of [
      ['<title>A post | The Blog</title>', 'A post'],
      ['<title>The Blog</title>', 'the blog'],
    ] as const) {
      assert.equal((await resolveIn(blog({ head, reply: named }), PAGE)).title, expected);
    }
  });
  it('tell no site by the name of a service that hosts something on it', async () => {
    const reply = { title: 'A film', provider_name: 'Film Host', provider_url: 'https://host.example/' };
    const { site, provider } = await resolveIn(blog({ head: '', reply }), PAGE);
    assert.deepEqual([site?.name, provider?.name], ['blog.example', 'Film Host']);
  });
  it('tell an author who is not the site', async () => {
    for (const reply of [
      { author_name: 'The Blog' },
      { author_name: 'the blog', provider_name: 'The Blog', provider_url: 'https://blog.example/' },
    ]) {
      const web = blog({ head: `${CARD}<meta name="author" content="Ann Lee">`, reply });
      const { authors, provenance } = await resolveIn(web, PAGE);
      assert.deepEqual([authors, provenance?.['authors']], [[{ name: 'Ann Lee' }], 'html-meta']);
    }
    const alone = { author_name: 'The Blog', provider_name: 'The Blog', provider_url: 'https://blog.example' };
    assert.equal((await resolveIn(blog({ head: '', reply: alone }), PAGE)).authors, undefined);
  });
  it('tell an author who is a person', async () => {
    for (const name of ['admin', '@ann', 'ann', 'https://blog.example/author/ann', 'blog.example', '2012-10-04']) {
      const web = blog({ head: '<meta name="author" content="Ann Lee">', reply: { author_name: name } });
      const [author] = (await resolveIn(web, PAGE)).authors ?? [];
      assert.equal(author?.name, name === 'ann' ? 'ann' : 'Ann Lee');
    }
  });
  it('tell the day of one and the hour of the other', async () => {
    const head = '<meta property="article:published_time" content="2012-10-04T10:20:30+02:00">';
    for (const [date, expected] of [
      ['2012-10-04', '2012-10-04T10:20:30+02:00'],
      ['2012-10-05', '2012-10-05'],
      ['soon', '2012-10-04T10:20:30+02:00'],
    ]) {
      assert.equal((await resolveIn(blog({ head, reply: { upload_date: date } }), PAGE)).published, expected);
    }
  });
  it('tell the page’s own address, not the one it was asked by', async () => {
    const asked = `${PAGE}?utm_source=mail`;
    const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
    for (const [head, expected] of [
      [canonical(PAGE), PAGE],
      [canonical('https://other.example/post'), asked],
      [canonical('https://blog.example/'), asked],
      ['', asked],
    ] as const) {
      assert.equal((await resolveIn(blog({ head, reply: {} }), asked)).canonicalUrl, expected, head);
    }
  });
  it('tell a picture that shows something', async () => {
    const head = '<meta property="og:image" content="https://blog.example/real.jpg">';
    for (const [picture, expected] of [
      ['https://blog.example/blank.gif', 'https://blog.example/real.jpg'],
      ['http://192.168.0.1/x.jpg', undefined],
      ['http://blog.example/other.jpg', 'https://blog.example/other.jpg'],
    ]) {
      const { thumbnail } = await resolveIn(blog({ head, reply: { thumbnail_url: picture } }), PAGE);
      assert.equal(thumbnail?.url, expected);
    }
  });
  it('tell an excerpt that does more than repeat the title of the other', async () => {
    const head = '<title>A post</title><meta name="description" content="What it says">';
    for (const [description, expected] of [
      ['A post', 'What it says'],
      ['Said better', 'Said better'],
    ]) {
      assert.equal(
        (await resolveIn(blog({ head, reply: { title: 'A post', description } }), PAGE)).description,
        expected,
      );
    }
  });
  it('need a title of only one', async () => {
    const { title, language } = await resolveIn(blog({ head: '', reply: { title: 'Of the reply' } }), PAGE);
    assert.deepEqual([title, language], ['Of the reply', 'en']);
    const { title: own } = await resolveIn(blog({ head: '<title>Of the page</title>', reply: { title: '' } }), PAGE);
    assert.equal(own, 'Of the page');
    await assert.rejects(resolveIn(blog({ head: '' }), PAGE), { code: 'insufficient-metadata' });
  });
  it('are the reply alone where a form stands before the page', async () => {
    const web = blog({
      head: '<title>Log in</title><meta name="author" content="Form Maker">',
      reply: { title: 'A post' },
    });
    const { title, authors } = await resolveIn(web, PAGE);
    assert.deepEqual([title, authors], ['A post', undefined]);
  });
});
