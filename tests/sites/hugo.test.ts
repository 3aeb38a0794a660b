// Hugo builds, and embed-hub build goes over what it built.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasProgram, howToGet } from '../../scripts/lib/install-programs.mjs';
import { openReader, readPost } from './shared/browser.js';
import { checkPost, outside } from './shared/post.js';
import { openWorkshop, type Workshop } from './shared/workshop.js';

describe('a Hugo site', { skip: hasProgram('hugo') ? false : howToGet('hugo') }, () => {
  const PAGE = 'public/small-pages/index.html';
  let site: Workshop;
  let built = '';
  before(async () => {
    site = await openWorkshop('hugo', { posters: 'static/posters' });
    await site.run('hugo', '--quiet');
    built = await site.read(PAGE);
    await site.run(
      'embed-hub',
      'build',
      'public',
      '--lock',
      'embed-hub.lock.json',
      '--posters',
      'public/posters',
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
      'public',
      '--lock',
      'embed-hub.lock.json',
      '--posters',
      'public/posters',
      '--offline',
    );
    assert.equal(await site.read(PAGE), first);
  });

  it('is a page that asks nobody before the reader presses', async () => {
    const reader = await openReader(site.path('public'));
    try {
      await readPost(reader, '/small-pages/');
    } finally {
      await reader.close();
    }
  });
});
