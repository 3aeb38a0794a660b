import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEmbedError } from '../../src/core/error.js';
import { readFeed } from '../../src/formats/feed.js';

const URL = 'https://show.example/feed/rss.xml';
const ITUNES = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const PODCAST = 'xmlns:podcast="https://podcastindex.org/namespace/1.0"';
const rss = (items: string, show = '', spaces = `${ITUNES} ${PODCAST}`): string =>
  `<?xml version="1.0"?><rss version="2.0" ${spaces}><channel>${show}${items}</channel></rss>`;
const episode = (item: string, spaces?: string) => readFeed(rss(`<item>${item}</item>`, '', spaces), URL).episodes[0];

describe('RSS', () => {
  it('is read as show and episodes', () => {
    const feed = readFeed(
      rss(
        `<item><title>Bread</title><link>/1</link><guid isPermaLink="false"> g1 </guid>
           <pubDate>Tue, 01 Jan 2019 10:00:00 +0100</pubDate><itunes:duration>1:02:03</itunes:duration>
           <enclosure url="https://cdn.example/1.mp3" length="0" type="audio/MPEG; codecs=mp3"/>
           <description>&lt;p&gt;Flour,&lt;/p&gt;&lt;p&gt;water.&lt;script&gt;no()&lt;/script&gt;&lt;/p&gt;</description>
           <itunes:season>2</itunes:season><itunes:episode>7</itunes:episode>
           <itunes:image href="https://cdn.example/1.jpg"/><itunes:author>Ann</itunes:author></item>`,
        `<title>The show</title><link>https://show.example/</link><language>en_us</language>
         <description>About &lt;b&gt;bread&lt;/b&gt;.</description><itunes:author>Ann &amp; Bob</itunes:author>
         <image><title>Not the show</title><url>badge.png</url></image><itunes:image href="cover.jpg"/>
         <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>`,
      ),
      URL,
    );
    assert.deepEqual(feed, {
      title: 'The show',
      url: URL,
      link: 'https://show.example/',
      language: 'en-US',
      image: 'https://show.example/feed/cover.jpg',
      description: 'About bread.',
      guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
      authors: [{ name: 'Ann & Bob' }],
      episodes: [
        {
          title: 'Bread',
          guid: 'g1',
          url: 'https://show.example/1',
          published: '2019-01-01T10:00:00+01:00',
          duration: 3723,
          media: { sources: [{ src: 'https://cdn.example/1.mp3', type: 'audio/mpeg' }] },
          season: 2,
          episode: 7,
          authors: [{ name: 'Ann' }],
          description: 'Flour, water.',
          image: 'https://cdn.example/1.jpg',
        },
      ],
    });
  });

  it('links to the page, not to who counts the readers', () => {
    const item = episode(
      `<link>http://counter.example/~r/1</link><fb:origLink>https://show.example/1</fb:origLink>`,
      'xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0"',
    );
    assert.deepEqual([item?.url, item?.link], ['https://show.example/1', 'http://counter.example/~r/1']);
  });

  it('takes a guid for the page only where it may be one', () => {
    const page = (guid: string) => episode(guid)?.url;
    assert.equal(page('<guid>https://show.example/p</guid>'), 'https://show.example/p');
    assert.equal(page('<guid isPermaLink="false">https://show.example/p</guid>'), undefined);
    assert.equal(page('<guid>show-1</guid>'), undefined);
    assert.equal(page('<link>https://show.example/l</link><guid>https://x.example/</guid>'), 'https://show.example/l');
  });

  it('calls an episode without a guid by its recording, else by its page', () => {
    const named = episode('<link>/p</link><enclosure url="/1.mp3"/>');
    assert.equal(named?.guid, 'https://show.example/1.mp3');
    assert.equal(episode('<link>/p</link>')?.guid, 'https://show.example/p');
    assert.equal(episode('<title>Nothing</title>')?.guid, undefined);
  });

  it('carries only web addresses', () => {
    const item = episode(`<link>javascript:alert(1)</link><enclosure url="ipfs://abc"/><itunes:image href="data:,x"/>
      <podcast:transcript url="file:///etc/passwd" type="text/vtt"/><podcast:person href="javascript:x">Ann</podcast:person>`);
    assert.deepEqual(item, { persons: [{ name: 'Ann' }] });
    const noBase = readFeed(rss('<item><link>/1</link><title>One</title></item>'));
    assert.deepEqual(noBase, { authors: [], episodes: [{ title: 'One' }] });
  });

  it('reads titles as text that may have been HTML', () => {
    const title = (text: string) => episode(`<title>${text}</title>`)?.title;
    assert.equal(title('Q&amp;amp;A'), 'Q&A');
    assert.equal(title('&lt;em&gt;Very&lt;/em&gt; good'), 'Very good');
    assert.equal(title('<![CDATA[The <video> element &amp; 1 < 2]]>'), 'The <video> element & 1 < 2');
    assert.equal(title('caf&eacute; &#8212; &#x1F600;'), 'café — 😀');
    assert.equal(title('one\n\ttwo\u202e'), 'one two');
    assert.equal(title('<![CDATA[One]]> and <![CDATA[two]]>'), 'One and two');
  });

  it('names people and keeps their mail addresses out', () => {
    const names = (item: string) =>
      episode(item, 'xmlns:dc="http://purl.org/dc/elements/1.1/"')?.authors?.map(({ name }) => name);
    assert.deepEqual(names('<author>ann@example.org (Ann Lee)</author>'), ['Ann Lee']);
    assert.deepEqual(names('<author>Ann Lee &lt;ann@example.org&gt;</author>'), ['Ann Lee']);
    assert.equal(names('<author>ann@example.org</author>'), undefined);
    assert.deepEqual(names('<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator><dc:creator>ann</dc:creator>'), [
      'Ann',
      'Bob',
    ]);
  });
});

describe('what podcasts add', () => {
  it('is transcripts, chapters, persons and soundbites', () => {
    const item = episode(
      `<podcast:transcript url="/1.srt" type="application/srt" language="EN" rel="captions"/>
       <podcast:transcript url="/1.html" type="text/html"/>
       <podcast:chapters url="/1.json" type="application/json"/>
       <podcast:person role="Guest" group="Cast" img="/bob.jpg" href="https://bob.example/">Bob</podcast:person>
       <podcast:soundbite startTime="73.0" duration="60.5">The best part</podcast:soundbite>
       <podcast:soundbite startTime="x" duration="1"/>
       <podcast:season name="Dough">3</podcast:season><podcast:episode display="Ch.3">315.5</podcast:episode>
       <podcast:alternateEnclosure type="application/x-mpegURL"><podcast:source uri="https://cdn.example/1.m3u8"/>
         <podcast:source uri="ipfs://abc"/></podcast:alternateEnclosure>
       <enclosure url="https://cdn.example/1.mp3" type="audio/mpeg"/>`,
    );
    assert.deepEqual(item, {
      guid: 'https://cdn.example/1.mp3',
      media: {
        sources: [
          { src: 'https://cdn.example/1.mp3', type: 'audio/mpeg' },
          { src: 'https://cdn.example/1.m3u8', type: 'application/x-mpegurl' },
        ],
      },
      chaptersUrl: 'https://show.example/1.json',
      transcripts: [
        { url: 'https://show.example/1.srt', type: 'application/x-subrip', language: 'en', captions: true },
        { url: 'https://show.example/1.html', type: 'text/html' },
      ],
      season: 3,
      seasonName: 'Dough',
      episode: 315.5,
      persons: [
        {
          name: 'Bob',
          url: 'https://bob.example/',
          role: 'guest',
          group: 'cast',
          image: 'https://show.example/bob.jpg',
        },
      ],
      soundbites: [{ start: 73, duration: 60.5, title: 'The best part' }],
    });
  });

  it('is chapters in the feed, in order', () => {
    const item = episode(
      `<psc:chapters version="1.2"><psc:chapter start="01:02:03.500" title="End" href="/e" image="/e.png"/>
       <psc:chapter start="0" title="Start"/><psc:chapter start="08:26" title="Middle"/>
       <psc:chapter start="soon" title="None"/></psc:chapters>`,
      'xmlns:psc="http://podlove.org/simple-chapters"',
    );
    assert.deepEqual(item?.chapters, [
      { start: 0, title: 'Start' },
      { start: 506, title: 'Middle' },
      { start: 3723.5, title: 'End', url: 'https://show.example/e', image: 'https://show.example/e.png' },
    ]);
  });

  it('is Media RSS, alone or in groups', () => {
    const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';
    const grouped = episode(
      `<media:group><media:content url="/1.mp4" type="video/mp4" duration="90"/><media:content url="/1.swf"
       type="application/x-shockwave-flash"/><media:thumbnail url="/1.jpg"/><media:title>One</media:title>
       <media:description>Said</media:description></media:group>`,
      MEDIA,
    );
    assert.deepEqual(grouped, {
      title: 'One',
      guid: 'https://show.example/1.mp4',
      duration: 90,
      media: { sources: [{ src: 'https://show.example/1.mp4', type: 'video/mp4' }] },
      description: 'Said',
      image: 'https://show.example/1.jpg',
    });
    const picture = episode('<media:content url="/p" medium="image"/><media:content url="/s.mp3?x=1"/>', MEDIA);
    assert.deepEqual(picture?.media?.sources, [{ src: 'https://show.example/s.mp3?x=1' }]);
    assert.equal(picture.image, 'https://show.example/p');
  });

  it('takes a picture in an enclosure for the picture', () => {
    const item = episode('<enclosure url="/1.jpg" type="image/jpeg"/>');
    assert.deepEqual(item, { image: 'https://show.example/1.jpg' });
  });
});

describe('Atom', () => {
  const FEED = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blog.example/a/">
    <title type="text">Butter</title><link rel="self" href="feed.atom"/><link href="../"/><logo>l.png</logo>
    <author><name>Ann</name><uri>https://ann.example/</uri><email>ann@example.org</email></author>
    <entry xml:base="b/"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">On <b>salt</b></div></title>
      <link rel="enclosure" type="audio/ogg" href="1.ogg"/><link rel="alternate" type="text/html" href="1"/>
      <id>tag:blog.example,2019:1</id><updated>2020-02-02T00:00:00Z</updated><published>2019-01-01</published>
      <content type="html">&lt;p&gt;All of it&lt;/p&gt;</content></entry></feed>`;

  it('is read as the same shape', () => {
    assert.deepEqual(readFeed(FEED), {
      title: 'Butter',
      url: 'https://blog.example/a/feed.atom',
      link: 'https://blog.example/',
      language: 'de',
      image: 'https://blog.example/a/l.png',
      authors: [{ name: 'Ann', url: 'https://ann.example/' }],
      episodes: [
        {
          title: 'On salt',
          guid: 'tag:blog.example,2019:1',
          url: 'https://blog.example/a/b/1',
          published: '2019-01-01',
          media: { sources: [{ src: 'https://blog.example/a/b/1.ogg', type: 'audio/ogg' }] },
          description: 'All of it',
        },
      ],
    });
  });

  it('is the same with a prefix, and in its draft', () => {
    const prefixed = FEED.replace('xmlns=', 'xmlns:a=').replaceAll(
      /<(\/?)(feed|title|link|logo|author|name|uri|email|entry|id|updated|published|content)\b/g,
      '<$1a:$2',
    );
    assert.deepEqual(readFeed(prefixed), readFeed(FEED));
    const draft = readFeed(
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Old</title><issued>2004-05-06T07:08:09Z</issued></entry></feed>',
    );
    assert.deepEqual(draft.episodes, [{ title: 'Old', published: '2004-05-06T07:08:09Z' }]);
  });
});

describe('RDF', () => {
  it('has its items beside the channel', () => {
    const feed = readFeed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example/rss"><title>News</title><link>https://news.example/</link>
        <items><rdf:Seq><rdf:li rdf:resource="https://news.example/1"/></rdf:Seq></items></channel>
      <image><url>https://news.example/i.png</url></image>
      <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
        <d:date>2005-05</d:date><d:creator>Ann</d:creator></item></rdf:RDF>`);
    assert.deepEqual(
      [feed.title, feed.link, feed.image],
      ['News', 'https://news.example/', 'https://news.example/i.png'],
    );
    assert.deepEqual(feed.episodes, [
      {
        title: 'One',
        guid: 'https://news.example/1',
        url: 'https://news.example/1',
        published: '2005-05',
        authors: [{ name: 'Ann' }],
      },
    ]);
  });
});

describe('JSON Feed', () => {
  it('is read as the same shape', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Show',
      home_page_url: 'https://show.example/',
      icon: '/icon.png',
      language: 'en',
      author: { name: 'Ann', url: 'https://ann.example/' },
      items: [
        {
          id: 7,
          url: '/7',
          title: 'Seven',
          content_html: '<p>It <b>is</b> said</p>',
          date_published: '2019-01-01T10:00:00-05:00',
          authors: [{ name: 'Bob' }, { url: 'https://nobody.example/' }],
          attachments: [
            { url: '/7.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 61 },
            { url: '/7.png', mime_type: 'image/png' },
            { url: 'javascript:x' },
          ],
        },
        'no item',
      ],
    };
    assert.deepEqual(readFeed(`\ufeff${JSON.stringify(feed)}`, URL), {
      title: 'Show',
      url: URL,
      link: 'https://show.example/',
      language: 'en',
      image: 'https://show.example/icon.png',
      authors: [{ name: 'Ann', url: 'https://ann.example/' }],
      episodes: [
        {
          title: 'Seven',
          guid: '7',
          url: 'https://show.example/7',
          published: '2019-01-01T10:00:00-05:00',
          duration: 61,
          media: { sources: [{ src: 'https://show.example/7.mp3', type: 'audio/mpeg' }] },
          authors: [{ name: 'Bob' }],
          description: 'It is said',
          image: 'https://show.example/7.png',
        },
      ],
    });
  });
});

describe('what is no feed', () => {
  it('is refused with a sentence', () => {
    for (const text of [
      '',
      'plain',
      '{}',
      '{"items": 1}',
      '[1]',
      '{"items":',
      '<html><body><rss><channel><item/></channel></rss></body></html>',
      '<!DOCTYPE html><p>hello',
      '<opml><body><outline/></body></opml>',
      '<urlset><url/></urlset>',
      '<br/>'.repeat(100) + rss('<item/>'),
    ]) {
      assert.throws(
        () => readFeed(text, URL),
        (error) =>
          isEmbedError(error) && error.code === 'bad-response' && error.url === URL && /no feed/.test(error.message),
      );
    }
  });
});
