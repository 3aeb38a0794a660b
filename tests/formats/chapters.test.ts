import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readChaptersJson } from '../../src/formats/chapters-json.js';
import { readPodloveChapters } from '../../src/formats/podlove-chapters.js';

describe('chapters in JSON', () => {
  it('reads Podcasting 2.0, sorted', () => {
    const chapters = [
      {
        startTime: 60.5,
        endTime: 90,
        title: ' The  middle ',
        url: 'https://a.example/m',
        img: 'https://a.example/m.png',
      },
      { startTime: 0, title: 'Start' },
    ];
    assert.deepEqual(readChaptersJson(JSON.stringify({ version: '1.2.0', chapters })), [
      { start: 0, title: 'Start' },
      { start: 60.5, end: 90, title: 'The middle', url: 'https://a.example/m', image: 'https://a.example/m.png' },
    ]);
  });
  it('reads Podlove’s list', () => {
    const list = [{ start: '00:12:42.345', title: 'Hallo', href: 'https://a.example/', image: '' }];
    assert.deepEqual(readChaptersJson(JSON.stringify(list)), [
      { start: 762.345, title: 'Hallo', url: 'https://a.example/' },
    ]);
  });
  it('leaves out silent chapters, and what has no start or title', () => {
    const chapters = [
      { startTime: 0, title: 'A', toc: false },
      { startTime: 1 },
      { title: 'B' },
      { startTime: 'x', title: 'C' },
      null,
      'D',
      { startTime: 2, title: 'E' },
    ];
    assert.deepEqual(readChaptersJson(JSON.stringify({ chapters })), [{ start: 2, title: 'E' }]);
  });
  it('lets only web addresses through, and knows what relative ones are relative to', () => {
    const chapters = [{ startTime: 0, endTime: 0, title: 'A', url: 'javascript:alert(1)', img: 'a.png' }];
    assert.deepEqual(readChaptersJson(JSON.stringify({ chapters })), [{ start: 0, title: 'A' }]);
    assert.deepEqual(readChaptersJson(JSON.stringify({ chapters }), 'https://a.example/c/1.json'), [
      { start: 0, title: 'A', image: 'https://a.example/c/a.png' },
    ]);
  });
  it('is empty where there is no JSON, or another one', () => {
    for (const text of ['', 'x', '7', 'null', '{"chapters":{}}']) assert.deepEqual(readChaptersJson(text), []);
  });
});

describe('Podlove Simple Chapters', () => {
  it('reads the forms of time, whatever the prefix', () => {
    const xml = `<?xml version="1.0"?><psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
<psc:chapter start="08:26" title="Zwei &amp; drei" href="http://a.example/?a=1&amp;b=2" image="https://a.example/i.jpg"/>
<psc:chapter start="00:00:00" title="Eins"></psc:chapter><chapter start='12:42.345' title='Vier' /><psc:chapter title="Ohne"/></psc:chapters>`;
    assert.deepEqual(readPodloveChapters(xml), [
      { start: 0, title: 'Eins' },
      { start: 506, title: 'Zwei & drei', url: 'http://a.example/?a=1&b=2', image: 'https://a.example/i.jpg' },
      { start: 762.345, title: 'Vier' },
    ]);
  });
  it('is empty where there are none', () => {
    for (const xml of ['', '<rss><item/></rss>', '<psc:chapters']) assert.deepEqual(readPodloveChapters(xml), []);
  });
});
