import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { createImageFetch } from '../../src/resolver/node.js';
import { INDEX, openPosters } from '../../src/site/posters-store.js';
import { send } from '../network/site.js';
import { picture, pictureWorld, type PictureWorld } from './pictures.js';

const A = 'https://img.example/a.jpg';
const B = 'https://img.example/b.jpg';
const index = async (world: PictureWorld): Promise<{ version: number; posters: Record<string, unknown> }> =>
  JSON.parse(await readFile(join(world.directory, INDEX), 'utf8')) as never;

describe('posters: fetched once', () => {
  let world: PictureWorld;
  let large: Buffer;
  before(async () => {
    world = await pictureWorld();
    large = await picture(700, 400);
  });
  after(() => world.close());
  beforeEach(() => world.fresh());

  it('are files of the directory, under the address of the site', async () => {
    world.files.set('/a.jpg', large);
    const store = await world.open();
    const poster = (await store.get(A))!;
    assert.deepEqual([poster.width, poster.height], [700, 400]);
    assert.match(poster.src, /^\/posters\/[0-9a-f]{16}-700\.jpg$/);
    assert.deepEqual(
      poster.alternatives?.map(({ type, srcset }) => [type, srcset.match(/\d+w/g)]),
      [
        ['image/avif', ['320w', '700w']],
        ['image/webp', ['320w', '700w']],
      ],
    );
    const named = [poster.src, ...poster.alternatives.flatMap(({ srcset }) => srcset.split(', '))].map((entry) =>
      entry.split(' ')[0]!.replace('/posters/', ''),
    );
    assert.deepEqual(await world.names(), named.sort());
    for (const name of named) {
      const file = await readFile(join(world.directory, name));
      const { width, format } = await sharp(file).metadata();
      assert.equal(width, Number(/-(\d+)\./.exec(name)?.[1]), name);
      assert.equal(format, { jpg: 'jpeg', avif: 'heif', webp: 'webp' }[name.split('.')[1]!], name);
      assert.equal(name.split('-')[0], await hashOf(file));
    }
  });
  it('are asked for once, by all who want them', async () => {
    world.files.set('/a.jpg', large);
    const store = await world.open();
    const found = await Promise.all(Array.from({ length: 20 }, () => store.get(A)));
    assert.equal(new Set(found.map((poster) => poster?.src)).size, 1);
    await store.get(A);
    assert.deepEqual(world.asked(), ['/a.jpg']);
  });
  it('are known to the next build, which asks nobody', async () => {
    world.files.set('/a.jpg', large);
    const first = await world.open();
    assert.equal(first.peek(A), undefined);
    const poster = await first.get(A);
    assert.deepEqual(first.peek(A), poster);
    await first.save();
    world.internet.clear();
    const second = await world.open();
    assert.deepEqual(second.peek(A), poster);
    assert.deepEqual(await second.get(A, { offline: true }), poster);
    assert.deepEqual(await second.get(A), poster);
    const alone = await openPosters({ directory: world.directory, url: 'https://cdn.example/p' });
    assert.equal((await alone.get(A))?.src, poster?.src.replace('/posters/', 'https://cdn.example/p/'));
    assert.deepEqual(world.asked(), []);
  });
  it('are not asked for offline, nor where there is no way to ask', async () => {
    world.files.set('/a.jpg', large);
    const store = await world.open();
    assert.equal(await store.get(A, { offline: true }), undefined);
    const mute = await openPosters({ directory: world.directory, url: '/p/' });
    assert.equal(await mute.get(A), undefined);
    assert.deepEqual([world.asked(), store.failures, mute.failures], [[], [], []]);
    assert.ok(await store.get(A), 'a refusal to ask is no failure');
  });
  it('are fetched again where a file of theirs is gone', async () => {
    world.files.set('/a.jpg', large);
    const first = await world.open();
    const poster = await first.get(A);
    await first.save();
    await rm(join(world.directory, poster!.src.replace('/posters/', '')));
    const second = await world.open();
    assert.equal(second.peek(A), undefined);
    assert.equal(await second.get(A, { offline: true }), undefined);
    assert.deepEqual(await second.get(A), poster);
    assert.deepEqual(world.asked(), ['/a.jpg', '/a.jpg']);
  });
  it('have addresses that stand in a list of addresses', async () => {
    world.files.set('/a.jpg', large);
    const store = await world.open({ url: '/my pictures, all/%C3%A4' });
    const { src, alternatives = [] } = (await store.get(A))!;
    assert.match(src, /^\/my%20pictures%2C%20all\/%C3%A4\/[0-9a-f]{16}-700\.jpg$/);
    for (const { srcset } of alternatives) {
      assert.ok(
        srcset.split(', ').every((entry) => /^\S+ \d+w$/.test(entry)),
        srcset,
      );
    }
  });
  it('share a file where they are the same picture', async () => {
    world.files.set('/a.jpg', large).set('/b.jpg', large);
    const store = await world.open();
    const [a, b] = await Promise.all([store.get(A), store.get(B)]);
    assert.deepEqual(a, b);
    assert.equal((await world.names()).length, 5);
  });
  it('are new files where the picture is another', async () => {
    world.files.set('/a.jpg', large);
    const first = await (await world.open()).get(A);
    world.files.set('/a.jpg', await sharp(large).negate().jpeg().toBuffer());
    const second = await (await world.open()).get(A);
    assert.notEqual(first?.src, second?.src);
  });
  it('go on for the others when one caller leaves, and stop with the last', async () => {
    let [arrived, answer] = [(): void => undefined, (): void => undefined];
    const reached = new Promise<void>((done) => (arrived = done));
    const go = new Promise<void>((done) => (answer = done));
    world.internet.add({
      hosts: ['late.example'],
      async handle(exchange) {
        arrived();
        await go;
        send(exchange, large, { type: 'image/jpeg' });
      },
    });
    const store = await world.open();
    const [one, two] = [new AbortController(), new AbortController()];
    const [first, second] = [one, two].map(({ signal }) => store.get('https://late.example/x', { signal }));
    await reached;
    one.abort(new Error('left'));
    await assert.rejects(first!, /left/);
    answer();
    assert.equal((await second)?.width, 700);
    await assert.rejects(store.get(A, { signal: AbortSignal.abort(new Error('never came')) }), /never came/);
    assert.deepEqual(store.failures, []);
  });
});

describe('posters: the index', () => {
  let world: PictureWorld;
  before(async () => {
    world = await pictureWorld();
  });
  after(() => world.close());
  beforeEach(async () => {
    world.fresh();
    world.files.set('/a.jpg', await picture(200, 100)).set('/b.jpg', await picture(240, 100));
  });

  it('is sorted and can be read', async () => {
    const store = await world.open({ resize: false });
    await store.get(B);
    await store.get(A);
    await store.save();
    const names = (await world.names()).filter((name) => name !== INDEX);
    const [a, b] = [names.find((name) => name.includes('-200'))!, names.find((name) => name.includes('-240'))!];
    const entry = (address: string, name: string, width: number): string => `    "${address}": {
      "files": [
        "${name}"
      ],
      "height": 100,
      "type": "image/jpeg",
      "width": ${width}
    }`;
    assert.equal(
      await readFile(join(world.directory, INDEX), 'utf8'),
      `{\n  "version": 1,\n  "posters": {\n${entry(A, a, 200)},\n${entry(B, b, 240)}\n  }\n}\n`,
    );
  });
  it('is not made for nothing, and left alone where nothing is new', async () => {
    const store = await world.open();
    await store.save();
    await assert.rejects(stat(world.directory), { code: 'ENOENT' });
    await store.get(A);
    await store.save();
    const { ino } = await stat(join(world.directory, INDEX));
    const again = await world.open();
    await again.get(A);
    await again.save();
    await store.save();
    assert.equal((await stat(join(world.directory, INDEX))).ino, ino);
  });
  it('is the same from two builds, whatever came first', async () => {
    const one = await world.open();
    await one.get(A);
    await one.get(B);
    await one.save();
    const first = await readFile(join(world.directory, INDEX), 'utf8');
    const files = new Map(world.files);
    world.fresh();
    for (const [path, file] of files) world.files.set(path, file);
    const two = await world.open();
    await Promise.all([two.get(B), two.get(A)]);
    await two.save();
    assert.equal(await readFile(join(world.directory, INDEX), 'utf8'), first);
  });
  it('is never written over where it is something else', async () => {
    const store = await world.open();
    await store.get(A);
    for (const text of ['<<<<<<< HEAD\n{}', '[]', '{"version":2,"posters":{}}', '{"version":1}', 'null']) {
      await writeFile(join(world.directory, INDEX), text);
      await assert.rejects(store.save(), { name: 'PosterFileError', message: /no index of pictures/ });
      await assert.rejects(world.open(), { name: 'PosterFileError' });
      assert.equal(await readFile(join(world.directory, INDEX), 'utf8'), text);
    }
  });
  it('is believed as far as it leads to pictures of the directory', async () => {
    const store = await world.open();
    await store.get(A);
    await store.save();
    const { posters } = await index(world);
    const good = posters[A] as { files: string[] };
    const name = good.files[0]!;
    for (const bad of [
      null,
      'x',
      { ...good, files: [] },
      { ...good, files: ['../secret.jpg'] },
      { ...good, files: [`${name}" onload="alert(1)`] },
      { ...good, files: [name, 'posters.json'] },
      { ...good, files: name },
      { ...good, type: 'image/svg+xml' },
      { ...good, width: '200' },
      { ...good, height: -1 },
    ]) {
      await writeFile(join(world.directory, INDEX), JSON.stringify({ version: 1, posters: { [A]: bad } }));
      const opened = await world.open();
      assert.equal(opened.peek(A), undefined, JSON.stringify(bad));
    }
    assert.deepEqual((await (await world.open()).get(A))?.width, 200);
  });
  it('holds addresses whose names mean something to objects', async () => {
    const store = await world.open();
    assert.equal(store.peek('constructor'), undefined);
    assert.equal(await store.get('toString'), undefined);
    assert.deepEqual(
      store.failures.map(({ url, code }) => [url, code]),
      [['toString', 'unsafe-url']],
    );
  });
  it('keeps what another build wrote meanwhile', async () => {
    const [one, two] = [await world.open(), await world.open()];
    await Promise.all([one.get(A), two.get(B)]);
    await Promise.all([one.save(), two.save()]);
    const third = await world.open({ fetchImage: () => Promise.reject(new Error('asked')) });
    assert.ok(third.peek(A) && third.peek(B));
  });
  it('loses nothing to two processes', async () => {
    const module = (path: string): string =>
      JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../src', path)).href);
    const body = (await picture(130, 90)).toString('base64');
    const script = `
      const { openPosters } = await import(${module('site/posters-store.ts')});
      const [directory, name] = process.argv.slice(1);
      const bytes = Buffer.from('${body}', 'base64');
      const fetchImage = async (url) => ({ url, type: 'image/jpeg', bytes });
      const store = await openPosters({ directory, url: '/p/', fetchImage, resize: false });
      for (let i = 0; i < 20; i += 1) {
        await store.get('https://img.example/' + name + i);
        await store.save();
      }`;
    const build = (name: string): Promise<unknown> => {
      const args = ['--import', 'tsx', '--input-type=module', '-e', script, world.directory, name];
      return promisify(execFile)(process.execPath, args);
    };
    await Promise.all([build('one'), build('two')]);
    assert.equal(Object.keys((await index(world)).posters).length, 40);
    assert.equal((await world.names()).length, 2, 'a picture and the index');
  });
  it('is asked through a way to the network that checks every hop', async () => {
    world.internet.add({
      hosts: ['moved.example'],
      handle: ({ response }) => void response.writeHead(302, { location: 'http://10.0.0.1/x.jpg' }).end(),
    });
    const store = await world.open({ fetchImage: createImageFetch({ fetch: world.fetch }) });
    assert.equal(await store.get('https://moved.example/x'), undefined);
    assert.equal(store.failures[0]?.code, 'unsafe-url');
  });
});

async function hashOf(file: Uint8Array): Promise<string> {
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(file)));
  return hash.toString('hex').slice(0, 16);
}
