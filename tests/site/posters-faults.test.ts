import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { EmbedError } from '../../src/core/error.js';
import { filesIn, PosterFileError, told } from '../../src/site/posters-files.js';
import { posterAddresses } from '../../src/site/posters-ladder.js';
import { INDEX, openPosters } from '../../src/site/posters-store.js';
import { testClock } from '../resolver/network-world.js';
import { picture, pictureWorld, type PictureWorld } from './pictures.js';

const YOUTUBE = 'https://i.ytimg.com/vi/M7lc1UVf-VE/';
const url = (name: string): string => `https://img.example/${name}`;

describe('posters: providers that have none of that size', () => {
  let world: PictureWorld;
  let grey: Buffer;
  before(async () => {
    world = await pictureWorld();
    grey = await picture(120, 90);
  });
  after(() => world.close());
  beforeEach(() => world.fresh());
  const asked = (): string[] => world.asked().map((address) => address.replace(YOUTUBE, ''));

  it('takes the largest there is', async () => {
    world.files.set(`${YOUTUBE}maxresdefault.jpg`, await picture(1280, 720));
    const poster = await (await world.open()).get(`${YOUTUBE}hqdefault.jpg`);
    assert.equal(poster?.width, 1280);
    assert.deepEqual(asked(), ['maxresdefault.jpg']);
  });
  for (const [how, missing] of [
    ['an error with a grey picture', (body: Buffer) => ({ status: 404, body })],
    ['a grey picture', (body: Buffer) => body],
  ] as const) {
    it(`takes the next where there is ${how}`, async () => {
      world.files
        .set(`${YOUTUBE}maxresdefault.jpg`, missing(grey))
        .set(`${YOUTUBE}sddefault.jpg`, missing(grey))
        .set(`${YOUTUBE}hqdefault.jpg`, await picture(480, 360));
      const store = await world.open();
      const poster = await store.get(`${YOUTUBE}hqdefault.jpg`);
      assert.deepEqual([poster?.width, poster?.height], [480, 360]);
      assert.deepEqual(asked(), ['maxresdefault.jpg', 'sddefault.jpg', 'hqdefault.jpg']);
      assert.deepEqual(store.failures, []);
    });
  }
  it('shows none where the video is gone, and says so once', async () => {
    const store = await world.open();
    for (let turn = 0; turn < 3; turn += 1) assert.equal(await store.get(`${YOUTUBE}maxresdefault.jpg`), undefined);
    assert.deepEqual(asked(), ['maxresdefault.jpg', 'sddefault.jpg', 'hqdefault.jpg']);
    assert.deepEqual(
      store.failures.map(({ url: address, code }) => [address, code]),
      [[`${YOUTUBE}maxresdefault.jpg`, 'not-found']],
    );
    const next = await world.open();
    await next.get(`${YOUTUBE}maxresdefault.jpg`);
    assert.equal(asked().length, 6, 'another build asks again');
  });
  it('asks Vimeo for a larger one of the same shape', async () => {
    const small = 'https://i.vimeocdn.com/video/452001751-8216e0571c25-d_295x166';
    world.files.set(small, await picture(295, 166));
    assert.equal((await (await world.open()).get(small))?.width, 295);
    assert.deepEqual(world.asked(), [small.replace('295x166', '1280x720'), small]);
  });
  it('knows nothing of other addresses', () => {
    for (const address of [
      'https://i.ytimg.com/vi/M7lc1UVf-VE/1.jpg',
      'https://i.ytimg.com.evil.example/vi/M7lc1UVf-VE/hqdefault.jpg',
      'https://img.example/?https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg',
      'https://i.vimeocdn.com/video/1-d_0x0x',
    ]) {
      assert.deepEqual(posterAddresses(address), [address]);
    }
    for (const name of [
      'default.jpg',
      'mqdefault.jpg',
      'hqdefault.jpg?sqp=-oaymwE',
      'sddefault.jpg',
      'maxresdefault.jpg',
    ]) {
      const addresses = posterAddresses(YOUTUBE + name);
      assert.equal(addresses[0], `${YOUTUBE}maxresdefault.jpg`);
      assert.ok(addresses.includes(YOUTUBE + name));
      assert.equal(new Set(addresses).size, addresses.length);
    }
  });
});

describe('posters: faults of this machine', () => {
  let world: PictureWorld;
  before(async () => {
    world = await pictureWorld();
  });
  after(() => world.close());
  beforeEach(() => world.fresh());

  it('says where it cannot write, and is no fault of the picture', async () => {
    world.files.set('/a', await picture(200, 100));
    await writeFile(world.directory, 'a file, no directory');
    await assert.rejects(world.open(), { name: 'PosterFileError', message: /Pictures cannot be kept in .*ENOTDIR/ });
    const inside = world.fresh();
    world.files.set('/a', await picture(200, 100));
    const store = await world.open({ directory: join(inside, 'deep', 'down') });
    await writeFile(inside, 'came meanwhile');
    await assert.rejects(store.get(url('a')), PosterFileError);
    assert.deepEqual(store.failures, []);
  });
  it('leaves no half of a file where the disk is full', async () => {
    const { code, said, names } = await limited(world.fresh(), 8);
    assert.equal(code, 0, said);
    assert.match(said, /^PosterFileError: There is no room for pictures in .* \(EFBIG\)\. Make room/);
    assert.deepEqual(names, []);
    const roomy = await limited(world.directory, 4096);
    assert.match(roomy.said, /^\/p\/[0-9a-f]{16}-640\.jpg$/);
    assert.equal(roomy.names.length, 2);
  });
  it('tells a full disk from other trouble, and lets faults of ours be', async () => {
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error('x'), { code }));
    for (const code of ['ENOSPC', 'EDQUOT']) {
      await assert.rejects(told('/d', failing(code)), {
        message: new RegExp(`no room for pictures in /d \\(${code}\\)`),
      });
    }
    await assert.rejects(told('/d', failing('EROFS')), { message: 'Pictures cannot be kept in /d (EROFS).' });
    await assert.rejects(
      told('/d', () => Promise.reject(new TypeError('ours'))),
      TypeError,
    );
  });
  it('removes what builds that died left behind, and nothing of one that lives', async () => {
    const directory = world.fresh();
    await mkdir(directory);
    const clock = testClock(Date.now());
    const [dead, alive] = ['a-320.webp.1.tmp', 'b-320.webp.2.tmp'];
    for (const name of [dead, alive, 'mine.txt']) await writeFile(join(directory, name), 'half');
    await utimes(join(directory, dead), new Date(clock.now() - 60_000), new Date(clock.now() - 60_000));
    await filesIn(directory, clock);
    assert.deepEqual((await readdir(directory)).sort(), [alive, 'mine.txt']);
    world.files.set('/a', await picture(200, 100));
    const store = await world.open({ directory, clock, resize: false });
    await store.get(url('a'));
    clock.pass(60_000);
    await store.save();
    assert.deepEqual(
      (await readdir(directory)).filter((name) => name !== INDEX && !name.endsWith('.jpg')),
      ['mine.txt'],
    );
  });
  it('finishes after it was killed, with the same files', async () => {
    const directory = world.fresh();
    const { names } = await limited(directory, 4096, 'after the pictures');
    assert.ok(!names.includes(INDEX), 'it was killed before it wrote the index');
    const again = await limited(directory, 4096);
    const whole = world.fresh();
    await limited(whole, 4096);
    assert.deepEqual(again.names, (await readdir(whole)).sort());
    for (const name of again.names) {
      assert.ok((await readFile(join(directory, name))).equals(await readFile(join(whole, name))), name);
    }
  });
  it('keeps pictures as they come where sharp is not installed', async () => {
    const found = await limited(world.fresh(), 4096, '', { sharp: 'missing' });
    assert.deepEqual([found.said.slice(0, 3), found.names.length], ['/p/', 2]);
    const small = await limited(world.fresh(), 4096, '', { sharp: 'there' });
    assert.ok(small.names.length > 4, small.said);
  });
  it('works on few pictures at a time', async () => {
    let [now, most] = [0, 0];
    const bytes = await picture(130, 100);
    const fetchImage = async (address: string): Promise<{ url: string; type: 'image/jpeg'; bytes: Buffer }> => {
      most = Math.max(most, (now += 1));
      await new Promise((done) => setImmediate(done));
      now -= 1;
      return { url: address, type: 'image/jpeg', bytes };
    };
    const store = await openPosters({ directory: world.fresh(), url: '/p/', fetchImage, resize: false });
    const found = await Promise.all(Array.from({ length: 100 }, (_, i) => store.get(url(String(i)))));
    assert.ok(found.every(Boolean));
    assert.ok(most > 1 && most <= 8, String(most));
  });
  it('does not take a mistake of ours for a picture that is missing', async () => {
    const fetchImage = (): Promise<never> => Promise.reject(new TypeError('a mistake'));
    const store = await openPosters({ directory: world.fresh(), url: '/p/', fetchImage });
    await assert.rejects(store.get(url('a')), TypeError);
    const failing = (): Promise<never> => Promise.reject(new EmbedError('timeout', url('a')));
    const other = await openPosters({ directory: world.directory, url: '/p/', fetchImage: failing });
    assert.equal(await other.get(url('a')), undefined);
    assert.equal(other.failures[0]?.code, 'timeout');
  });
});

/** As if it was not installed. */
const HOOK = `export const resolve = (name, context, next) => {
  if (name === 'sharp') throw Object.assign(new Error('none'), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(name, context);
};`;
const dataUrl = (script: string): string => `data:text/javascript,${encodeURIComponent(script)}`;
const WITHOUT_SHARP = dataUrl(
  `import { register } from 'node:module'; register(${JSON.stringify(dataUrl(HOOK))}, 'data:');`,
);

/**
 * A build of its own that may write files of so many KiB and no more.
 * @param death `after the pictures`: ends as if it was killed
 */
async function limited(
  directory: string,
  kib: number,
  death = '',
  { sharp = 'unused' }: { sharp?: 'unused' | 'missing' | 'there' } = {},
): Promise<{ code: number | null; said: string; names: string[] }> {
  const module = (path: string): string =>
    JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../src', path)).href);
  const body = await picture(640, 360);
  const padded = Buffer.concat([body, Buffer.alloc(100_000)]).toString('base64');
  const script = `
    const { openPosters } = await import(${module('site/posters-store.ts')});
    const [directory, death] = process.argv.slice(1);
    let body = '';
    for await (const chunk of process.stdin) body += chunk;
    const bytes = Buffer.from(body, 'base64');
    const fetchImage = async (url) => ({ url, type: 'image/jpeg', bytes });
    const store = await openPosters({ directory, url: '/p/', fetchImage, resize: ${sharp !== 'unused'} });
    try {
      const poster = await store.get('https://img.example/a');
      if (death) process.kill(process.pid, 'SIGKILL');
      await store.save();
      process.stdout.write(poster.src);
    } catch (error) {
      process.stdout.write(error.name + ': ' + error.message);
    }`;
  const hook = sharp === 'missing' ? ['--import', WITHOUT_SHARP] : [];
  const args = ['--import', 'tsx', ...hook, '--input-type=module', '-e', script, directory, death];
  const shell = ['-c', `ulimit -f "$0"; exec "$@"`, String(kib), process.execPath, ...args];
  // what the loader of TypeScript keeps would be cut short too
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const child = spawn('bash', shell, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(padded);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const names = (await readdir(directory).catch(() => [])).sort();
  return { code, said, names };
}
