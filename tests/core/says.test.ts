import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { says } from '../../src/core/says.js';

describe('says', () => {
  for (const [text, name] of [
    ['Seen on X', 'X'],
    ['X: a thread', 'X'],
    ['“X”', 'X'],
    ['My talk on youtube.com', 'YouTube'],
    ['Fixing it, X-rated', 'X'],
    ['Fix X', 'X'],
    ['An hour on Harbour Hour', 'Harbour Hour'],
    ['YouTubeの動画', 'YouTube'],
    ['音乐在哔哩哔哩上', '哔哩哔哩'],
    ['anything', ''],
    ['', ''],
  ] as const)
    it(`${JSON.stringify(text)} says ${JSON.stringify(name)}`, () => assert.equal(says(text, name), true));

  for (const [text, name] of [
    ['Fixing it', 'X'],
    ['Extra', 'X'],
    ['Max 3', 'X'],
    ['X2', 'X'],
    ['Steady', 'TED'],
    ['Été', 'té'],
    ['', 'X'],
  ] as const)
    it(`${JSON.stringify(text)} does not say ${JSON.stringify(name)}`, () => assert.equal(says(text, name), false));

  it('takes time that grows with the text', () => {
    const started = performance.now();
    assert.equal(says(`${'x'.repeat(200_000)}y`, 'x'), false);
    assert.ok(performance.now() - started < 2000);
  });
});
