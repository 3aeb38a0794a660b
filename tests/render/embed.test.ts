import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { renderEmbed, type RenderOptions } from '../../src/render/index.js';

const page: Embed = { url: 'https://blog.example/post', kind: 'link', status: 'ok' };
const markup = (embed: Partial<Embed>, options?: RenderOptions): string =>
  String(renderEmbed({ ...page, ...embed }, options));

describe('renderEmbed', () => {
  it('always links to the item', () => {
    assert.equal(
      markup({}),
      '<embed-card class="h-cite"><a href="https://blog.example/post" class="u-url p-name">Page</a></embed-card>',
    );
    assert.match(
      markup({ kind: 'video' }),
      /^<embed-media src="https:\/\/blog\.example\/post"><a href="https:\/\/blog\.example\/post">Video<\/a>/,
    );
  });
  it('may stand inside a paragraph when asked to', () => {
    const text = markup({ title: 'T', description: 'D' }, { phrasing: true });
    assert.match(text, /<span class="p-summary">D<\/span>/);
    assert.ok(!text.includes('<p>'));
  });
  it('links to the page that starts at the right time', () =>
    assert.match(
      markup({
        url: 'http://old.example/v',
        kind: 'video',
        canonicalUrl: 'https://new.example/v?t=90',
        start: 90,
        provider: { name: 'New' },
      }),
      /<a href="https:\/\/new\.example\/v\?t=90">Video on New, from 1:30<\/a>/,
    ));
  it('fills an element that is already there', () =>
    assert.equal(
      markup({ kind: 'audio', title: 'A' }, { contentOnly: true }),
      '<a href="https://blog.example/post">A</a>',
    ));
  it('credits a photo once', () => {
    const text = markup({ kind: 'photo', provider: { name: 'Flickr' }, authors: [{ name: 'somebody' }] });
    assert.equal(text.split('somebody').length, 2);
  });
  it('never loads a picture from elsewhere', () =>
    assert.ok(!markup({ thumbnail: { url: 'https://i.example/x.jpg' } }).includes('i.example')));

  for (const url of ['javascript:alert(1)', 'data:text/html,<script>', ' vbscript:x', '/relative']) {
    it(`makes no link of ${JSON.stringify(url)}`, () => {
      const text = markup({ url, title: 'T' });
      assert.equal(text, '<embed-card class="h-cite"><span class="p-name">T</span></embed-card>');
    });
  }
  it('escapes whatever it is given', () => {
    const evil = `"'><script>alert(1)</script>`;
    const text = markup({
      url: `https://a.example/${evil}`,
      title: evil,
      description: evil,
      authors: [{ name: evil, url: evil }],
      published: evil,
      site: { name: evil },
    });
    assert.ok(!/<script|<\/script/i.test(text), text);
    assert.equal(
      text.match(/<(\w[\w-]*)/g)?.filter((tag) => !/^<(?:embed-card|a|cite|span|time|p)$/.test(tag)).length,
      0,
    );
  });
});

describe('renderEmbed: what is gone', () => {
  const archive = { url: 'https://web.archive.org/web/2012/http://a.example/1' };
  it('names the service, since when, and where a copy may be', () => {
    const text = markup({
      kind: 'audio',
      status: 'gone',
      provider: { name: 'Radio' },
      gone: { reason: 'service-closed', since: '2015' },
      archive: { ...archive, mediaUrl: `${archive.url}.mp3` },
    });
    assert.match(
      text,
      /<b>Audio on Radio<\/b> <p>Radio has closed \(2015\); this audio can no longer be played here\.<\/p>/,
    );
    assert.match(
      text,
      /<a href="https:\/\/web\.archive\.org\/web\/2012\/http:\/\/a\.example\/1">Archived page<\/a> <a href="[^"]+\.mp3">Archived recording<\/a>/,
    );
  });
  it('says so when only a search can be offered', () =>
    assert.match(
      markup({ status: 'gone', archive: { ...archive, mediaUrl: 'https://web.archive.org/web/*/http://a.example/*' } }),
      /Search the archive/,
    ));
  it('says so when nobody knows the service', () =>
    assert.match(
      markup({ status: 'gone', gone: { reason: 'player-retired' } }),
      /<b>Flash content<\/b> <p>Browsers no longer play Flash\.<\/p>/,
    ));
  it('says so without a reason', () =>
    assert.match(markup({ kind: 'video', status: 'gone' }), /This video is no longer available\./));
});
