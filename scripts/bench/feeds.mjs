/** A podcast's feed of 5,000 episodes → one shape with plain texts, beside feedsmith, which keeps the shape of the source. */
import { parseFeed } from 'feedsmith';
import { readFeed } from '../../dist/formats/feed.js';
import { perSecond, table } from '../lib/measure.mjs';

const COUNT = 5000;

/** @param {number} i */
const podcastItem = (i) => `<item>
  <title>Episode ${i}: Bread &amp; butter</title>
  <link>https://show.example/episodes/${i}</link>
  <guid isPermaLink="false">tag:show.example,${i}</guid>
  <pubDate>Tue, 0${1 + (i % 9)} Jan 2019 10:00:00 GMT</pubDate>
  <description>What bakers say about week ${i}, &lt;em&gt;and&lt;/em&gt; what they do.</description>
  <content:encoded><![CDATA[<p>Notes of week ${i}.</p>${'<p>All of them <a href="https://show.example/notes">are here</a>.</p>'.repeat(12)}]]></content:encoded>
  <enclosure url="https://cdn.example/audio/${i}.mp3" length="12345678" type="audio/mpeg"/>
  <itunes:author>Ann Lee</itunes:author>
  <itunes:duration>00:4${i % 10}:10</itunes:duration>
  <itunes:image href="https://cdn.example/covers/${i}.jpg"/>
  <itunes:season>${1 + Math.floor(i / 50)}</itunes:season>
  <itunes:episode>${i}</itunes:episode>
  <podcast:transcript url="https://cdn.example/text/${i}.vtt" type="text/vtt" language="en"/>
  <podcast:chapters url="https://cdn.example/chapters/${i}.json" type="application/json+chapters"/>
  <podcast:person role="guest" href="https://bob.example/">Bob Ray</podcast:person>
</item>`;

/** @param {number} i */
const atomEntry = (i) => `<entry>
  <title type="html">Post ${i}: Bread &amp;amp; butter</title>
  <link rel="alternate" type="text/html" href="https://blog.example/${i}"/>
  <id>tag:blog.example,2019:${i}</id>
  <published>2019-01-0${1 + (i % 9)}T10:00:00+01:00</published><updated>2020-01-01T10:00:00Z</updated>
  <author><name>Ann Lee</name><uri>https://ann.example/</uri></author>
  <content type="html">&lt;p&gt;Notes of week ${i}.&lt;/p&gt;${'&lt;p&gt;All of them are here.&lt;/p&gt;'.repeat(12)}</content>
</entry>`;

/** @type {(count: number, item: (i: number) => string) => string} */
const items = (count, item) => Array.from({ length: count }, (_, i) => item(i)).join('\n');
/** @param {number} count */
const podcast = (count) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Bread</title><link>https://show.example/</link>${items(count, podcastItem)}</channel></rss>`;
/** @param {number} count */
const atom = (count) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Butter</title><link href="https://blog.example/"/>${items(count, atomEntry)}</feed>`;

for (const [name, feed] of /** @type {const} */ ([
  ['podcast (RSS)', podcast(COUNT)],
  ['blog (Atom)', atom(COUNT)],
])) {
  if (readFeed(feed).episodes.length !== COUNT) throw new Error('episodes are missing');
  console.log(`${name}: episodes per second, in a feed of ${COUNT} (${(feed.length / 1e6).toFixed(1)} MB)`);
  /** @param {(text: string) => unknown} work */
  const episodes = (work) => perSecond([feed], work, { rounds: 3, seconds: 1 }) * COUNT;
  table([
    ['feedsmith', episodes((text) => parseFeed(text))],
    ['embed-hub', episodes((text) => readFeed(text))],
  ]);
}

const [once, tenfold] = [podcast(COUNT / 10), podcast(COUNT)].map((text) =>
  perSecond([text], (feed) => readFeed(feed)),
);
console.log(`ten times the feed costs ${((once ?? 0) / (tenfold ?? 1)).toFixed(1)} times the time`);
