import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEmbedError } from '../../src/core/error.js';
import { readTranscript } from '../../src/resolver/transcript.js';

const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>H&eacute;';
const SRT = '1\n00:00:01,000 --> 00:00:02,000\nHé\n\nmore\n';
const text = (body: string | Uint8Array, contentType?: string) => readTranscript({ body, contentType }).cues[0]?.text;
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (isEmbedError(error)) return error.code;
    throw error;
  }
  return undefined;
};

describe('a transcript of any kind', () => {
  it('is told by what it looks like, whatever its type', () => {
    for (const type of [
      undefined,
      'text/vtt',
      'text/plain; charset=utf-8',
      'application/srt',
      'application/json',
      'text/html',
      'nonsense',
    ]) {
      assert.deepEqual(readTranscript({ body: VTT, contentType: type }).cues, [
        { start: 1, end: 2, speaker: 'Ann', text: 'Hé' },
      ]);
    }
    for (const type of [undefined, 'application/x-subrip', 'application/srt', 'text/srt', 'text/plain'])
      assert.equal(text(SRT, type), 'Hé\nmore');
    for (const type of [undefined, 'application/json', 'text/plain']) {
      assert.equal(text('{"segments":[{"startTime":0,"endTime":1,"body":"H&eacute; du"}]}', type), 'Hé du');
    }
    for (const type of [undefined, 'text/html', 'application/json'])
      assert.equal(text('<p>Hé<!-- 1 --> 2 --></p>', type), 'Hé 2 -->');
    assert.equal(text('Hé'), 'Hé');
    assert.equal(text('Hé <b>', 'text/html'), 'Hé');
    assert.equal(text('[Music] Hé'), '[Music] Hé');
  });
  it('is WebVTT without its header where the type says so', () => {
    assert.equal(text(SRT.slice(2), 'text/vtt'), 'Hé');
  });
  it('is read in the encoding it has', () => {
    assert.equal(text(Buffer.from(`\ufeff${SRT}`, 'utf16le')), 'Hé\nmore');
    assert.equal(text(Buffer.from(SRT, 'latin1'), 'application/srt; charset=iso-8859-1'), 'Hé\nmore');
    assert.equal(text(Buffer.from(`\ufeff${VTT}`)), 'Hé');
  });
  it('may be empty where it says what it is', () => {
    assert.deepEqual(readTranscript({ body: 'WEBVTT\n' }), { cues: [] });
  });
  it('is refused where there is none', () => {
    for (const [body, type] of [
      ['', undefined],
      [' \n', 'text/plain'],
      ['{}', 'application/json'],
      ['no times', 'text/vtt'],
      ['\0\x01', undefined],
      ['<nav>x</nav>', undefined],
    ] as const) {
      assert.equal(
        codeOf(() => readTranscript({ body, contentType: type })),
        'bad-response',
        JSON.stringify(body),
      );
    }
    assert.equal(
      codeOf(() => readTranscript({ body: new Uint8Array(33_554_433) })),
      'too-large',
    );
  });
});
