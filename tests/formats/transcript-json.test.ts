import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTranscriptJson } from '../../src/formats/transcript-json.js';
import { assertLinear } from './linear.js';

const read = (value: unknown) => readTranscriptJson(JSON.stringify(value));
/** Words of a third of a second each, without pauses. */
const words = (text: string, speaker?: string) =>
  text.split(' ').map((body, i) => ({ startTime: i / 4, endTime: (i + 1) / 4, body, ...(speaker ? { speaker } : {}) }));
const sentences = (text: string) => read({ segments: words(text) }).cues.map((cue) => cue.text);

describe('transcripts in JSON', () => {
  it('gives segments as they are', () => {
    const segments = [
      { speaker: 'Ann', startTime: 0.5, endTime: 2, body: 'How are you today?\n' },
      { startTime: '0:02.5', endTime: 4, body: 'Fine &amp; well.' },
    ];
    assert.deepEqual(read({ version: '1.0.0', language: 'en', segments }), {
      language: 'en',
      cues: [
        { start: 0.5, end: 2, speaker: 'Ann', text: 'How are you today?' },
        { start: 2.5, end: 4, text: 'Fine & well.' },
      ],
    });
  });
  it('lets a segment end where the next begins, where nothing else is said', () => {
    const { cues } = read([
      { start: '00:00:01.000', text: 'One thing' },
      { start: '00:00:03.500', text: 'and another' },
    ]);
    assert.deepEqual(cues, [
      { start: 1, end: 3.5, text: 'One thing' },
      { start: 3.5, text: 'and another' },
    ]);
  });
  it('reads Podlove, Whisper, and what it wrote itself', () => {
    const cue = { start: 1, end: 2, speaker: 'Ann', text: 'Good morning' };
    const podlove = {
      start: '00:00:01.000',
      start_ms: 1000,
      end: '00:00:02.000',
      end_ms: 2000,
      speaker: '7',
      voice: 'Ann',
      text: 'Good morning',
    };
    for (const file of [
      [podlove],
      { transcript: [podlove] },
      { text: 'Good morning', segments: [{ id: 0, tokens: [1], ...cue }] },
      { cues: [cue] },
    ]) {
      assert.deepEqual(read(file).cues, [cue]);
    }
  });
  it('leaves out what says nothing', () => {
    const segments = [
      null,
      'x',
      7,
      {},
      { body: ' ' },
      { body: {} },
      { startTime: 'soon', endTime: -1, body: 'Hello you' },
    ];
    assert.deepEqual(read({ segments }), { cues: [{ text: 'Hello you' }] });
  });
  it('has no cues where there is no JSON, or another one', () => {
    for (const text of ['', '{', 'null', '7', '"x"', '{"segments": {}}', '[[1]]'])
      assert.deepEqual(readTranscriptJson(text), { cues: [] });
  });
  it('reads past a byte order mark', () => {
    assert.equal(readTranscriptJson('\ufeff[{"start":0,"end":1,"text":"Hi all"}]').cues.length, 1);
  });
});

describe('word by word', () => {
  it('becomes sentences, from the first word to the last', () => {
    assert.deepEqual(read({ segments: words('I am here. Are you? Yes!', 'Ann') }).cues, [
      { start: 0, end: 0.75, speaker: 'Ann', text: 'I am here.' },
      { start: 0.75, end: 1.25, speaker: 'Ann', text: 'Are you?' },
      { start: 1.25, end: 1.5, speaker: 'Ann', text: 'Yes!' },
    ]);
  });
  it('ends a sentence where another speaks', () => {
    const segments = [...words('I am your', 'Ann'), ...words('what', 'Bob'), ...words('friend', 'Ann')];
    assert.deepEqual(
      read({ segments }).cues.map(({ speaker, text }) => `${speaker}: ${text}`),
      ['Ann: I am your', 'Bob: what', 'Ann: friend'],
    );
  });
  it('goes on with the same speaker where a word names none', () => {
    const segments = [{ speaker: 'Ann', startTime: 0, endTime: 1, body: 'One' }, ...words('two three')];
    assert.deepEqual(
      read({ segments }).cues.map(({ speaker, text }) => [speaker, text]),
      [['Ann', 'One two three']],
    );
  });
  it('ends a sentence at a pause', () => {
    const segments = words('so we went away').map((word, i) =>
      i < 2 ? word : { ...word, startTime: word.startTime + 3, endTime: word.endTime + 3 },
    );
    assert.deepEqual(
      read({ segments }).cues.map(({ text }) => text),
      ['so we', 'went away'],
    );
  });
  it('is not misled by titles, initials and decimal points', () => {
    assert.deepEqual(sentences('Dr. J. R. Smith paid 3.5 million, i.e. much. “Too much.” Yes'), [
      'Dr. J. R. Smith paid 3.5 million, i.e. much.',
      '“Too much.”',
      'Yes',
    ]);
  });
  it('sets no space before what belongs to the word before', () => {
    assert.deepEqual(sentences("Well , it 's ( nearly ) done . Ok"), ["Well, it's ( nearly) done.", 'Ok']);
  });
  it('sets no spaces in scripts that have none', () => {
    assert.deepEqual(sentences('今日 は 雨 です 。 Windows を 使う'), ['今日は雨です。', 'Windows を使う']);
  });
  it('ends somewhere where nobody sets a full stop', () => {
    const cues = sentences('well and so on '.repeat(200).trim());
    assert.ok(cues.length >= 9 && cues.every((text) => text.length < 340));
    const commas = sentences('well and so on, '.repeat(50).trim());
    assert.ok(commas.slice(0, -1).every((text) => text.endsWith(',') && text.length < 200));
  });
  it('keeps short lines that are no words', () => {
    const segments = [
      { startTime: 0, endTime: 1, body: 'Hello there' },
      { startTime: 1, endTime: 2, body: 'Hi' },
      { startTime: 2, endTime: 3, body: 'How are you' },
    ];
    assert.equal(read({ segments }).cues.length, 3);
    assert.equal(read({ segments: segments.slice(1, 2) }).cues.length, 1);
  });
  it('is linear', () => {
    assertLinear(readTranscriptJson, (n) =>
      JSON.stringify(Array.from({ length: n }, (_, i) => ({ start: i, end: i + 1, text: 'word' }))),
    );
    assertLinear(readTranscriptJson, (n) => '['.repeat(n));
  });
});
