import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSrt } from '../../src/formats/srt.js';
import { assertLinear } from './linear.js';

const file = (...texts: string[]) =>
  texts.map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${text}\n`).join('\n');
const texts = (srt: string) => readSrt(srt).cues.map(({ text }) => text);
const spoken = (...lines: string[]) => readSrt(file(...lines)).cues.map(({ speaker, text }) => [speaker, text]);

describe('SubRip', () => {
  it('gives cues in seconds', () => {
    assert.deepEqual(
      readSrt('1\n00:00:00,179 --> 00:00:02,399\nWhen you first\nget started\n\n2\n01:00:00,5 --> 01:00:01\nEnd').cues,
      [
        { start: 0.179, end: 2.399, text: 'When you first\nget started' },
        { start: 3600.5, end: 3601, text: 'End' },
      ],
    );
  });
  it('does not need numbers, order, or one kind of line end', () => {
    assert.deepEqual(
      texts('\ufeff\r\n\r\n00:00:01.000 --> 00:00:02.000\r\nA\r\n\r\n\r\n7\r00:00:00,000 --> 00:00:01,000\rB'),
      ['A', 'B'],
    );
  });
  it('keeps what stands behind an empty line within a text', () => {
    assert.deepEqual(texts('1\n00:01,000 --> 00:02,000\nA\n\nB\n\n \nC\n\n2\n00:03,000 --> 00:04,000\n\nD\n'), [
      'A\nB\nC',
      'D',
    ]);
  });
  it('sees a cue where the empty line before it is missing', () => {
    assert.deepEqual(texts('1\n00:01,000 --> 00:02,000\nA\n2\n00:03,000 --> 00:04,000\nB'), ['A', 'B']);
  });
  it('leaves out a broken cue and no other', () => {
    for (const times of ['00:03,000 -> 00:04,000', '00:03,000 --> ', 'soon --> later']) {
      assert.deepEqual(
        texts(`1\n00:01,000 --> 00:02,000\nA\n\n2\n${times}\nB\n\n3\n00:05,000 --> 00:06,000\nC`),
        ['A', 'C'],
        times,
      );
    }
  });
  it('strips tags and positions, and decodes references', () => {
    assert.deepEqual(texts(file('{\\an8}<i>A</i> <font color="#fff">b</font>', 'x &amp; y {z}')), ['A b', 'x & y {z}']);
  });
  it('is linear, whatever the file', () => {
    for (const part of ['1\n00:01,000 --> 00:02,000\nx\n\n', 'x\n\n', '1\n', '\n', '{\\', 'A: b\n', '：']) {
      assertLinear(readSrt, (n) => `1\n00:01,000 --> 00:02,000\n${part.repeat(n)}`);
    }
  });
});

describe('names before the words', () => {
  it('are speakers where they begin the file and change', () => {
    assert.deepEqual(spoken('Sarah: Today,\nwe ask', 'whether you should.', 'Gillian: Hi there'), [
      ['Sarah', 'Today,\nwe ask'],
      [undefined, 'whether you should.'],
      ['Gillian', 'Hi there'],
    ]);
  });
  it('are read in the forms that people and machines give them', () => {
    for (const name of [
      'Ann',
      'ANN LEE',
      'Dr. Ann O’Neil',
      'Ann van der Berg',
      'Élodie',
      'Speaker 1',
      '[SPEAKER_01]',
      '>> ANN',
      '- Ann',
      '田中',
    ]) {
      const bare = name.replace(/^(?:>>|-) /, '').replace(/[[\]]/g, '');
      assert.deepEqual(spoken(`${name}: Yes`, 'Bob: No', `${name}: Yes`)[0], [bare, 'Yes'], name);
    }
    assert.deepEqual(spoken('田中：はい', '鈴木：いいえ')[1], ['鈴木', 'いいえ']);
  });
  it('may stand in a line by themselves', () => {
    assert.deepEqual(spoken('ANN:\nYes', 'BOB:\nNo')[1], ['BOB', 'No']);
  });
  it('are words where they are no names', () => {
    for (const texts of [
      ['The answer is simple: no', 'And this too: yes'],
      ['It is 10:30 now', 'Ann:Bob', 'https://a.example/'],
      ['Ann: one', 'and then: two', 'so: three', 'four'],
      ['One', 'Two', 'Three', 'Then', 'Warning: this is it', 'Six', 'Seven', 'Careful: wet'],
      ['Only once: here', 'then nothing'],
      ['A title, with commas: yes', 'Another one, with commas: no'],
      ['Ann: ', 'Bob:'],
    ]) {
      assert.ok(
        spoken(...texts).every(([speaker]) => speaker === undefined),
        texts.join(' / '),
      );
    }
  });
  it('are words where they come once and are also written small', () => {
    const found = spoken('Ann: Please take a note', 'Note: this is about', 'Bob: Yes', 'Ann: No');
    assert.deepEqual(found[1], [undefined, 'Note: this is about']);
    assert.deepEqual(found[0], ['Ann', 'Please take a note']);
  });
  it('stay where they are where two speak in one cue', () => {
    const found = spoken('Ann: Yes', 'Bob: No', 'Ann: Yes\nBob: No');
    assert.deepEqual(found[2], [undefined, 'Ann: Yes\nBob: No']);
  });
});
