import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addressOf, openHost, readFrom } from '../../src/hosts/shared/host.js';
import { replacementsOf } from '../../src/hosts/shared/replacements.js';
import { createWorld, FILM, TALK } from './world.js';

const SHARED = fileURLToPath(new URL('../sites/shared/', import.meta.url));

describe('what hosts share', () => {
  let root = '';
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'embed-hub-hosts-'));
    await cp(join(SHARED, 'embed-hub.lock.json'), join(root, 'embed-hub.lock.json'));
    await cp(join(SHARED, 'posters'), join(root, 'public', 'posters'), { recursive: true });
  });
  after(() => rm(root, { recursive: true }));

  it('opens the lock file where the build runs, and shows its pictures from the site', async () => {
    const host = await openHost({ posters: 'public/posters', offline: true }, root, '/blog/');
    const { html } = await host.page(`<p>${TALK}</p>`);
    assert.match(html, /A talk about small pages/);
    assert.match(html, /<img src="\/blog\/posters\/[0-9a-f]+-640\.jpg"/);
  });

  it('leaves data for search engines out where it is told to', async () => {
    const source = `<p>${TALK}</p><embed-media src="${FILM}"></embed-media>`;
    const [all, none] = await Promise.all(
      [true, false].map(async (jsonLd) =>
        (await openHost({ jsonLd, offline: true, posters: 'public/posters' }, root)).page(source),
      ),
    );
    assert.match(all?.html ?? '', /<script type="application\/ld\+json">/);
    assert.equal(none?.html, all?.html.replaceAll(/<script\b[^]*?<\/script>/g, ''));
  });

  it('takes folder and address of posters apart', async () => {
    const posters = { directory: 'public/posters', url: 'https://cdn.example/p/' };
    const { html } = await (await openHost({ posters, offline: true }, root)).page(`<p>${TALK}</p>`);
    assert.match(html, /src="https:\/\/cdn\.example\/p\/[0-9a-f]+-640\.jpg"/);
  });

  it('copies posters to the output, but for those that are there', async () => {
    const host = await openHost({ posters: 'public/posters', offline: true }, root);
    await host.copyPosters(join(root, 'out'));
    const pictures = (await readdir(join(root, 'public', 'posters'))).filter((name) => name !== 'posters.json');
    assert.deepEqual(await readdir(join(root, 'out', 'posters')), pictures);
    await host.copyPosters(join(root, 'public'));
    const none = await openHost({ posters: 'none/yet', offline: true }, root);
    await none.copyPosters(join(root, 'out'));
    assert.deepEqual(await readdir(join(root, 'out')), ['posters']);
  });

  it('says no to a lock file that is something else', async () => {
    await writeFile(join(root, 'broken.json'), '<<<<<<<');
    await assert.rejects(openHost({ lock: 'broken.json' }, root), { name: 'LockFileError' });
  });

  it('saves again after a save that failed', async () => {
    const { builder, saves } = createWorld();
    let full = true;
    const flaky = { ...builder, save: () => (full ? Promise.reject(new Error('full')) : builder.save()) };
    const host = await openHost({ builder: flaky });
    await assert.rejects(host.save(), /full/);
    full = false;
    await host.save();
    assert.equal(saves(), 1);
  });

  it('reads files of the site, and none above it', async () => {
    const folder = join(root, 'files');
    await mkdir(folder);
    await writeFile(join(folder, 'a b.vtt'), 'WEBVTT');
    await writeFile(join(root, 'secret.vtt'), 'WEBVTT');
    const read = readFrom([join(root, 'none'), folder], 'deep/index.html');
    assert.equal(String(await read('/a%20b.vtt?v=2#t')), 'WEBVTT');
    assert.equal(String(await read('../a%20b.vtt')), 'WEBVTT');
    for (const address of [
      '/none.vtt',
      '/..%2Fsecret.vtt',
      '/../secret.vtt',
      '//elsewhere.example/a%20b.vtt',
      'https://a.example/a%20b.vtt',
      '/%E0%A4%A',
    ])
      assert.equal(await read(address), undefined, address);
  });

  it('knows the address of a page where that of the site is known', () => {
    assert.equal(addressOf({ url: 'https://blog.example/' }, '/a/'), 'https://blog.example/a/');
    assert.equal(addressOf({}, '/a/'), undefined);
    assert.equal(addressOf({ url: 'https://blog.example/' }, undefined), undefined);
  });

  it('puts the changes of an embed together', () => {
    const source = '.<a></a>.<b></b>.<c></c>';
    const edits = [
      { from: 3, to: 3, text: ' x' },
      { from: 4, to: 4, text: 'y' },
      { from: 17, to: 24, text: 'z' },
    ];
    const embeds = (
      [
        [1, 8],
        [9, 16],
        [17, 24],
      ] as const
    ).map((range) => ({ range, form: '', url: '', origin: 'lock', status: 'ok', poster: false }) as const);
    assert.deepEqual(replacementsOf(source, edits, embeds), [
      { range: [1, 8], text: '<a x>y</a>' },
      { range: [17, 24], text: 'z' },
    ]);
  });
});
