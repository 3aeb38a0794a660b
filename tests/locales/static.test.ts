import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { upgrade } from '../../src/legacy/index.js';
import { languages, loadTable } from '../../src/locales/index.js';
import { match } from '../../src/providers/index.js';
import { renderEmbed } from '../../src/render/index.js';

const video: Embed = {
  url: 'https://v.example/1',
  kind: 'video',
  provider: { name: 'Tube' },
  start: 90,
  status: 'ok',
};
const gone: Embed = {
  ...video,
  status: 'gone',
  gone: { reason: 'service-closed', since: '2025-01' },
  archive: { url: 'https://web.archive.org/web/2012/x', mediaUrl: 'https://web.archive.org/web/*/x*' },
};

describe('static markup in other languages', () => {
  const named = {
    de: 'Video auf Tube, ab 1:30',
    fr: 'Vidéo sur Tube, à partir de 1:30',
    pl: 'Wideo w serwisie Tube, od 1:30',
    ja: '動画（Tube）（1:30から）',
    he: '\u2068סרטון\u2069 ב־\u2068Tube\u2069, החל מ־1:30',
  };
  for (const [tag, name] of Object.entries(named)) {
    it(`names a video in ${tag}`, async () => {
      const text = String(renderEmbed(video, { messages: await loadTable('static', tag) }));
      assert.ok(text.includes(`>${name}</a>`), text);
    });
  }
  it('says why something is gone, since when, and where a copy may be', async () => {
    const text = String(renderEmbed(gone, { messages: await loadTable('static', 'de') }));
    assert.match(text, /<b>Video auf Tube<\/b> <p>Tube wurde eingestellt \(Januar 2025\)\. Dieses Video kann/);
    assert.match(text, />Archivierte Seite<\/a> .*>Aufnahme im Archiv suchen<\/a>/);
  });
  it('names who took a photo', async () => {
    const photo: Embed = { ...video, kind: 'photo', start: 0, authors: [{ name: 'somebody' }] };
    const text = String(renderEmbed(photo, { messages: await loadTable('static', 'pl') }));
    assert.ok(text.includes('>Zdjęcie (autor: somebody) w serwisie Tube</a>'), text);
  });
  it('gives old posts the words of their language', async () => {
    const { html } = upgrade('<object data="http://nobody.example/p.swf"></object><p>http://youtu.be/M7lc1UVf-VE</p>', {
      match,
      messages: await loadTable('static', 'es'),
    });
    assert.match(html, /<b>Contenido Flash<\/b> <span>Los navegadores ya no reproducen Flash\.<\/span>/);
    assert.match(html, />Vídeo en YouTube<\/a>/);
  });
  it('takes every language where markup has no room for words', async () => {
    for (const tag of languages) {
      const text = String(
        renderEmbed({ ...video, title: 'A <b>', start: 0 }, { messages: await loadTable('static', tag) }),
      );
      assert.ok(text.includes('A &lt;b&gt;') && text.includes('Tube'), text);
    }
  });
});
