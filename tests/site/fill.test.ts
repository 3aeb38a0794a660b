import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSiteBuilder, type SiteBuilder } from '../../src/site/index.js';
import { countingResolver, everyPoster, FILM, LOST, POST, TALK } from './site-world.js';

const builder = (more: Partial<Parameters<typeof createSiteBuilder>[0]> = {}): SiteBuilder =>
  createSiteBuilder({ resolver: countingResolver(), ...more });
const built = async (source: string, given = builder()): Promise<string> => {
  const { html } = await given.page(source);
  assert.equal((await given.page(html)).html, html, 'a second time changes nothing');
  return html.replaceAll(/<script type="application\/ld\+json">.*?<\/script>/g, '');
};
const PICTURE =
  '<img src="/pictures/film.jpg" width="640" height="360" alt="A hill" loading="lazy" decoding="async" />';
const CREDIT = '<cite><a href="https://ann.example/">Ann Lee</a></cite>';
const DATE = '<time datetime="2020-01-02">2020-01-02</time>';
const NAME = 'A &lt;b&gt; film on Vimeo';

describe('<embed-media>', () => {
  it('gets link, author, date and excerpt in its short form', async () => {
    assert.equal(
      await built(`<embed-media src="${FILM}"></embed-media>`),
      `<embed-media src="${FILM}"><a href="${FILM}">${NAME}</a> ${CREDIT} ${DATE} <p>About it.</p></embed-media>`,
    );
  });
  it('stands in a paragraph without ending it', async () => {
    assert.match(
      await built(`<p><embed-media src="${FILM}"></embed-media></p>`),
      / <span>About it\.<\/span><\/embed-media>/,
    );
  });
  it('keeps every word of its author, and gets what is missing', async () => {
    const link = `<a class="x" href="${FILM}">My <em>talk</em></a>`;
    assert.equal(
      await built(`<embed-media>\n  ${link}\n</embed-media>`),
      `<embed-media>\n  ${link} ${CREDIT} ${DATE} <p>About it.</p>\n</embed-media>`,
    );
    assert.equal(
      await built(`<embed-media><h3>${link}</h3><p>Mine.</p></embed-media>`),
      `<embed-media><h3>${link}</h3> ${CREDIT} ${DATE}<p>Mine.</p></embed-media>`,
    );
    assert.equal(
      await built(`<embed-media>${link}<cite>Me</cite><time>today</time> Mine.</embed-media>`),
      `<embed-media>${link}<cite>Me</cite><time>today</time> Mine.</embed-media>`,
    );
  });
  it('gets a link where its author wrote only words', async () => {
    assert.equal(
      await built(`<embed-media src="${TALK}"><p>Watch this.</p></embed-media>`),
      `<embed-media src="${TALK}"><a href="${TALK}">The talk on YouTube</a><p>Watch this.</p></embed-media>`,
    );
  });
  it('gets words for a link that has none, or only its address', async () => {
    for (const label of ['', FILM, ' https://vimeo.com/76979871 '])
      assert.match(
        await built(`<embed-media><a href="${FILM}">${label}</a></embed-media>`),
        new RegExp(`">${NAME}</a>`),
      );
    const picture = `<a href="${FILM}"><img src="/mine.jpg" alt=""></a>`;
    assert.match(await built(`<embed-media>${picture}</embed-media>`), new RegExp(`^<embed-media>${picture} <cite>`));
  });
  it('gets a picture of the site, unless it has one', async () => {
    const posters = everyPoster();
    const given = builder({ posters });
    assert.match(
      await built(`<embed-media src="${FILM}"></embed-media>`, given),
      new RegExp(`src="${FILM}">${PICTURE}<a`),
    );
    const own = `<embed-media src="${FILM}"><img src="/mine.jpg" alt=""></embed-media>`;
    assert.match(
      await built(own, given),
      /^<embed-media src="[^"]+"><a[^>]*>[^<]*<\/a> .*<img src="\/mine.jpg" alt=""><\/embed-media>$/,
    );
    assert.deepEqual(posters.got, ['https://pictures.example/film.jpg']);
  });
  it('is a link where nobody could tell anything', async () => {
    assert.equal(
      await built(`<embed-media src="${LOST}"></embed-media><embed-media><a href="${LOST}">Mine</a></embed-media>`),
      `<embed-media src="${LOST}"><a href="${LOST}">Page</a></embed-media><embed-media><a href="${LOST}">Mine</a></embed-media>`,
    );
  });
  it('gets the title later, where we could only say what it is at first', async () => {
    const source = `<embed-media src="${FILM}"></embed-media>`;
    const down = builder({ resolver: countingResolver(new Map()) });
    const first = (await down.page(source)).html;
    assert.match(first, />Video on Vimeo<\/a>/);
    assert.match((await builder().page(first)).html, new RegExp(`>${NAME}</a> <cite>`));
  });
  it('says what is gone, once, and leaves an author who says it alone', async () => {
    const gone = 'http://www.blogtalkradio.com/gov20/2010/11/01/x';
    assert.match(await built(`<embed-media src="${gone}"></embed-media>`), /<b>.*<\/b> <p>BlogTalkRadio has closed/);
    assert.match(
      await built(`<embed-media><a href="${gone}">Our hour</a></embed-media>`),
      />Our hour<\/a> <p>BlogTalkRadio has closed/,
    );
    const own = `<embed-media><a href="${gone}">Our hour</a> is lost.</embed-media>`;
    assert.equal(await built(own), own);
  });
  it('holds a player of a file', async () => {
    assert.match(
      await built('<embed-media src="https://me.example/a.mp3"></embed-media>'),
      /^<embed-media src="https:\/\/me.example\/a.mp3"><audio src="https:\/\/me.example\/a.mp3" controls preload="none"><a href="[^"]+">a.mp3<\/a><\/audio><\/embed-media>$/,
    );
    const own = '<embed-media src="https://me.example/a.mp3"><audio src="/a.mp3" controls></audio></embed-media>';
    assert.equal(await built(own), own);
  });
  it('has data for search engines, which the author may have written', async () => {
    const given = builder();
    const { html } = await given.page(`<embed-media src="${FILM}"></embed-media>`);
    assert.match(html, /<script type="application\/ld\+json">\{.*"VideoObject".*<\/script><\/embed-media>$/);
    const own = `<embed-media src="${FILM}"><script type="application/ld+json">{}</script></embed-media>`;
    assert.equal((await given.page(own)).html.match(/ld\+json/g)?.length, 1);
  });
});

describe('<embed-card>', () => {
  it('is an h-cite with everything in it', async () => {
    assert.equal(
      await built(`<embed-card href="${POST}"></embed-card>`),
      `<embed-card class="h-cite" href="${POST}"><a href="${POST}" class="u-url p-name">A post</a> ` +
        '<cite><span class="p-author h-card">Bob Ray</span>, <span class="p-publication">The blog</span></cite> ' +
        '<time class="dt-published" datetime="2019-03">2019-03</time> <p class="p-summary">What it says.</p></embed-card>',
    );
  });
  it("keeps its author's words and classes", async () => {
    assert.match(
      await built(`<embed-card class='mine'><a href="${POST}">Mine</a><p>So it is.</p></embed-card>`),
      /^<embed-card class='mine h-cite'><a class="u-url p-name" href="[^"]+">Mine<\/a> <cite>.*<\/time><p>So it is.<\/p><\/embed-card>$/,
    );
    assert.match(
      await built(`<embed-card class=mine href="${POST}"></embed-card>`),
      /^<embed-card class="mine h-cite" href=/,
    );
    assert.match(
      await built(`<embed-card class="h-entry" href="${POST}"></embed-card>`),
      /^<embed-card class="h-entry" href=/,
    );
    const whole = `<embed-card><a href="${POST}">M</a><cite>c</cite><time>t</time><p>w</p></embed-card>`;
    assert.equal(await built(whole), whole);
  });
  it('says what the page has to do with this one', async () => {
    const html = await built(`<embed-card relation="reply" href="${POST}"></embed-card>`);
    assert.match(html, /^<embed-card class="u-comment h-cite" relation="reply"/);
    assert.match(html, / <span class="embed-relation">[^<]+<\/span><\/embed-card>$/);
    assert.match(
      await built(`<embed-card relation="cousin" href="${POST}"></embed-card>`),
      /class="h-cite" relation="cousin"/,
    );
  });
  it('stays a card, whatever it leads to', async () => {
    assert.match(
      await built(`<embed-card href="${FILM}"></embed-card>`),
      /<a href="[^"]+" class="u-url p-name">A &lt;b&gt; film<\/a>/,
    );
  });
});

describe('<embed-player>', () => {
  const files: Record<string, string> = {
    '/de.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Guten Tag.\n',
    '/en.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Good <b>day</b>.\n',
    '/c.vtt': 'WEBVTT\n\n00:00.000 --> 00:05.000\nThe <beginning>\n',
    '/zeros.vtt': '\0\0',
    '/c.json': '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Hello"}]}',
  };
  const player = async (source: string, language?: string): Promise<string> => {
    const given = builder();
    const where = { language, read: async (address: string) => files[address] };
    const { html } = await given.page(source, where);
    assert.equal((await given.page(html, where)).html, html);
    return html;
  };
  it('gets a native player where its author wrote an address', async () => {
    assert.equal(
      await player('<embed-player src="/a.mp3"></embed-player>'),
      '<embed-player src="/a.mp3"><audio src="/a.mp3" controls preload="none"><a href="/a.mp3">a.mp3</a></audio></embed-player>',
    );
    assert.equal(
      await player('<embed-player><a href="/live.m3u8">The day</a></embed-player>'),
      '<embed-player><video src="/live.m3u8" controls preload="none" aria-label="The day"></video><a href="/live.m3u8">The day</a></embed-player>',
    );
  });
  it('gets what is said in it, in the language of the page', async () => {
    const source = (lang: string): string =>
      `<html lang="${lang}"><embed-player id="p"><audio src="/a.mp3"><track src="/en.vtt" srclang="en"><track src="/de.vtt" srclang="de"></audio></embed-player></html>`;
    assert.match(
      await player(source('de')),
      /<\/audio><details class="embed-transcript"><summary>Transkript<\/summary><div dir="auto"><p><cite>Ann:<\/cite> <a href="#p:t=1"><time datetime="PT1S">0:01<\/time><\/a> Guten Tag\./,
    );
    assert.match(await player(source('en')), /Good day\.<\/p>/);
    assert.match(await player(source('fr')), /Good day\.<\/p>/);
  });
  it('gets its chapters, from WebVTT and JSON', async () => {
    const source = (file: string): string =>
      `<embed-player><audio src="/a.mp3"><track kind="chapters" src="${file}"></audio></embed-player>`;
    assert.match(await player(source('/c.vtt')), /<details class="embed-chapters">/);
    assert.match(await player(source('/c.json')), />Hello<\/span>/);
  });
  it('stays as it is where a file is missing or something else', async () => {
    for (const file of ['/none.vtt', '/zeros.vtt'])
      assert.doesNotMatch(
        await player(
          `<embed-player><audio src="/a.mp3"></audio><a rel="transcript" href="${file}">T</a></embed-player>`,
        ),
        /details/,
      );
    const own =
      '<embed-player><audio src="/a.mp3"></audio><a rel="transcript" href="/en.vtt">T</a><div class="transcript">Mine</div></embed-player>';
    assert.equal(await player(own), own);
  });
});
