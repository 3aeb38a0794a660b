// Jekyll builds, and embed-hub build goes over what it built.
import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { hasProgram, howToGet } from '../../scripts/lib/install-programs.mjs';
import { openReader, readPost } from './shared/browser.js';
import { checkPost, outside } from './shared/post.js';
import { openWorkshop, type Workshop } from './shared/workshop.js';

describe('a Jekyll site', { skip: hasProgram('jekyll') ? false : howToGet('jekyll') }, () => {
  const PAGE = '_site/small-pages.html';
  let site: Workshop;
  let built = '';
  before(async () => {
    site = await openWorkshop('jekyll');
    await site.run('jekyll', 'build', '--quiet');
    await cp(site.path('node_modules/embed-hub/dist/cdn'), site.path('_site/embed-hub'), { recursive: true });
    built = await site.read(PAGE);
    await site.run(
      'embed-hub',
      'build',
      '_site',
      '--lock',
      'embed-hub.lock.json',
      '--posters',
      '_site/posters',
      '--offline',
    );
  });
  after(() => site.remove());

  it('is finished with what the lock file knows', async () => {
    checkPost(await site.read(PAGE));
  });

  it('is the same to the byte outside the embeds', async () => {
    const old = /<object\b[^]*?<\/object>|(?<=<p>)(?:<a\b[^>]*>)?https:[^<]+(?:<\/a>)?(?=<\/p>)/g;
    assert.equal(outside(await site.read(PAGE)), outside(built.replaceAll(old, '<…>')));
  });

  it('is not changed by a second build', async () => {
    const first = await site.read(PAGE);
    await site.run(
      'embed-hub',
      'build',
      '_site',
      '--lock',
      'embed-hub.lock.json',
      '--posters',
      '_site/posters',
      '--offline',
    );
    assert.equal(await site.read(PAGE), first);
  });

  it('is a page that asks nobody before the reader presses', async () => {
    const reader = await openReader(site.path('_site'));
    try {
      await readPost(reader, '/small-pages.html');
    } finally {
      await reader.close();
    }
  });
});
