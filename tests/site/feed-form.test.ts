import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/formats/feed.js';
import { createSiteBuilder, isFeed } from '../../src/site/index.js';
import { countingResolver, everyPoster, FILM, POST } from './site-world.js';

const URL = 'https://me.example/';
const form = async (source: string): Promise<string> => {
  const builder = createSiteBuilder({ resolver: countingResolver(), posters: everyPoster() });
  const { html } = await builder.feed(source, { url: URL });
  assert.equal((await builder.feed(html, { url: URL })).html, html, 'a second time changes nothing');
  return html;
};
const rss = (text: string): string =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>x &amp; y</title><item><title>a</title>${text}</item></channel></rss>`;
const tag = `<embed-media src="${FILM}"></embed-media>`;
const PICTURE = `<a href="${FILM}"><img src="https://me.example/pictures/film.jpg" alt="A hill" width="640" height="360" /></a><br />`;
const LINK = `<a href="${FILM}">A &lt;b&gt; film on Vimeo</a>`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

describe('feeds of a site', () => {
  it('are told by how they begin', () => {
    for (const text of [
      rss(''),
      '\ufeff<?xml version="1.0" encoding="utf-8"?><!-- made by x --><?xml-stylesheet href="a"?>\n<feed xmlns="a">',
      '<rdf:RDF>',
      '{"title":"x","version": "https://jsonfeed.org/version/1.1"}',
      '{\n  "version": "https:\\/\\/jsonfeed.org\\/version\\/1"}',
    ])
      assert.ok(isFeed(text), text);
    for (const text of ['<html><rss>', '<urlset>', '{"version":"1"}', '', '[]', '<p>&lt;rss&gt;'])
      assert.ok(!isFeed(text), text);
  });

  it('get a picture and a link in CDATA', async () => {
    const html = await form(rss(`<content:encoded><![CDATA[<p>Look:</p>${tag}<p>é</p>]]></content:encoded>`));
    assert.ok(html.includes(`<![CDATA[<p>Look:</p>${PICTURE}${LINK} <cite>`), html);
    assert.ok(html.endsWith('<p>é</p>]]></content:encoded></item></channel></rss>'));
    assert.doesNotMatch(html, /embed-|ld\+json/);
  });

  it('get them in escaped text, which stays escaped', async () => {
    const html = await form(
      rss(`<description>&lt;p&gt;&#76;ook &amp;amp; see:&lt;/p&gt;${escaped(tag)}</description>`),
    );
    assert.ok(
      html.includes(`<description>&lt;p&gt;&#76;ook &amp;amp; see:&lt;/p&gt;${escaped(PICTURE)}${escaped(LINK)}`),
      html,
    );
    assert.ok(readFeed(html).episodes[0]?.description?.startsWith('Look & see:'));
  });

  it('get them in XHTML, which stays well-formed', async () => {
    const atom = (text: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text}</div></content></entry></feed>`;
    const html = await form(
      atom(`<embed-media src="${FILM}"/><p>x</p><embed-media src="https://me.example/a.mp3"></embed-media>`),
    );
    assert.ok(html.includes(`xhtml">${PICTURE}${LINK} `), html);
    assert.ok(html.includes('<audio src="https://me.example/a.mp3" controls="controls" preload="none">'), html);
  });

  it('get them in JSON, where every other byte stays', async () => {
    const json = `{ "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1",\n "items": [{"summary": "\\"content_html\\": no", "content_html" : "<p>\\u00e9\\/<\\/p>${tag.replaceAll('"', '\\"')}\\n"}] }`;
    const html = await form(json);
    assert.ok(html.includes('"content_html" : "<p>\\u00e9\\/<\\/p><a href=\\"'), html);
    const { items } = JSON.parse(html) as { items: [{ content_html: string }] };
    assert.ok(items[0].content_html.startsWith(`<p>é/</p>${PICTURE}${LINK}`));
    assert.ok(items[0].content_html.endsWith('</p>\n') || items[0].content_html.endsWith('\n'));
  });

  it("keep their author's words, without the elements around them", async () => {
    const own = `<embed-hub><embed-card class="h-cite"><a href="${POST}">Mine</a><p>So.</p></embed-card><embed-consent></embed-consent></embed-hub>`;
    const html = await form(rss(`<description><![CDATA[${own}]]></description>`));
    assert.ok(
      html.includes(
        `<![CDATA[<a href="${POST}"><img src="https://me.example/pictures/post.jpg" alt="" width="640" height="360" /></a><br /><a href="${POST}">Mine</a><p>So.</p>]]>`,
      ),
      html,
    );
  });

  it('lose data and our elements within one of ours', async () => {
    const own =
      '<embed-podcast src="https://s.example/f"><a href="/s">S</a><embed-player><audio src="/a.mp3"></audio></embed-player><script type="application/json">{"a":"</b>"}</script></embed-podcast>';
    assert.ok(
      (await form(rss(`<description><![CDATA[${own}]]></description>`))).includes(
        '<![CDATA[<a href="/s">S</a><audio src="/a.mp3"></audio>]]>',
      ),
    );
  });

  it('get old players as links, and the end of CDATA cannot be written into them', async () => {
    const frame = '<iframe src="https://player.vimeo.com/video/76979871" title="x ]]> y"></iframe>';
    const html = await form(
      rss(
        `<description>${escaped(frame)}</description><content:encoded><![CDATA[${frame.replace(' ]]>', ']]&gt;')}]]></content:encoded>`,
      ),
    );
    assert.doesNotMatch(html, /iframe|]]> y/);
    assert.equal(html.match(/A hill/g)?.length, 2);
  });

  it('keep plain texts, titles and what is no feed as they are', async () => {
    for (const source of [
      `<feed><entry><title>${FILM}</title><summary>${FILM}</summary></entry></feed>`,
      rss(`<title>${escaped(tag)}</title>`),
      `<urlset><description>${escaped(tag)}</description></urlset>`,
      rss('<description/>'),
      rss('<description>never closed'),
      '{"version":"https://jsonfeed.org/version/1","items":[{"content_html":"broken',
    ])
      assert.equal(await form(source), source);
  });
});
