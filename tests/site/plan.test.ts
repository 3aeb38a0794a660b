import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { match } from '../../src/providers/index.js';
import { planPage, type Slot } from '../../src/site/index.js';
import { FILM, POST, TALK } from './site-world.js';

const BASE = 'https://me.example/posts/one/';
const slots = (source: string, base?: string): readonly Slot[] => planPage(source, { match, base }).slots;
const forms = (source: string): string[] => slots(source).map(({ form, want }) => `${form} ${want}`);
const at = (source: string): string[] => slots(source).map(({ range }) => source.slice(...range));

describe('what a page embeds', () => {
  it('are our elements, addresses alone and old players, in the order of the page', () => {
    const source = `<!doctype html><html lang="de-AT"><body>
<embed-media src="${FILM}"></embed-media>
<p>${TALK}</p>
<embed-card><a href="${POST}">A post</a></embed-card>
<iframe src="https://player.vimeo.com/video/76979871"></iframe>
<embed-podcast src="https://show.example/feed.xml"></embed-podcast></body></html>`;
    assert.deepEqual(forms(source), [
      'embed-media embed',
      'bare-url embed',
      'embed-card embed',
      'iframe embed',
      'embed-podcast feed',
    ]);
    assert.equal(planPage(source, { match }).language, 'de-AT');
    assert.deepEqual(at(source)[2], `<embed-card><a href="${POST}">A post</a></embed-card>`);
  });

  it('takes the address from the attribute, else from the first link, else from the media element', () => {
    assert.equal(slots(`<embed-media src="${FILM}"><a href="${TALK}">x</a></embed-media>`)[0]?.url, FILM);
    assert.equal(slots(`<embed-media><a href="${TALK}">x</a></embed-media>`)[0]?.url, TALK);
    assert.equal(slots(`<embed-card href="${POST}"></embed-card>`)[0]?.url, POST);
    assert.equal(
      slots('<embed-player><audio src="/a.mp3"></audio></embed-player>', BASE)[0]?.url,
      'https://me.example/a.mp3',
    );
    assert.deepEqual(slots('<embed-media></embed-media><embed-card><p>Words</p></embed-card>'), []);
  });

  it('knows relative addresses where the page has one, and asks nobody about them where it has none', () => {
    const source = '<embed-card href="../two/"></embed-card>';
    assert.deepEqual(
      slots(source, BASE).map(({ url, want }) => [url, want]),
      [['https://me.example/posts/two/', 'embed']],
    );
    assert.deepEqual(
      slots(source).map(({ url, want }) => [url, want]),
      [['../two/', 'nothing']],
    );
  });

  it('looks into a hub, and not into examples, templates and what is never closed', () => {
    const tag = `<embed-media src="${FILM}"></embed-media>`;
    assert.deepEqual(at(`<embed-hub><ul><li>${tag}</li><li>${tag}</li></ul></embed-hub>`), [tag, tag]);
    for (const name of ['pre', 'code', 'template', 'noscript', 'textarea', 'svg'])
      assert.deepEqual(at(`<${name}>${tag}</${name}>${tag}`), [tag], name);
    assert.deepEqual(at(`<!-- ${tag} -->`), []);
    assert.deepEqual(at(`<embed-media src="${FILM}"><p>and so on`), []);
    assert.deepEqual(at(`<embed-media src="${FILM}"/><p>${TALK}</p>`), [TALK]);
  });

  it('takes the outermost of nested elements, and nothing that stands in one', () => {
    const source = `<embed-podcast src="https://show.example/f"><embed-player><audio src="/a.mp3"></audio></embed-player><p>${FILM}</p></embed-podcast>`;
    assert.deepEqual(at(source), [source]);
    assert.deepEqual(
      at(`<embed-media src="${FILM}"><iframe src="https://player.vimeo.com/video/1"></iframe></embed-media>`).length,
      1,
    );
  });

  it('asks nobody about files, about what is gone, and about a post that is quoted', () => {
    assert.deepEqual(forms('<embed-media src="https://me.example/a.mp3"></embed-media>'), ['embed-media nothing']);
    assert.deepEqual(forms('<p>http://www.blogtalkradio.com/gov20/2010/11/01/x</p>'), ['bare-url nothing']);
    assert.deepEqual(
      forms(
        '<blockquote class="twitter-tweet"><p>Hi</p><a href="https://twitter.com/a/status/20">then</a></blockquote>',
      ),
      ['social-quote nothing'],
    );
    assert.deepEqual(
      forms('<embed-media src="https://twitter.com/a/status/20"><blockquote><p>Hi</p></blockquote></embed-media>'),
      ['embed-media nothing'],
    );
    assert.deepEqual(
      forms(
        '<embed-podcast src="https://x.example/f"><ol></ol><script type="application/json">{}</script></embed-podcast>',
      ),
      ['embed-podcast nothing'],
    );
  });

  it('asks for the files of a recording that its author has not written out', () => {
    const files = '<a rel="transcript" href="a.vtt">T</a><track kind="chapters" src="c.vtt">';
    const [slot] = slots(`<embed-player><audio src="a.mp3">${files}</audio></embed-player>`);
    assert.equal(slot?.want, 'files');
    assert.deepEqual(slot.files, { transcripts: [{ url: 'a.vtt' }], chapters: 'c.vtt' });
    const own = '<details class="embed-transcript"></details><ol class="embed-chapters"></ol>';
    assert.deepEqual(forms(`<embed-player><audio src="a.mp3">${files}</audio>${own}</embed-player>`), [
      'embed-player nothing',
    ]);
    assert.deepEqual(
      slots(
        '<embed-player><video src="a.mp4"><track src="de.vtt" srclang="de"><track kind="metadata" src="m.vtt"></video></embed-player>',
      )[0]?.files?.transcripts,
      [{ url: 'de.vtt', type: 'text/vtt', language: 'de', captions: true }],
    );
  });

  it('knows paragraphs, which a block would end', () => {
    const phrasing = (source: string): unknown => slots(source)[0]?.own?.tag.phrasing;
    const tag = `<embed-media src="${FILM}"></embed-media>`;
    assert.equal(phrasing(`<p>x ${tag}</p>`), true);
    assert.equal(phrasing(`<p>x<br>${tag}</p>`), true);
    assert.equal(phrasing(`<p>x</p>${tag}`), false);
    assert.equal(phrasing(`<p>x<div>${tag}</div>`), false);
    assert.equal(phrasing(tag), false);
  });
});

describe('what an author wants left alone', () => {
  const tag = `<embed-media src="${FILM}"></embed-media>`;
  it('is what stands in an element with data-embed-hub="off"', () => {
    assert.deepEqual(at(`<div data-embed-hub="off"><div>${tag}</div><p>${TALK}</p></div>${tag}`), [tag]);
    assert.deepEqual(at(`<html data-embed-hub=off><body>${tag}</body></html>`), []);
    assert.deepEqual(at(`<html data-embed-hub="off"><body>${tag}`), []);
    assert.deepEqual(at(`<hr data-embed-hub="off">${tag}`), [tag]);
    assert.deepEqual(at(`<embed-media data-embed-hub="off" src="${FILM}"></embed-media>`), []);
    assert.deepEqual(at(`<div data-embed-hub="on">${tag}</div>`), [tag]);
  });
  it('is what stands between two comments, or behind the first', () => {
    assert.deepEqual(at(`<!-- embed-hub: off -->${tag}<!-- embed-hub: on --><p>${TALK}</p>`), [TALK]);
    assert.deepEqual(at(`<p>${TALK}</p><!--embed-hub:off-->${tag}`), [TALK]);
    assert.deepEqual(at(`<!-- about embed-hub: off is a word -->${tag}`), [tag]);
  });
});

describe('any markup', () => {
  const pieces = fc.constantFrom(
    '<embed-media src="https://vimeo.com/1">',
    '</embed-media>',
    '<embed-card><a href="https://b.example/">x</a>',
    '</embed-card>',
    '<embed-player>',
    '</embed-player>',
    '<p>https://vimeo.com/2</p>',
    '<pre>',
    '</pre>',
    '<!-- embed-hub: off -->',
    '<div data-embed-hub="off">',
    '</div>',
    '<a href="https://vimeo.com/3">',
    '</a>',
    '<iframe src="https://player.vimeo.com/video/4"></iframe>',
    '<',
    'words',
  );
  it('gives slots in order that do not reach into each other', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        let done = 0;
        for (const { range } of slots(parts.join(''))) {
          assert.ok(range[0] >= done && range[1] > range[0]);
          done = range[1];
        }
      }),
      { numRuns: 500 },
    );
  });
});
