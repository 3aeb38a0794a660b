import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embedHub } from './world.js';

const URL_ALONE = '<p>http://youtu.be/M7lc1UVf-VE</p>';

describe('embed-hub upgrade', () => {
  it('prints the post again', async () => {
    const { code, out } = await embedHub(['upgrade', 'post.html'], {
      files: { 'post.html': `<h1>x</h1>${URL_ALONE}` },
    });
    assert.equal(code, 0);
    assert.match(
      out,
      /^<h1>x<\/h1><p><embed-media src="http:\/\/youtu\.be|^<h1>x<\/h1><p><embed-media src="https:\/\/www\.youtube\.com\/watch\?v=M7lc1UVf-VE">/,
    );
  });
  it('reports with the fields of the contract', async () => {
    const { out } = await embedHub(['upgrade', '--json'], { input: URL_ALONE });
    const { embeds } = JSON.parse(out) as { embeds: Record<string, unknown>[] };
    assert.deepEqual(Object.keys(embeds[0] ?? {}), [
      'range',
      'form',
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
      [embeds[0]?.['range'], embeds[0]?.['form'], embeds[0]?.['id']],
      [[3, 30], 'bare-url', 'M7lc1UVf-VE'],
    );
  });
  it('reports where a copy of something gone may be', async () => {
    const { out } = await embedHub(['upgrade', '--json'], {
      input: 'http://www.blogtalkradio.com/someshow/2012/02/20/an-hour',
    });
    const { embeds } = JSON.parse(out) as { embeds: { archive: { mediaUrl: string }; status: string }[] };
    assert.equal(embeds[0]?.status, 'gone');
    assert.equal(
      embeds[0].archive.mediaUrl,
      'https://web.archive.org/web/2012/http://www.blogtalkradio.com/someshow/2012/02/20/an-hour.mp3',
    );
  });
  it('keeps bytes that are no UTF-8', async () => {
    const input = Buffer.concat([Buffer.from('<p>caf'), Buffer.from([0xe9]), Buffer.from(`</p>${URL_ALONE}`)]);
    const { bytes } = await embedHub(['upgrade'], { input });
    assert.deepEqual(Buffer.from(bytes.subarray(0, 11)), Buffer.from(input.subarray(0, 11)));
    assert.match(Buffer.from(bytes).toString('latin1'), /<embed-media/);
  });
  it('speaks the language of the document, or the one it is told', async () => {
    const words = async (input: string, ...args: string[]): Promise<string> => {
      const { out } = await embedHub(['upgrade', ...args], { input });
      return /<a [^>]+>([^<]+)</.exec(out)?.[1] ?? out;
    };
    assert.equal(await words(URL_ALONE), 'Video on YouTube');
    assert.equal(await words(`<!doctype html><html lang="de-AT"><body>${URL_ALONE}`), 'Video auf YouTube');
    assert.equal(await words(`<html lang="de">${URL_ALONE}`, '--lang', 'fr'), 'Vidéo sur YouTube');
    assert.equal(await words(URL_ALONE, '--lang', 'pt-BR'), 'Vídeo no YouTube');
    assert.equal(await words(`<html lang="eo">${URL_ALONE}`), 'Video on YouTube');
    // what a post quotes says nothing of its own language
    assert.equal(await words(`<p>x</p><html lang="de">${URL_ALONE}`), 'Video on YouTube');
  });
  it('says which languages there are', async () => {
    const { code, said } = await embedHub(['upgrade', '--lang', 'eo'], { input: URL_ALONE });
    assert.equal(code, 2);
    assert.match(said, /--lang must be one of ar, de, en,/);
  });
  it('keeps a byte order mark', async () => {
    const { bytes } = await embedHub(['upgrade'], { input: `\ufeff${URL_ALONE}` });
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  });
  for (const order of ['little', 'big']) {
    it(`keeps UTF-16, ${order} end first`, async () => {
      const wide = (text: string): Buffer => {
        const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
        return order === 'big' ? bytes.swap16() : bytes;
      };
      const { code, bytes } = await embedHub(['upgrade'], { input: wide(`<p>é \ud83d\ude00 \ud800</p>${URL_ALONE}`) });
      const changed = await embedHub(['upgrade'], { input: URL_ALONE });
      assert.equal(code, 0);
      assert.deepEqual(Buffer.from(bytes), wide(`<p>é \ud83d\ude00 \ud800</p>${changed.out}`));
    });
  }
  it('passes on what is no text, and says so', async () => {
    const input = Buffer.from([0x89, 0x50, 0, 1, 2, 255]);
    const { code, bytes, said } = await embedHub(['upgrade'], { input });
    assert.equal(code, 1);
    assert.deepEqual([...bytes], [...input]);
    assert.match(said, /no text/);
  });
  it('prints nothing for nothing', async () => {
    const { code, out } = await embedHub(['upgrade'], { input: '' });
    assert.deepEqual([code, out], [0, '']);
  });
  it('takes ten megabytes', async () => {
    const input = `${'<p>A paragraph of an old post, &amp; <b>more</b>.</p>\n'.repeat(190_000)}${URL_ALONE}`;
    const { code, out } = await embedHub(['upgrade'], { input });
    assert.equal(code, 0);
    assert.ok(out.length > input.length && out.startsWith(input.slice(0, -URL_ALONE.length)));
  });
  it('says that a file is not there', async () => {
    const { code, out, said } = await embedHub(['upgrade', 'nowhere.html']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(said, /no such file/);
  });
  it('reads standard input for "-", but waits for nobody at a terminal', async () => {
    assert.match((await embedHub(['upgrade', '-'], { input: URL_ALONE })).out, /<embed-media/);
    for (const argv of [['upgrade'], ['upgrade', '-']]) {
      const { code, said } = await embedHub(argv, { interactive: true });
      assert.equal(code, 2);
      assert.match(said, /Name a FILE/);
    }
  });
  it('refuses a base that is no web address, and two files', async () => {
    assert.equal((await embedHub(['upgrade', '--base', 'javascript:x'])).code, 2);
    assert.equal((await embedHub(['upgrade', 'a', 'b'])).code, 2);
  });
});
