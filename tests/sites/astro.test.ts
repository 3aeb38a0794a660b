// Astro with the rehype plugin, and our modules bundled by Astro.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readPost } from './shared/browser.js';
import { checkPost, outside } from './shared/post.js';
import { openWorkshop, type Workshop } from './shared/workshop.js';

describe('an Astro site', () => {
  let site: Workshop;
  before(async () => {
    site = await openWorkshop('astro', { posters: 'public/posters' });
    await site.run('astro', 'build', '--silent');
  });
  after(() => site.remove());

  it('is built with what the lock file knows', async () => {
    const html = await site.read('dist/small-pages/index.html');
    checkPost(html);
    assert.ok(outside(html).includes('Words before, <em>with stress</em> and “quotes” &#x26; all.'));
  });

  it('is a page that asks nobody before the reader presses', async () => {
    await readPost(site.path('dist'), '/small-pages/');
  });
});
