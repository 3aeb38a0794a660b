import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import type { Feed } from '../../src/core/feed.js';
import { dataScript } from '../../src/core/html.js';
import { tokenize } from '../../src/core/markup/tokens.js';
import { isFeedData, readFeedData } from '../../src/formats/feed-data.js';
import { readFeed } from '../../src/formats/feed.js';
import { readTranscriptHtml } from '../../src/formats/transcript-html.js';
import { renderPlayer, renderPodcast } from '../../src/render/index.js';

const feed: Feed = {
  title: 'Bread & butter',
  url: 'https://feeds.example/bread.xml',
  link: 'https://show.example/',
  language: 'en',
  image: '/cover.png',
  description: 'All about <bread>.',
  authors: [{ name: 'Ann Lee' }],
  explicit: true,
  episodes: [
    {
      title: 'Two',
      guid: 'two',
      url: 'https://show.example/2',
      published: '2024-02-03T04:05:06Z',
      duration: 3723,
      media: { sources: [{ src: 'https://cdn.example/2.mp3', type: 'audio/mpeg' }] },
      season: 1,
      seasonName: 'Rye',
      episode: 2,
      persons: [{ name: 'Bob Ray', role: 'guest' }],
      transcripts: [{ url: 'https://cdn.example/2.vtt', type: 'text/vtt', language: 'en' }],
      chapters: [{ start: 5, title: 'First' }],
      soundbites: [{ start: 1, duration: 2, title: 'Best' }],
      description: '</script><img src=x onerror=alert(1)>',
    },
    { title: 'One', guid: 'one' },
  ],
};

/** Without the line breaks between elements. */
const flat = (text: unknown): string => String(text).replaceAll(/\n\s*/g, '');
const markup = (...args: Parameters<typeof renderPodcast>): string => flat(renderPodcast(...args));
const dataIn = (text: string): unknown =>
  JSON.parse(/<script type="application\/json">(.*?)<\/script>/s.exec(text)?.[1] ?? '');

describe('a show without script', () => {
  it('is an h-feed with native players, which load nothing', () => {
    const text = markup(feed, { withoutData: true });
    assert.equal(
      text,
      '<embed-podcast src="https://feeds.example/bread.xml" class="h-feed">' +
        '<img class="u-photo" src="/cover.png" alt="" loading="lazy" decoding="async" />' +
        '<a href="https://show.example/" class="u-url p-name" lang="en" dir="auto">Bread &amp; butter</a>' +
        '<p slot="episodes" class="p-summary" lang="en" dir="auto">All about &lt;bread&gt;.</p>' +
        '<p slot="episodes"><a href="https://feeds.example/bread.xml" type="application/rss+xml">Feed</a></p><ol slot="episodes">' +
        '<li class="h-entry"><a href="https://show.example/2" class="u-url p-name" lang="en" dir="auto">Two</a>' +
        '<p><time class="dt-published" datetime="2024-02-03T04:05:06Z">2024-02-03</time> · <time datetime="PT3723S">1:02:03</time> · Season 1: Rye · Episode 2</p>' +
        '<audio class="u-audio" src="https://cdn.example/2.mp3" controls preload="none" aria-label="Two"><a href="https://cdn.example/2.mp3">Two</a></audio>' +
        '<p class="p-summary" lang="en" dir="auto">&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</p>' +
        '<p>With Bob Ray (guest)</p>' +
        '<p> <a href="https://cdn.example/2.vtt" rel="transcript" type="text/vtt" hreflang="en">Transcript</a></p></li>' +
        '<li class="h-entry"><span class="p-name" lang="en" dir="auto">One</span><p>No recording in the feed</p></li></ol></embed-podcast>',
    );
  });

  it('holds the data, which is read back as it was, and cannot end its script', () => {
    const text = markup({ ...feed, image: 'https://show.example/cover.png' });
    assert.equal(text.split('</script').length - 1, 1);
    assert.ok(!tokenize(text).some((token) => token.type === 'open' && token.attributes.has('onerror')));
    const data = dataIn(text);
    assert.ok(isFeedData(data));
    assert.deepEqual(readFeedData(data), { ...feed, image: 'https://show.example/cover.png' });
    assert.equal(readFeedData(data).episodes[0]?.description, feed.episodes[0]?.description);
  });

  it('writes out so many episodes, and has all in the data', () => {
    const text = markup(feed, { limit: 1 });
    assert.equal(text.split('<li ').length - 1, 1);
    assert.equal((dataIn(text) as Feed).episodes.length, 2);
  });

  it('is one episode alone', () => {
    const text = markup(feed, { guid: 'one' });
    assert.match(text, /^<embed-podcast src="[^"]+" guid="one"/);
    assert.deepEqual((dataIn(text) as Feed).episodes, [feed.episodes[1]]);
    assert.ok(!text.includes('<audio'));
  });

  it('asks no other site for a picture, and links nowhere but to the web', () => {
    const text = markup(
      { ...feed, image: 'https://x.example/a.png', link: 'javascript:alert(1)' },
      { withoutData: true },
    );
    assert.ok(!text.includes('<img'));
    assert.ok(!text.includes('javascript:'));
  });

  it('data has no other types than JSON', () => {
    assert.throws(() => dataScript('text/javascript', {}), TypeError);
    assert.equal(
      String(dataScript('application/json', '<!--')),
      '<script type="application/json">"\\u003c!--"</script>',
    );
  });
});

describe('feed data', () => {
  it('keeps what has the right type and leaves out the rest', () => {
    const data = {
      title: ' Bread ',
      url: 'javascript:alert(1)',
      link: '/show',
      authors: [{ name: 'Ann' }, { url: 'https://x.example/' }, 'Bob', null],
      explicit: 'yes',
      episodes: [
        null,
        { title: 7, duration: '12', season: -1, media: { sources: [{ src: '/1.mp3' }, { src: 'data:,x' }, {}] } },
        {
          chapters: [
            { start: 'x', title: 'a' },
            { start: 3, title: 'b' },
          ],
          soundbites: [{ start: 1 }],
          transcripts: [{}],
        },
      ],
    };
    assert.deepEqual(readFeedData(data, 'https://site.example/page'), {
      title: 'Bread',
      link: 'https://site.example/show',
      authors: [{ name: 'Ann' }],
      episodes: [
        { title: '7', media: { sources: [{ src: 'https://site.example/1.mp3' }] } },
        { chapters: [{ start: 3, title: 'b' }] },
      ],
    });
  });

  it('what a feed says of seasons, and whom it is for', () => {
    const { explicit, episodes } = readFeed(
      `<rss><channel><itunes:explicit>true</itunes:explicit>
       <item><podcast:season name="Rye">2</podcast:season><itunes:explicit>clean</itunes:explicit></item>
       <item><itunes:season>1</itunes:season><itunes:explicit>Yes</itunes:explicit></item></channel></rss>`,
    );
    assert.equal(explicit, true);
    assert.deepEqual(episodes, [
      { season: 2, seasonName: 'Rye' },
      { season: 1, explicit: true },
    ]);
  });
});

describe('a recording without script', () => {
  const embed: Embed = {
    url: 'https://show.example/2',
    kind: 'audio',
    title: 'Two',
    language: 'en',
    status: 'ok',
    media: {
      sources: [{ src: 'https://cdn.example/2.mp3' }, { src: 'https://cdn.example/2.ogg', type: 'audio/ogg' }],
      chapters: [{ start: 65, title: 'The <oven>', url: 'https://www.oven.example/' }],
      transcripts: [{ url: 'https://cdn.example/2.srt', type: 'application/x-subrip' }],
    },
  };
  const cues = [
    { start: 0.5, end: 2, speaker: 'Ann', text: 'Hello' },
    { start: 2, end: 4, text: 'and\nwelcome.' },
    { start: 65, end: 70, speaker: 'Bob', text: 'Thank you <b>.' },
  ];

  it('has its chapters and what is said as text with times, which lead to it', () => {
    assert.equal(
      flat(renderPlayer(embed, { id: 'two', transcript: { cues, language: 'en-GB' } })),
      '<embed-player id="two"><audio class="u-audio" controls preload="none" aria-label="Two">' +
        '<source src="https://cdn.example/2.mp3" /><source src="https://cdn.example/2.ogg" type="audio/ogg" />' +
        '<a href="https://cdn.example/2.mp3">Two</a></audio>' +
        '<details class="embed-chapters"><summary>Chapters</summary><ol><li><a href="#two:t=65"><time datetime="PT65S">1:05</time></a> ' +
        '<span lang="en" dir="auto">The &lt;oven&gt;</span> <a href="https://www.oven.example/">oven.example</a></li></ol></details>' +
        '<details class="embed-transcript"><summary>Transcript</summary><div lang="en-GB" dir="auto">' +
        '<p><cite>Ann:</cite> <a href="#two:t=0"><time datetime="PT0S">0:00</time></a> Hello and welcome.</p>' +
        '<p><cite>Bob:</cite> <a href="#two:t=65"><time datetime="PT65S">1:05</time></a> Thank you &lt;b&gt;.</p></div></details></embed-player>',
    );
  });

  it('links to a transcript that nobody has read', () => {
    const text = flat(renderPlayer(embed));
    assert.match(
      text,
      /<a href="https:\/\/cdn\.example\/2\.srt" rel="transcript" type="application\/x-subrip">Transcript<\/a>/,
    );
    assert.ok(!text.includes('<details class="embed-transcript">'));
  });

  it('its transcript is read back by our own reader', () => {
    const text = flat(renderPlayer({ ...embed, media: { sources: [] } }, { transcript: { cues } }));
    const read = readTranscriptHtml(text);
    assert.deepEqual(
      read.cues.map(({ speaker, start }) => [speaker, start]),
      [
        ['Ann', 0],
        ['Bob', 65],
      ],
    );
  });

  it('begins a paragraph with a sentence, after some of them', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      start: i,
      text: `Sentence number ${i} is as long as this one.`,
    }));
    const text = flat(renderPlayer(embed, { transcript: { cues: many } }));
    const paragraphs = text.split('<p>').length - 1;
    assert.ok(paragraphs > 2 && paragraphs < 8, String(paragraphs));
    for (const { text: words } of many) assert.ok(text.includes(words));
  });
});
