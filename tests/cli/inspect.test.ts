import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { embedHub, type Run } from './world.js';

const URL = 'https://vimeo.com/76979871';
const REPLY = JSON.stringify({ version: '1.0', type: 'video', title: 'A <b>film</b>', author_name: 'Ann' });
const inspect = (args: string[], input?: string, files: Record<string, string> = {}): Promise<Run> =>
  embedHub(['inspect', ...args], { ...(input === undefined ? {} : { input }), files });
const errorOf = ({ out }: Run) => (JSON.parse(out) as { error: { code: string; message: string } }).error;

describe('embed-hub inspect', () => {
  it('prints the Embed of a reply on standard input', async () => {
    const { code, out, said } = await inspect(['--url', URL], REPLY);
    const embed = JSON.parse(out) as Embed;
    assert.deepEqual([code, said], [0, '']);
    assert.deepEqual(
      [embed.url, embed.kind, embed.title, embed.authors],
      [URL, 'video', 'A <b>film</b>', [{ name: 'Ann' }]],
    );
    assert.equal(embed.provenance?.['title'], 'oembed');
  });
  it('reads a file, and "-" for standard input', async () => {
    const files = { 'page.html': '<title>A page</title>' };
    const titles = [
      await inspect(['page.html', '--url', 'https://blog.example/p'], '', files),
      await inspect(['-', '--url', 'https://blog.example/p'], files['page.html']),
    ].map(({ out }) => (JSON.parse(out) as Embed).title);
    assert.deepEqual(titles, ['A page', 'A page']);
  });
  it('takes the content type', async () => {
    const { out } = await inspect(['--url', 'https://files.example/a.mp3', '--content-type', 'audio/mpeg'], '\0\0');
    assert.equal((JSON.parse(out) as Embed).kind, 'audio');
  });
  it('prints what a reader gets, with everything escaped', async () => {
    const { code, out } = await inspect(['--url', URL, '--html'], REPLY);
    assert.equal(code, 0);
    assert.match(out, /<a href="https:\/\/vimeo\.com\/76979871">/);
    assert.match(out, /A &lt;b&gt;film&lt;\/b&gt;/);
    assert.doesNotMatch(out, /<b>|<iframe/);
  });
  it('gives a failure as a record', async () => {
    for (const [args, input, code] of [
      [['--url', URL], '', 'bad-response'],
      [['--url', URL], 'Forbidden', 'embedding-disabled'],
      [['--url', 'javascript:alert(1)'], REPLY, 'unsafe-url'],
      [['--url', 'cats'], REPLY, 'unsafe-url'],
      [['missing.html', '--url', URL], '', 'unreadable-file'],
    ] as const) {
      const run = await inspect([...args], input);
      assert.deepEqual([run.code, errorOf(run).code], [1, code]);
      assert.ok(errorOf(run).message.length > 10);
    }
  });
  it('prints a plain link after a failure, and says on standard error what it was', async () => {
    const { code, out, said } = await inspect(['--url', 'https://blog.example/p', '--html'], 'Forbidden');
    assert.equal(code, 1);
    assert.match(out, /<a href="https:\/\/blog\.example\/p" class="u-url p-name">https:\/\/blog\.example\/p<\/a>/);
    assert.match(said, /^embedding-disabled: /);
    const script = await inspect(['--url', 'javascript:alert(1)', '--html'], REPLY);
    assert.doesNotMatch(script.out, /href/);
  });
  it('is told how it is used', async () => {
    for (const args of [[], ['--url', ' '], ['a', 'b', '--url', URL], ['--url', URL, '--nonsense']]) {
      const { code, out, said } = await inspect(args, REPLY);
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, /usage: embed-hub inspect \[FILE\] --url URL/);
    }
    const { code, said } = await embedHub(['inspect', '--url', URL], { interactive: true });
    assert.equal(code, 2);
    assert.match(said, /pipe the reply in/);
  });
});
