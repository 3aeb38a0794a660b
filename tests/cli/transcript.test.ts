import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embedHub } from './world.js';

const SRT = '1\n00:00:01,000 --> 00:00:02,500\nHello\n';
const CUES = { cues: [{ start: 1, end: 2.5, text: 'Hello' }] };

describe('embed-hub transcript', () => {
  it('prints the cues of a file, or of standard input', async () => {
    const files = { 'a.srt': SRT };
    for (const args of [['a.srt'], ['a.srt', '--type', 'application/srt'], [], ['-'], ['--type', 'text/plain']]) {
      const { code, out, said } = await embedHub(['transcript', ...args], { input: SRT, files });
      assert.deepEqual([code, said], [0, '']);
      assert.deepEqual(JSON.parse(out), CUES);
    }
  });
  it('goes by the type where the file does not tell', async () => {
    const { out } = await embedHub(['transcript', '--type', 'text/vtt'], {
      input: '00:01.000 --> 00:02.500\nHello\n\nno cue',
    });
    assert.deepEqual(JSON.parse(out), CUES);
  });
  it('gives a failure as a record', async () => {
    for (const [args, expected] of [
      [[], 'bad-response'],
      [['missing.srt'], 'unreadable-file'],
    ] as const) {
      const { code, out } = await embedHub(['transcript', ...args], { input: '' });
      const { error } = JSON.parse(out) as { error: { code: string; message: string } };
      assert.deepEqual([code, error.code], [1, expected]);
      assert.ok(error.message.length > 10);
    }
  });
  it('is told how it is used', async () => {
    for (const [args, interactive] of [
      [['a', 'b'], false],
      [['--nonsense'], false],
      [[], true],
    ] as const) {
      const { code, out, said } = await embedHub(['transcript', ...args], { input: SRT, interactive });
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, /usage: embed-hub transcript \[FILE\] \[--type T\]/);
    }
  });
});
