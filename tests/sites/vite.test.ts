// Vite with the plugin: two pages of a build, and the same ones from the development server.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readPost } from './shared/browser.js';
import { checkPost, outside } from './shared/post.js';
import { openWorkshop, type Workshop } from './shared/workshop.js';

describe('a Vite site', () => {
  let site: Workshop;
  before(async () => {
    site = await openWorkshop('vite', { posters: 'public/posters' });
    await site.run('vite', 'build', '--logLevel', 'warn');
  });
  after(() => site.remove());

  it('is built with what the lock file knows', async () => {
    const html = await site.read('dist/index.html');
    checkPost(html);
    assert.ok(outside(html).includes('<p>Words before, <em>with stress</em> and “quotes” &amp; all.</p>\n'));
  });

  it('has more pages than one, each in its language', async () => {
    const html = await site.read('dist/second/index.html');
    assert.match(html, /A film by the sea/);
    assert.match(html, /<script type="module"[^>]+src="\/assets\//);
  });

  it('is a page that asks nobody before the reader presses', async () => {
    await readPost(site.path('dist'), '/');
  });

  it('shows the same while it is being written', async () => {
    // prints the address of the page and what it serves, then ends
    const out = await site.run('node', 'serve-once.js');
    checkPost(out);
  });
});
