import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed, Thumbnail } from '../../src/core/embed.js';
import { oembedReply, toXml, type Box } from '../../src/server/oembed-reply.js';
import { readOembed } from '../../src/sources/oembed.js';

const NASTY = `"><script>alert(1)</script>'&amp;\u0000\ud800`;
const embed: Embed = {
  url: 'https://a.example/',
  kind: 'video',
  status: 'ok',
  title: NASTY,
  authors: [{ name: NASTY }],
  provider: { name: 'A' },
  frame: { src: 'https://a.example/?x="&y', allow: [] },
};

describe('oembedReply', () => {
  const reply = oembedReply(embed, {}, 60);
  it('escapes all that goes into the frame', () =>
    assert.match(String(reply['html']), /^<iframe src="https:\/\/a\.example\/\?x=&quot;&amp;y"[^<>]*><\/iframe>$/));
  it('names a picture with its size, where it fits', () => {
    const thumbnail = { url: 'https://a.example/t.jpg', width: 480, height: 360 };
    const picture = { thumbnail_url: thumbnail.url, thumbnail_width: 480, thumbnail_height: 360 };
    const of = (box: Box, image: Thumbnail = thumbnail): object =>
      Object.fromEntries(
        Object.entries(oembedReply({ ...embed, thumbnail: image }, box, 60)).filter(([name]) =>
          name.startsWith('thumbnail'),
        ),
      );
    assert.deepEqual(of({}), picture);
    assert.deepEqual(of({ maxWidth: 480, maxHeight: 360 }), picture);
    assert.deepEqual(of({ maxWidth: 479 }), {});
    assert.deepEqual(of({ maxHeight: 359 }), {});
    assert.deepEqual(of({}, { url: thumbnail.url }), {});
  });
  it('leaves text as text', () => assert.deepEqual([reply['title'], reply['author_name']], [NASTY, NASTY]));
  it('writes no permission that was not given', () => assert.doesNotMatch(String(reply['html']), / allow/));
  it('keeps a sandbox', () => {
    const sandboxed = oembedReply({ ...embed, frame: { ...embed.frame!, sandbox: 'allow-scripts' } }, {}, 60);
    assert.match(String(sandboxed['html']), / sandbox="allow-scripts"/);
  });
  it('leaves out a frame whose address is no web address', () => {
    const bad = oembedReply({ ...embed, frame: { src: 'javascript:alert(1)', allow: [] } }, {}, 60);
    assert.doesNotMatch(String(bad['html']), /javascript/);
  });
});

describe('toXml', () => {
  it('can be read back, without the characters XML has no place for', () => {
    const xml = toXml(oembedReply(embed, {}, 60));
    for (const never of ['<script', '\u0000', '\ud800']) assert.ok(!xml.includes(never));
    const { title, authorName } = readOembed(xml);
    // read with entities decoded, as every title is
    assert.equal(title, `"><script>alert(1)</script>'&`);
    assert.equal(authorName, title);
  });
});
