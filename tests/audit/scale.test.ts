// What an audit costs when there is much to read: memory that does not grow, time that grows with the input.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BLIP, folder, FRAME, look } from './world.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** MiB of heap: the program itself takes most of it. */
const HEAP = 64;

describe('much to read', () => {
  it('an export larger than the memory there is', async () => {
    const place = await folder();
    const file = createWriteStream(place.at('export.xml'));
    file.write('<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n');
    const text = '<p>A paragraph of an old post, &amp; some words more.</p>\n'.repeat(300);
    for (let i = 0; i < 4000; i++) {
      const item = `<item><content:encoded><![CDATA[${text}${BLIP}]]></content:encoded><wp:post_id>${i}</wp:post_id></item>\n`;
      if (!file.write(item)) await once(file, 'drain');
    }
    file.end('</channel></rss>\n');
    await once(file, 'close');
    assert.ok((await stat(place.at('export.xml'))).size > HEAP * 1_048_576);
    const argv = [
      `--max-old-space-size=${HEAP}`,
      '--import',
      'tsx',
      'src/cli/main.ts',
      'audit',
      place.at('export.xml'),
    ];
    const options = ['--fix', '--out', place.at('new.xml'), '--strict'];
    const { stdout } = await promisify(execFile)(process.execPath, [...argv, ...options], {
      cwd: root,
      maxBuffer: 1e9,
    });
    assert.equal(stdout.match(/^\+<embed-card|<embed-card href/gm)?.length, 4000);
    assert.ok((await stat(place.at('new.xml'))).size > (await stat(place.at('export.xml'))).size);
    await place.remove();
  });

  // Each is taken twice, the second time eight times as much: what costs its square would take 64 times as long.
  for (const [name, unit] of [
    ['frames', FRAME],
    ['objects that never end', '<object><param name=a value=b>'],
    ['pictures', '<img src="http://a.example/x">'],
    ['signs of templates', '{{ {% <% <? { '],
    ['comments that never end', '<!-- wp:embed --><!--'],
    ['brackets', '[flowplayer a [youtube '],
    ['elements of ours', '<embed-media src="https://vimeo.com/76979871"><a href="x">y</a></embed-media>'],
    ['what is switched off', `<i data-embed-hub="off">x</i>${FRAME}`],
  ] as const)
    it(`a page of nothing but ${name}`, () => {
      const cost = (count: number): number => {
        const markup = unit.repeat(count);
        const before = performance.now();
        look(markup, { format: 'markdown', isMdx: true });
        return performance.now() - before;
      };
      cost(1000);
      const least = (count: number): number => Math.min(cost(count), cost(count), cost(count));
      const [small, large] = [Math.max(10, least(1000)), least(8000)];
      assert.ok(large < small * 40, `${Math.round(small)} ms, then ${Math.round(large)} ms`);
    });
});
