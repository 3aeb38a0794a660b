import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embedHub } from './world.js';

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('embed-hub match', () => {
  it('prints the fields of the contract, a line per argument', async () => {
    const { code, out, said } = await embedHub([
      'match',
      'https://youtu.be/M7lc1UVf-VE?t=90',
      'https://unknown.example/',
    ]);
    assert.equal(code, 0);
    assert.equal(said, '');
    const [known, unknown] = lines(out);
    assert.deepEqual(Object.keys(known ?? {}), [
      'url',
      'provider',
      'kind',
      'id',
      'start',
      'end',
      'canonicalUrl',
      'frame',
      'endpoint',
      'status',
    ]);
    assert.deepEqual(
      [known?.['provider'], known?.['id'], known?.['start'], known?.['status']],
      ['youtube', 'M7lc1UVf-VE', 90, 'ok'],
    );
    assert.deepEqual([unknown?.['provider'], unknown?.['frame'], unknown?.['status']], [null, null, 'unknown']);
  });
  it('reads a URL a line from standard input, in order, empty lines skipped', async () => {
    const { out } = await embedHub(['match'], { input: 'https://vimeo.com/1\r\n\nhttps://vimeo.com/76979871\n' });
    assert.deepEqual(
      lines(out).map(({ url }) => url),
      ['https://vimeo.com/1\r', 'https://vimeo.com/76979871'],
    );
  });
  it('names providers of the long tail', async () => {
    const { out } = await embedHub(['match', 'https://www.deviantart.com/somebody/art/a-picture-1']);
    assert.equal(lines(out)[0]?.['provider'], 'oembed:Deviantart.com');
  });
  it('answers junk with nobody', async () => {
    const { code, out } = await embedHub([
      'match',
      'javascript:alert(1)',
      `https://www.youtube.com/watch?v=${'a'.repeat(100_000)}`,
      'https://www.youtube.com/watch?v=junk',
      '',
      '\0',
    ]);
    assert.equal(code, 0);
    assert.deepEqual(
      lines(out).map(({ provider }) => provider),
      [null, null, null, null, null],
    );
  });
  it('takes a byte order mark for no part of the first address', async () => {
    const { out } = await embedHub(['match'], { input: '\ufeffhttps://youtu.be/M7lc1UVf-VE\n' });
    assert.equal(lines(out)[0]?.url, 'https://youtu.be/M7lc1UVf-VE');
  });
  it('waits for nobody at a terminal', async () => {
    const { code, out, said } = await embedHub(['match'], { interactive: true });
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /Name a URL/);
  });
});
