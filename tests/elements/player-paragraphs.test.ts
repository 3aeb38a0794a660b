import { expect } from '@open-wc/testing';
import type { Cue } from '../../src/core/transcript.js';
import { toParagraphs } from '../../src/elements/player/paragraphs.js';

const texts = (cues: readonly Cue[]): string[] => toParagraphs(cues).map(({ text }) => text);
const said = (start: number, text: string, more: Partial<Cue> = {}): Cue => ({ start, end: start + 2, text, ...more });

describe('paragraphs of a transcript', () => {
  it('join what one person says, and name who begins', () => {
    const cues = [
      said(0, 'Good', { speaker: 'Ann' }),
      said(2, 'morning.'),
      said(4, 'Hello.', { speaker: 'Ben' }),
      said(6, 'Ann?', { speaker: 'Ben' }),
      said(8, 'Yes.', { speaker: 'Ann' }),
    ];
    expect(toParagraphs(cues)).to.deep.equal([
      { start: 0, end: 4, text: 'Good morning.', speaker: 'Ann' },
      { start: 4, end: 8, text: 'Hello. Ann?', speaker: 'Ben' },
      { start: 8, end: 10, text: 'Yes.', speaker: 'Ann' },
    ]);
  });

  it('end where it is silent for more than three seconds', () => {
    expect(texts([said(0, 'One'), said(5, 'two'), said(10.5, 'three')])).to.deep.equal(['One two', 'three']);
  });

  it('go on where nobody told when a cue ends', () => {
    const cues = [0, 10, 20].map((start) => ({ start, text: `at ${start}` }));
    expect(toParagraphs(cues)).to.deep.equal([{ start: 0, text: 'at 0 at 10 at 20' }]);
  });

  it('end with a sentence once they are long, and within one once they are too long', () => {
    const sentence = 'These are some forty letters, and one end. ';
    const sentences = texts(Array.from({ length: 20 }, (_, i) => said(i * 2, sentence.trim())));
    for (const text of sentences.slice(0, -1)) expect(text.length).to.be.within(280, 340);
    const endless = texts(Array.from({ length: 40 }, (_, i) => said(i * 2, 'and these are some forty letters more')));
    for (const text of endless.slice(0, -1)) expect(text.length).to.be.within(700, 740);
  });

  it('are in order of time, and say once what was said twice at once', () => {
    expect(texts([said(4, 'last.'), said(0, 'First,'), said(0, 'First,'), said(2, 'then')])).to.deep.equal([
      'First, then last.',
    ]);
  });

  it('are the parts of the file where there are no times, the same words twice too', () => {
    expect(texts([{ text: 'La' }, { text: 'La' }, { text: 'Lu', speaker: 'Ann' }])).to.deep.equal(['La', 'La', 'Lu']);
  });

  it('keep their order where only some have a time', () => {
    const cues = [{ text: 'Note' }, said(9, 'nine'), said(3, 'three')];
    expect(texts(cues)).to.deep.equal(['Note', 'nine three']);
  });

  it('have no spaces where a script has none', () => {
    expect(texts([said(0, '今日は\n良い'), said(2, '天気。'), said(4, 'Yes,\nindeed')])).to.deep.equal([
      '今日は良い天気。Yes, indeed',
    ]);
    expect(texts([said(0, '안녕\n하세요'), said(2, '여러분')])).to.deep.equal(['안녕 하세요 여러분']);
  });

  it('leave out what is empty, hold words in NFC, and change nothing of what they are made of', () => {
    const cues = [said(0, ''), said(2, 'cafe\u0301')];
    const before = structuredClone(cues);
    expect(texts(cues)).to.deep.equal(['caf\u00e9']);
    expect(cues).to.deep.equal(before);
    expect(toParagraphs([])).to.deep.equal([]);
  });
});
