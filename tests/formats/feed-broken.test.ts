import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/formats/feed.js';
import { assertLinear } from './linear.js';

const item = (n: number): string =>
  `<item><title>Episode ${n}</title><link>https://show.example/${n}</link><guid isPermaLink="false">g${n}</guid>` +
  `<pubDate>Tue, 01 Jan 2019 10:00:00 GMT</pubDate>` +
  `<enclosure url="https://cdn.example/${n}.mp3" type="audio/mpeg" length="1"/><itunes:duration>10:00</itunes:duration></item>`;
const XMLNS = ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const feed = (items: string): string =>
  `<?xml version="1.0"?>\n<rss version="2.0"${XMLNS}><channel><title>Show</title>${items}</channel></rss>`;
const GOOD = feed([1, 2, 3].map(item).join('\n'));
const read = (xml: string) =>
  readFeed(xml).episodes.map(({ title, guid, url, media, duration }) => [
    title,
    guid,
    url,
    media?.sources[0]?.src,
    duration,
  ]);
const whole = (n: number, title = `Episode ${n}`) => [
  title,
  `g${n}`,
  `https://show.example/${n}`,
  `https://cdn.example/${n}.mp3`,
  600,
];

describe('feeds that are not well-formed', () => {
  it('are read as if they were', () => {
    const broken: Record<string, string> = {
      'no namespace': GOOD.replace(XMLNS, ''),
      'another prefix': GOOD.replaceAll('itunes:', 'it:').replace(':itunes=', ':it='),
      'a namespace in other letters': GOOD.replace('dtds/podcast', 'DTDs/Podcast'),
      'a blank before the declaration': `\n\n ${GOOD}`,
      'a message before it': `<br />\n<b>Notice</b>: unset in <b>feed.php</b> on line 3<br />\n${GOOD}`,
      'something after it': `${GOOD}\n<script>1</script><!-- cached -->`,
      'tags in upper case': GOOD.replaceAll('item>', 'ITEM>').replaceAll('title>', 'Title>'),
      'an end tag in upper case': GOOD.replace('</guid>', '</GUID>'),
      'a title without its end': GOOD.replace('Episode 2</title>', 'Episode 2'),
      'a guid without its end': GOOD.replace('g2</guid>', 'g2'),
      'an item without its end': GOOD.replace('</item>', ''),
      'a channel without its end': GOOD.replace('</channel></rss>', ''),
      'a start tag without its end': GOOD.replace('length="1"/><itunes', 'length="1"<itunes'),
      'an end tag too many': GOOD.replace('<guid', '</b></channels><guid'),
      'a value without its end': GOOD.replace('2.mp3"', '2.mp3'),
      'a last value without its end': GOOD.replace('2.mp3" type="audio/mpeg" length="1"', '2.mp3'),
      'a value without quotes': GOOD.replace('"https://cdn.example/2.mp3"', 'https://cdn.example/2.mp3'),
      'a value with half its quotes': GOOD.replace('"https://cdn.example/2.mp3"', 'https://cdn.example/2.mp3"'),
      'an attribute twice': GOOD.replace('type="audio/mpeg"', 'type="audio/mpeg" type="text/html"'),
      'CDATA without its end': GOOD.replace('<title>Episode 3', '<title><![CDATA[Episode 3'),
      'HTML in a description': GOOD.replace(
        '</guid>',
        '</guid><description><p>a<br>b <title>T</title><img src="x.png"> c</description>',
      ),
    };
    for (const [name, xml] of Object.entries(broken)) {
      assert.notEqual(xml, GOOD, name);
      assert.deepEqual(read(xml), [whole(1), whole(2), whole(3)], name);
    }
  });

  it('keep titles that look like markup', () => {
    for (const [written, title] of [
      ['Q&A', 'Q&A'],
      ['I <3 you', 'I <3 you'],
      ['1 < 2', '1 < 2'],
      ['a <b and c', 'a <b and c'],
      ['<-- this', '<-- this'],
      ['Rock <Roll', 'Rock <Roll'],
      ['bread&nbsp;&unknown; &copy=1', 'bread &unknown; &copy=1'],
      ['bell\u0008s', 'bell s'],
      ['https://x.example/?a=1&copy=2', 'https://x.example/?a=1&copy=2'],
    ] as const) {
      assert.deepEqual(read(GOOD.replace('Episode 2', written)), [whole(1), whole(2, title), whole(3)]);
    }
  });

  it('give what came before they were cut off', () => {
    const at = GOOD.indexOf('Episode 3');
    assert.deepEqual(read(GOOD.slice(0, at + 9)), [
      whole(1),
      whole(2),
      ['Episode 3', undefined, undefined, undefined, undefined],
    ]);
    for (let cut = at; cut > GOOD.indexOf('<item'); cut -= 7) {
      const episodes = read(GOOD.slice(0, cut));
      const ended = GOOD.slice(0, cut).split('</item>').length - 1;
      assert.deepEqual(episodes.slice(0, ended), [whole(1), whole(2)].slice(0, ended));
    }
  });

  it('may abbreviate, and cannot grow', () => {
    const doctype = (declared: string): string => GOOD.replace('<rss', `<!DOCTYPE rss [${declared}]><rss`);
    const abbreviated = doctype('<!ENTITY e "Episode"><!ENTITY f SYSTEM "file:///etc/passwd">');
    assert.equal(read(abbreviated.replace('Episode 2', '&e; 2'))[1]?.[0], 'Episode 2');
    assert.equal(read(abbreviated.replace('Episode 2', '&f; 2'))[1]?.[0], '&f; 2');
    const bomb = ['<!ENTITY a0 "ha">'];
    for (let i = 1; i < 30; i += 1) bomb.push(`<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`);
    assert.equal(read(doctype(bomb.join('')).replace('Episode 2', '&a29;'))[1]?.[0], '&a29;');
  });
});

describe('large feeds', () => {
  it('have all their episodes', () => {
    const { episodes } = readFeed(feed(Array.from({ length: 5000 }, (_, n) => item(n)).join('')));
    assert.equal(episodes.length, 5000);
    assert.deepEqual([episodes[4999]?.guid, episodes[4999]?.duration], ['g4999', 600]);
  });

  it('are read in linear time', () => {
    assertLinear(readFeed, (n) => feed(item(1).repeat(n / 32)));
    assertLinear(readFeed, (n) => JSON.stringify({ items: Array.from({ length: n / 32 }, () => ({ title: 'x' })) }));
  });

  it('are read in linear time whatever is in them', () => {
    for (const part of [
      '<a>',
      '<item>',
      '<title>',
      '<item><title>',
      '</b>',
      '<',
      '< ',
      '<3 ',
      '<b c="',
      '<b c=d<',
      '<b c="d>',
      '&amp;',
      '&lt;',
      '&',
      '<![CDATA[',
      '<![CDATA[x]]>',
      '<!--',
      '<x xmlns="y">',
      '<atom:link href="/x"/>',
      ' ',
      '"',
      '\u202e',
    ]) {
      const many = (n: number): string => part.repeat(n / 4);
      assertLinear(readFeed, (n) => feed(`<item><title>${many(n)}</title><description>&lt;p&gt;${many(n)}`));
      assertLinear(readFeed, (n) => feed(`<pubDate>${many(n)}</pubDate><item><link href="x${many(n)}y"/>`));
    }
  });
});
