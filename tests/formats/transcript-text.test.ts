import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTranscriptText } from '../../src/formats/transcript-text.js';
import { assertLinear } from './linear.js';

const read = (text: string) => readTranscriptText(text).cues;

describe('transcripts in plain text', () => {
  it('gives paragraphs, without times', () => {
    assert.deepEqual(read('\ufeff\r\nOne line\r\nwrapped here\r\n\r\n\r\nTwo\r\n'), [
      { text: 'One line wrapped here' },
      { text: 'Two' },
    ]);
  });
  it('takes every line for a paragraph where there are no empty lines', () => {
    assert.deepEqual(read('Ann: Hello\nBob: Hi'), [
      { speaker: 'Ann', text: 'Hello' },
      { speaker: 'Bob', text: 'Hi' },
    ]);
  });
  it('begins a paragraph with a name', () => {
    assert.deepEqual(read('Ann: Hello\nto you\nBob: Hi\n\nAnn: Well'), [
      { speaker: 'Ann', text: 'Hello to you' },
      { speaker: 'Bob', text: 'Hi' },
      { speaker: 'Ann', text: 'Well' },
    ]);
  });
  it('reads names and times above the words', () => {
    for (const [first, second] of [
      ['Ann Lee  0:05', 'Bob  1:00:10'],
      ['0:05 Ann Lee', '01:00:10 Bob:'],
      ['[00:05] Ann Lee:', '[01:00:10.000] Bob:'],
      ['Ann Lee (0:05):', 'Bob (1:00:10):'],
    ]) {
      const expected = [
        { start: 5, end: 3610, speaker: 'Ann Lee', text: 'Hello to you\nand so on' },
        { start: 3610, speaker: 'Bob', text: 'Hi' },
      ];
      assert.deepEqual(read(`${first}\nHello to you\n\nand so on\n\n${second}\n\nHi`), expected, first);
    }
  });
  it('reads times before the words', () => {
    assert.deepEqual(read('[0:05] Ann: Hello\n[0:10] Bob: Hi\n0:15 - Well'), [
      { start: 5, end: 10, speaker: 'Ann', text: 'Hello' },
      { start: 10, end: 15, speaker: 'Bob', text: 'Hi' },
      { start: 15, text: 'Well' },
    ]);
  });
  it('takes a time for a word where it stands alone, or where time would go back', () => {
    assert.deepEqual(read('10:30 was too late\n\nso we left'), [
      { text: '10:30 was too late' },
      { text: 'so we left' },
    ]);
    assert.deepEqual(
      read('10:30 in Rome\n\n9:30 in London').map(({ start }) => start),
      [undefined, undefined],
    );
  });
  it('has no cues without words', () => {
    for (const text of ['', '\n\n', '0:01\n0:02']) assert.deepEqual(read(text), []);
  });
  it('is linear, whatever the text', () => {
    for (const part of [
      'word ',
      'word\n',
      'word\n\n',
      '0:01\n',
      '0:01 x\n\n',
      'Ann: x\n',
      '0:01',
      '[',
      '0:01 ',
      '\n',
      'A B C 0:01\nx\n\n',
    ]) {
      assertLinear(readTranscriptText, (n) => part.repeat(n));
    }
  });
});
