/** What elements load is read as a build or a server reads it: nothing is lost on the way into the page. */
import { expect } from '@open-wc/testing';
import type { Feed } from '../../src/core/feed.js';
import type { Transcript } from '../../src/core/transcript.js';
import { fetchScript } from '../../src/elements/player/read-script.js';
import { fetchFeed } from '../../src/elements/podcast/fetch-feed.js';
import { readChaptersJson } from '../../src/formats/chapters-json.js';
import { readPodloveChapters } from '../../src/formats/podlove-chapters.js';
import { readFeed } from '../../src/resolver/feed.js';
import { readTranscript } from '../../src/resolver/transcript.js';
import { feedOf, item, items } from './podcast-helpers.js';

const URL_OF_FEED = 'https://feeds.example/show/bread.xml';
const URL_OF_FILE = 'https://files.example/talk';

const more = (i: number): string => `
  <podcast:transcript url="/t/${i}.vtt" type="text/vtt" language="en"/>
  <podcast:transcript url="/t/${i}.srt" type="application/srt"/>
  <podcast:chapters url="/c/${i}.json" type="application/json+chapters"/>
  <podcast:person role="guest" href="https://bob.example/">Bob Ray</podcast:person>
  <podcast:season name="Rye">${i % 3}</podcast:season><podcast:episode>${i}</podcast:episode>
  <podcast:soundbite startTime="${i}.5" duration="30">The best of it</podcast:soundbite>
  <itunes:image href="/i/${i}.jpg"/><itunes:explicit>${i % 2 ? 'yes' : 'no'}</itunes:explicit>
  <description><![CDATA[<p>At 1:05 &amp; <b>so on</b>: </item><item> is text here</p>]]></description>`;

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Brot</title>
  <link href="https://show.example/"/><author><name>Ann Lee</name></author>
  ${Array.from(
    { length: 40 },
    (_, i) => `<entry><title>Folge ${i} – Grüße</title><id>tag:show.example,${i}</id><link href="/${i}"/>
    <link rel="enclosure" href="/${i}.m4a" type="audio/mp4"/><published>2024-03-0${1 + (i % 9)}T10:00:00+02:00</published>
    <summary>Etwas &lt;b&gt;Fettes&lt;/b&gt;</summary></entry>`,
  ).join('\n')}</feed>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Bread',
  home_page_url: 'https://show.example/',
  language: 'en',
  authors: [{ name: 'Ann Lee' }],
  items: Array.from({ length: 3 }, (_, i) => ({
    id: String(i),
    url: `https://show.example/${i}`,
    title: `Episode ${i}`,
    content_html: '<p>Notes</p>',
    date_published: '2024-03-01T10:00:00Z',
    attachments: [{ url: `/${i}.mp3`, mime_type: 'audio/mpeg', duration_in_seconds: 61.5 }],
  })),
});

const FEEDS: readonly (readonly [name: string, text: string])[] = [
  ['RSS of three episodes', feedOf(items(3, more))],
  ['RSS that is read in slices', feedOf(items(400, more))],
  ['RSS with dates nobody can read', feedOf(item(1).replace(/<pubDate>.*<\/pubDate>/, '<pubDate>soon</pubDate>'))],
  ['RSS with nothing in it', feedOf('')],
  [
    'RSS that says what it is behind its episodes',
    feedOf(items(70), '').replace('</channel>', '<image><url>/late.png</url></image></channel>'),
  ],
  ['RSS without its end', feedOf(items(50, more)).slice(0, -40)],
  ['Atom', ATOM],
  ['JSON Feed', JSON_FEED],
];

/** Bytes in pieces that cut words, and letters of several bytes. */
function pieces(text: string, size: number): Response {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  return new Response(body);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what elements load', () => {
  const network = window.fetch;
  afterEach(() => (window.fetch = network));
  const answer = (make: () => Response): void => {
    window.fetch = () => Promise.resolve(make());
  };

  async function throughTheElement(text: string, size: number): Promise<Feed> {
    answer(() => pieces(text, size));
    let feed: Feed | undefined;
    for await (const { show, episodes } of fetchFeed(URL_OF_FEED, new AbortController()))
      feed = { ...show, episodes: [...(feed?.episodes ?? []), ...episodes] };
    return feed!;
  }

  for (const [name, text] of FEEDS) {
    it(`${name}: the feed that a build reads`, async () => {
      const expected = readFeed({ body: text, url: URL_OF_FEED });
      for (const size of [997, 65_536])
        expect(plain(await throughTheElement(text, size))).to.deep.equal(plain(expected));
    });
  }

  it('no feed: the error that a build has', async () => {
    for (const text of ['<html><p>Sign in</p></html>', '{"a":1}', 'nothing']) {
      expect(() => readFeed({ body: text, url: URL_OF_FEED })).to.throw();
      const error = await throughTheElement(text, 100).catch((reason: unknown) => reason);
      expect((error as { code?: string }).code, text).to.equal('bad-response');
    }
  });

  const CUES = ['00:00:01.000 --> 00:00:02.500', '00:00:02.500 --> 00:01:04.000'];
  const VTT = `WEBVTT - A talk\n\nNOTE nobody reads this\n\none\n${CUES[0]} align:start\n<v Ann Lee>Good <i>morning</i> &amp; so on\n\n${CUES[1]}\n<v Bob>Two\nlines\n`;
  const SRT = `1\n${CUES[0]!.replaceAll('.', ',')}\nAnn: Good morning &amp; so on\n\n2\n${CUES[1]!.replaceAll('.', ',')}\n<b>Two</b>\nlines\n`;
  const SEGMENTS = {
    version: '1.0.0',
    segments: [{ speaker: 'Ann', startTime: 1, endTime: 2.5, body: 'Good morning' }],
  };
  const PAGE = `<!doctype html><html lang="en"><body><cite>Ann:</cite><time>0:01</time><p>Good morning</p><cite>Bob:</cite><time>1:05</time><p>Two lines</p></body></html>`;

  const FILES: readonly (readonly [name: string, text: string | undefined, type: string])[] = [
    ['WebVTT', VTT, 'text/vtt'],
    ['WebVTT with a mark of its encoding', `\ufeff${VTT}`, 'text/vtt'],
    ['WebVTT of another type', VTT, 'text/plain'],
    ['WebVTT without cues', 'WEBVTT\n', 'text/vtt'],
    ['SubRip', SRT, 'application/srt'],
    ['SubRip with lines of Windows', SRT.replaceAll('\n', '\r\n'), 'text/plain'],
    ['JSON', JSON.stringify(SEGMENTS), 'application/json'],
    ['HTML', PAGE, 'text/html'],
    ['plain text', 'Ann: Good morning\n\nBob: Two lines', 'text/plain'],
    ['talk.srt', undefined, 'application/srt'],
    ['talk.html', undefined, 'text/html'],
    ['talk-half.json', undefined, 'application/json'],
    ['talk-plain.txt', undefined, 'text/plain'],
  ];

  /** Where a build refuses a file, a page finds no words in it, and says so. */
  const read = (text: string, type: string): Transcript => {
    try {
      return readTranscript({ body: text, contentType: type });
    } catch {
      return { cues: [] };
    }
  };

  for (const [name, given, type] of FILES) {
    it(`${name}: the transcript that a build reads`, async () => {
      const text = given ?? (await (await network(`/fixtures/${name}`)).text());
      const expected = read(text, type);
      answer(() => pieces(text, 997));
      const found = await fetchScript('transcript', [{ url: URL_OF_FILE, type }], new AbortController().signal);
      expect(plain(found)).to.deep.equal(plain(expected));
    });
  }

  it('chapters: those that the readers of formats find', async () => {
    const json = await (await network('/fixtures/talk-chapters.json')).text();
    const xml = `<psc:chapters xmlns:psc="http://podlove.org/simple-chapters"><psc:chapter start="0:00" title="Begin"/><psc:chapter start="1:05.5" title="Middle &amp; more" href="https://show.example/m"/></psc:chapters>`;
    for (const [text, expected] of [
      [json, readChaptersJson(json, URL_OF_FILE)],
      [xml, readPodloveChapters(xml, URL_OF_FILE)],
    ] as const) {
      answer(() => pieces(text, 50));
      expect(expected.length).to.be.at.least(2);
      const { cues } = await fetchScript('chapters', [{ url: URL_OF_FILE }], new AbortController().signal);
      expect(cues).to.deep.equal(expected);
    }
  });
});
