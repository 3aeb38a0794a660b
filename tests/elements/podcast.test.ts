import { expect, html, oneEvent } from '@open-wc/testing';
import { configure } from '../../src/elements/config.js';
import { consent } from '../../src/elements/consent/store.js';
import type { EmbedFailedEvent } from '../../src/elements/events.js';
import { useOwnStorage } from './consent-storage.js';
import { nameOf, part, textOf } from './helpers.js';
import { until } from './hub-helpers.js';
import {
  FEED,
  feedOf,
  item,
  items,
  loaded,
  parts,
  playButtons,
  podcast,
  rows,
  said,
  useNetwork,
} from './podcast-helpers.js';

describe('<embed-podcast>: whom it asks', () => {
  const network = useNetwork();
  useOwnStorage();
  afterEach(() => {
    configure({ resolver: '', consent: 'click', posters: 'own' });
    consent.revokeAll();
  });

  it('nobody, before the reader does; the button says who it will be', async () => {
    network.answers.set(FEED, feedOf(items(3)));
    const element = await podcast(html`<embed-podcast src=${FEED}></embed-podcast>`);
    expect(network.asked).to.deep.equal([]);
    expect(textOf(part(element, 'load'))).to.equal('Load episodes from feeds.example');
    expect(textOf(part(element, 'contact'))).to.contain('feeds.example then learns your internet address');
    expect((part(element, 'link') as HTMLAnchorElement).href).to.equal(FEED);
    part(element, 'load')!.click();
    await until(element, () => rows(element).length === 3);
    expect(network.asked.map(({ url }) => url)).to.deep.equal([FEED]);
    expect(network.asked[0]!.init.credentials).to.equal('same-origin');
  });

  it('the page’s own server at once', async () => {
    const own = new URL('/feed.xml', location.href).href;
    network.answers.set(own, feedOf(items(2)));
    const element = await podcast(html`<embed-podcast><a href="/feed.xml">Our show</a></embed-podcast>`);
    expect(rows(element).length).to.equal(2);
    expect(part(element, 'link')).to.equal(null);
    expect(textOf(element.querySelector('a'))).to.equal('Our show');
  });

  it('everybody, where the page says that readers have agreed', async () => {
    configure({ consent: 'granted' });
    network.answers.set(FEED, feedOf(items(2)));
    expect(rows(await podcast(html`<embed-podcast src=${FEED}></embed-podcast>`)).length).to.equal(2);
  });

  it('a server that the reader allowed', async () => {
    consent.allow('feeds.example');
    network.answers.set(FEED, feedOf(items(2)));
    expect(rows(await podcast(html`<embed-podcast src=${FEED}></embed-podcast>`)).length).to.equal(2);
  });

  it('the site’s resolver first, and nobody else where that knows', async () => {
    configure({ resolver: '/oembed' });
    const asked = `${location.origin}/oembed?url=${encodeURIComponent(FEED)}&format=feed`;
    const data = { title: 'Bread', url: FEED, authors: [], episodes: [{ title: 'One', guid: '1' }] };
    network.answers.set(asked, JSON.stringify(data));
    const element = await podcast(html`<embed-podcast src=${FEED}></embed-podcast>`);
    expect(rows(element).map((row) => textOf(row.querySelector('[part="name"]')))).to.deep.equal(['One']);
    expect(network.asked.map(({ url }) => url)).to.deep.equal([asked]);
  });

  it('the reader, where the resolver cannot answer', async () => {
    configure({ resolver: '/oembed' });
    const element = await podcast(html`<embed-podcast src=${FEED}></embed-podcast>`);
    expect(network.asked.length).to.equal(1);
    expect(part(element, 'load')).not.to.equal(null);
  });

  it('nobody, where a build wrote the feed into the element', async () => {
    const data = {
      title: 'Bread',
      url: FEED,
      episodes: [
        { title: 'One', guid: '1' },
        { title: 'Two', guid: '2' },
      ],
    };
    const element = await podcast(
      html`<embed-podcast src=${FEED}
        ><a href="https://show.example/">Bread</a>
        <script type="application/json">
          ${JSON.stringify(data)}
        </script>
        <ol slot="episodes">
          <li>One</li>
        </ol></embed-podcast
      >`,
    );
    expect(network.asked).to.deep.equal([]);
    expect(rows(element).length).to.equal(2);
    // readers without script had it; the others see one list
    expect(element.querySelector('ol')!.getBoundingClientRect().height).to.equal(0);
  });

  it('reads what Podlove’s player is given', async () => {
    const data = {
      show: { title: 'Brot', link: 'https://brot.example/' },
      title: 'Folge eins',
      audio: [{ url: '/media/tone.mp3', mimeType: 'audio/mpeg' }],
      chapters: [{ start: '00:00:05.000', title: 'Anfang' }],
    };
    const element = await podcast(
      html`<embed-podcast
        ><script type="application/json">
          ${JSON.stringify(data)}
        </script></embed-podcast
      >`,
    );
    expect(playButtons(element).map(nameOf)).to.deep.equal(['Play: Folge eins']);
    expect(textOf(part(element, 'title'))).to.equal('Brot');
  });

  it('shows a picture of another server after a press, and one of its own at once', async () => {
    const head = '<itunes:image href="https://pictures.example/cover.png"/>';
    network.answers.set(FEED, feedOf(items(1), head));
    const element = await loaded();
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(textOf(part(element, 'show-picture'))).to.equal('Show picture from pictures.example');
    part(element, 'show-picture')!.click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('img')!.src).to.equal('https://pictures.example/cover.png');
    network.answers.set(FEED, feedOf(items(1), `<itunes:image href="${location.origin}/cover.png"/>`));
    expect((await loaded()).shadowRoot!.querySelector('img')!.src).to.equal(`${location.origin}/cover.png`);
  });
});

describe('<embed-podcast>: feeds that are broken', () => {
  const network = useNetwork();

  const failures: [string, () => Response | Promise<Response>, string][] = [
    ['404', () => new Response('', { status: 404 }), 'There is no feed at this address any more.'],
    ['a web page', () => new Response('<!doctype html><p>Hello'), 'What came from there is no feed.'],
    ['JSON of another kind', () => new Response('{"a":1}'), 'What came from there is no feed.'],
    ['half of some JSON', () => new Response('{"episodes":[{'), 'What came from there is no feed.'],
    ['nothing', () => new Response(''), 'What came from there is no feed.'],
    [
      'no CORS',
      () => Promise.reject(new TypeError('x')),
      'The feed could not be reached, or other sites may not read it.',
    ],
    [
      'a fault there',
      () => new Response('', { status: 503 }),
      'The feed could not be reached, or other sites may not read it.',
    ],
  ];
  for (const [name, answer, sentence] of failures) {
    it(`${name}: told in words, once; the link stands, and it can be tried again`, async () => {
      network.answers.set(FEED, answer);
      const element = await podcast(
        html`<embed-podcast src=${FEED}><a href="https://show.example/">Bread</a></embed-podcast>`,
      );
      const failed = oneEvent<EmbedFailedEvent>(element, 'embed-failed');
      part(element, 'load')!.click();
      expect((await failed).url).to.equal(FEED);
      await element.updateComplete;
      expect(textOf(part(element, 'problem'))).to.equal(sentence);
      expect(said(element)).to.equal(sentence);
      expect((part(element, 'feed') as HTMLAnchorElement).href).to.equal(FEED);
      network.answers.set(FEED, feedOf(items(1)));
      part(element, 'load')!.click();
      await until(element, () => rows(element).length === 1);
      expect(said(element)).to.equal('1 episode');
    });
  }

  it('half a feed: the first half is there, and that is said', async () => {
    const text = feedOf(items(40));
    network.answers.set(FEED, text.slice(0, text.length / 2));
    const element = await loaded();
    await until(element, () => part(element, 'cut') !== null);
    expect(textOf(part(element, 'cut'))).to.equal('The feed ends in the middle; episodes may be missing.');
    expect(playButtons(element).length).to.be.greaterThan(15);
  });

  it('a connection that breaks off: what came is there', async () => {
    const bytes = new TextEncoder().encode(feedOf(items(40)));
    let turn = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (turn++ === 0) controller.enqueue(bytes.subarray(0, bytes.length / 2));
        else controller.error(new TypeError('gone'));
      },
    });
    network.answers.set(FEED, new Response(stream));
    const element = await loaded();
    await until(element, () => part(element, 'cut') !== null);
    expect(playButtons(element).length).to.be.greaterThan(15);
  });

  it('wrong dates, and items without a recording: said, and the rest plays', async () => {
    const bad = item(2).replace(/<pubDate>.*<\/pubDate>/, '<pubDate>yesterday</pubDate>');
    network.answers.set(FEED, feedOf(item(3) + bad + item(1, '', '')));
    const element = await loaded();
    const facts = parts(element, 'facts').map(textOf);
    expect(facts[0]).to.equal('4 January 2019 · 42 min'.replace('4 January 2019', 'January 4, 2019'));
    expect(facts[1]).to.equal('42 min');
    expect(textOf(rows(element)[2])).to.contain('No recording in the feed');
    expect(playButtons(element).length).to.equal(2);
  });

  it('a feed in another encoding', async () => {
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>Brot für alle</title></channel></rss>';
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    network.answers.set(FEED, () => new Response(bytes));
    expect(textOf(part(await loaded(), 'title'))).to.equal('Brot für alle');
  });
});
