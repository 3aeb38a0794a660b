import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import embedHub from '../../src/hosts/vite.js';
import { createWorld, FILM } from './world.js';

describe('the Vite plugin', () => {
  it('finishes every page after Vite has written into it', async () => {
    const world = createWorld();
    const plugin = embedHub({ builder: world.builder });
    assert.equal(plugin.transformIndexHtml.order, 'post');
    const page = `<script type="module" src="/assets/a.js"></script><p>${FILM}</p>`;
    const out = await plugin.transformIndexHtml.handler(page, { path: '/index.html' });
    assert.match(
      out,
      /^<script type="module" src="\/assets\/a\.js"><\/script><p><embed-media [^>]+><a [^>]+>A film on Vimeo/,
    );
    assert.equal(await plugin.transformIndexHtml.handler(out, { path: '/index.html' }), out);
  });

  it('saves a page that asked, and a build at its end', async () => {
    const world = createWorld();
    const plugin = embedHub({ builder: world.builder });
    for (const path of ['/index.html', '/second/index.html', '/index.html'])
      await plugin.transformIndexHtml.handler(`<p>${FILM}</p>`, { path });
    assert.deepEqual([world.asked, world.saves()], [[FILM], 1]);
    await plugin.writeBundle.handler();
    assert.equal(world.saves(), 2);
  });

  it('has nothing to save where there was no page', async () => {
    const world = createWorld();
    await embedHub({ builder: world.builder }).writeBundle.handler();
    assert.equal(world.saves(), 0);
  });

  it('knows the address of a page from that of the site', async () => {
    const world = createWorld();
    const plugin = embedHub({ builder: world.builder, url: 'https://blog.example/' });
    const page = '<embed-card href="other.html"></embed-card>';
    await plugin.transformIndexHtml.handler(page, { path: '/deep/index.html' });
    assert.deepEqual(world.asked, ['https://blog.example/deep/other.html']);
  });
});
