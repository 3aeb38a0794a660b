// MDX and React, as in Next, Docusaurus and Gatsby: Markdown is finished, JSX is the author’s.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readPost } from './shared/browser.js';
import { checkPost, outside } from './shared/post.js';
import { openWorkshop, type Workshop } from './shared/workshop.js';

describe('a site made with MDX', () => {
  let site: Workshop;
  before(async () => {
    site = await openWorkshop('mdx');
    await site.run('node', 'build.js');
  });
  after(() => site.remove());

  it('is built with what the lock file knows', async () => {
    const html = await site.read('out/small-pages.html');
    checkPost(html);
    assert.ok(outside(html).includes('Words before, <em>with stress</em> and “quotes” &amp; all'));
  });

  it('holds no scripts, which React would escape, with JSX and without', async () => {
    for (const page of ['out/small-pages.html', 'out/markdown.html']) {
      const html = await site.read(page);
      assert.match(html, /A film by the sea/);
      assert.doesNotMatch(html, /ld\+json/);
    }
  });

  it('is a page that asks nobody before the reader presses', async () => {
    await readPost(site.path('out'), '/small-pages.html');
  });
});
