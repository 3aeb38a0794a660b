// Eleventy with the plugin: finished pages, a feed for feed readers, and a page in a browser.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { readPost } from './shared/browser.js';
import { checkPost, outside } from './shared/post.js';
import { openWorkshop, type Workshop } from './shared/workshop.js';

describe('an Eleventy site', () => {
  let site: Workshop;
  before(async () => {
    site = await openWorkshop('eleventy');
    await site.run('eleventy', '--quiet');
  });
  after(() => site.remove());

  it('is built with what the lock file knows', async () => {
    const html = await site.read('_site/small-pages/index.html');
    checkPost(html);
    assert.ok(outside(html).includes('<p>Words before, <em>with stress</em> and “quotes” &amp; all.</p>\n'));
  });

  it('has its posters in the output', async () => {
    const html = await site.read('_site/small-pages/index.html');
    const [, poster = ''] = /<img\b[^>]*src="\/(posters\/[^"]+)"/.exec(html) ?? [];
    assert.ok(existsSync(site.path('_site', poster)), poster);
  });

  it('has a feed with links and pictures, and no elements of ours', async () => {
    const feed = await site.read('_site/feed.xml');
    assert.match(feed, /A talk about small pages/);
    assert.match(feed, /Words before/);
    assert.match(feed, /https:\/\/blog\.example\/posters\/[0-9a-f]+-640\.jpg/);
    assert.doesNotMatch(feed, /embed-media/);
  });

  it('is a page that asks nobody before the reader presses', async () => {
    await readPost(site.path('_site'), '/small-pages/');
  });
});
