// A page written by hand: an import map, our files beside it, and embed-hub build where there is Node.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { openReader, readPost } from './shared/browser.js';
import { checkPost, outside } from './shared/post.js';
import { openWorkshop, type Workshop } from './shared/workshop.js';

describe('a site of plain pages', () => {
  let site: Workshop;
  let written = '';
  before(async () => {
    site = await openWorkshop('plain', { posters: 'public/posters' });
    written = await site.read('public/small-pages.html');
    await cp(site.path('node_modules/embed-hub/dist/cdn'), site.path('public/embed-hub'), { recursive: true });
  });
  after(() => site.remove());

  const allowed = (): string[] => {
    const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(written) ?? [];
    return [`'sha256-${createHash('sha256').update(map).digest('base64')}'`];
  };

  it('works as it was written, with our files beside it', async () => {
    const reader = await openReader(site.path('public'), allowed());
    try {
      const { page, errors, close } = await reader.open('/small-pages.html');
      await page.waitForFunction(
        () => document.querySelector('embed-media')?.shadowRoot?.querySelector('figure, .card'),
        { polling: 'raf' },
      );
      // the old player is there still: building takes it out
      const others = errors.filter((said) => !said.includes('player.soundcloud.com'));
      assert.deepEqual(others, []);
      assert.deepEqual([...new Set(reader.internet.requests.map(({ host }) => host))], ['blog.example']);
      await close();
    } finally {
      await reader.close();
    }
  });

  it('is finished by embed-hub build, into another folder', async () => {
    await site.run(
      'embed-hub',
      'build',
      'public',
      '--out',
      'out',
      '--lock',
      'embed-hub.lock.json',
      '--posters',
      'posters',
      '--offline',
    );
    const html = await site.read('out/small-pages.html');
    checkPost(html);
    assert.equal(await site.read('public/small-pages.html'), written);
    const old = /<object\b[^]*?<\/object>|(?<=<p>)https:[^<]+(?=<\/p>)/g;
    assert.equal(outside(html), outside(written.replaceAll(old, '<…>')));
  });

  it('is a page that asks nobody before the reader presses', async () => {
    await readPost(site.path('out'), '/small-pages.html', allowed());
  });
});
