// A build script with markdown-it: what renders at once renders from the lock file.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readPost } from './shared/browser.js';
import { checkPost, outside } from './shared/post.js';
import { openWorkshop, type Workshop } from './shared/workshop.js';

describe('a site made with markdown-it', () => {
  let site: Workshop;
  before(async () => {
    site = await openWorkshop('markdown-it');
    await site.run('node', 'build.js');
  });
  after(() => site.remove());

  it('is built with what the lock file knows', async () => {
    const html = await site.read('out/small-pages.html');
    checkPost(html);
    assert.ok(outside(html).includes('<p>Words before, <em>with stress</em> and “quotes” &amp; all.</p>\n'));
  });

  it('is a page that asks nobody before the reader presses', async () => {
    await readPost(site.path('out'), '/small-pages.html');
  });
});
