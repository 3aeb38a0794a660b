import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/formats/feed.js';

const read = (item: string) =>
  readFeed(`<rss><channel><item>${item}</item></channel></rss>`, 'https://show.example/').episodes[0];
const date = (text: string) => read(`<pubDate>${text}</pubDate>`)?.published;

describe('dates of feeds', () => {
  it('are read however they are written', () => {
    for (const [written, iso] of [
      ['Tue, 03 Jun 2008 11:05:30 GMT', '2008-06-03T11:05:30Z'],
      ['Tue, 3 Jun 2008 11:05:30 +0200', '2008-06-03T11:05:30+02:00'],
      ['Tuesday, 03 June 2008 11:05:30 EDT', '2008-06-03T11:05:30-04:00'],
      ['Tue, 03 Jun 08 11:05 PST', '2008-06-03T11:05-08:00'],
      ['03 Jun 98 11:05:30 GMT', '1998-06-03T11:05:30Z'],
      ['Tue, 03 Jun 2008 11:05:30 +02:00', '2008-06-03T11:05:30+02:00'],
      ['Tue, 03 Jun 2008 11:05:30 GMT+2', '2008-06-03T11:05:30+02:00'],
      ['Tue, 03 Jun 2008 11:05:30 +0000 (UTC)', '2008-06-03T11:05:30+00:00'],
      ['Tue,  03 Jun\n2008 1:5:3 Z', '2008-06-03T01:05:03Z'],
      ['Tue Jun 3 11:05:30 2008', '2008-06-03T11:05:30'],
      ['Tue Jun 03 11:05:30 GMT 2008', '2008-06-03T11:05:30Z'],
      ['Jun 3, 2008 1:05 PM GMT', '2008-06-03T13:05Z'],
      ['June 3, 2008', '2008-06-03'],
      ['3-Jun-2008', '2008-06-03'],
      ['2008-06-03T11:05:30Z', '2008-06-03T11:05:30Z'],
      ['2008-06-03T11:05:30.123-05:00', '2008-06-03T11:05:30.123-05:00'],
      ['2008-06-03 11:05:30', '2008-06-03T11:05:30'],
      ['2008-6-3', '2008-06-03'],
      ['2008/06/03 11:05', '2008-06-03T11:05'],
      ['2008-06', '2008-06'],
      ['Tue, 03 Jun 2008 99:99:99 GMT', '2008-06-03'],
    ] as const) {
      assert.equal(date(written), iso, written);
    }
  });

  it('are left out where they are none', () => {
    for (const written of ['', 'yesterday', '31 Feb 2008', '03/06/2008', '0000-00-00', 'Tue, 03 Foo 2008', '12345']) {
      assert.equal(date(written), undefined, written);
    }
  });

  it('give way to the next where they are wrong, and to the first publication always', () => {
    assert.equal(read('<pubDate>soon</pubDate><dc:date>2008-06-03</dc:date>')?.published, '2008-06-03');
    assert.equal(read('<atom:updated>2010</atom:updated><pubDate>2008</pubDate>')?.published, '2008');
  });
});

describe('durations of feeds', () => {
  it('are seconds', () => {
    const duration = (text: string) => read(`<itunes:duration>${text}</itunes:duration>`)?.duration;
    for (const [written, seconds] of [
      ['3600', 3600],
      ['1:02:03', 3723],
      ['01:02', 62],
      ['75:00', 4500],
      [' 0:07 ', 7],
      ['12.5', 12.5],
      ['PT1H2M', 3720],
      ['1h 2m', 3720],
      ['90 min', 5400],
      ['00:00:00', undefined],
      ['0', undefined],
      ['long', undefined],
      ['', undefined],
      ['-5', undefined],
    ] as const) {
      assert.equal(duration(written), seconds, written);
    }
  });
});

describe('numbers, languages and texts of feeds', () => {
  it('are what they say, or left out', () => {
    const season = (text: string) => read(`<itunes:season>${text}</itunes:season>`)?.season;
    assert.deepEqual(['2', 'S02', 'Season 3', '', 'two', '-1'].map(season), [2, 2, 3, undefined, undefined, undefined]);
    const language = (text: string) => readFeed(`<rss><channel><language>${text}</language></channel></rss>`).language;
    assert.deepEqual(['en-us', 'de_AT', 'not a language', 'x'.repeat(100)].map(language), [
      'en-US',
      'de-AT',
      undefined,
      undefined,
    ]);
    const long = read(`<description>${'word '.repeat(1000)}</description>`)?.description ?? '';
    assert.ok(long.length <= 1001 && long.endsWith('word…'));
    assert.equal(read('<description> &lt;img src=x&gt; </description>')?.description, undefined);
  });
});
