import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Embed } from '../../src/core/embed.js';
import type { Clock } from '../../src/resolver/clock.js';
import { LockFileError, openLockFile } from '../../src/resolver/node.js';
import { settled, testClock } from './network-world.js';

const embed = (url: string, title = 'A title'): Embed => ({ url, status: 'ok', title, kind: 'video' });

describe('lock file', () => {
  let folder: string;
  let path: string;
  let turn = 0;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'embed-hub-lock-'));
  });
  after(() => rm(folder, { recursive: true }));
  beforeEach(() => {
    path = join(folder, `${(turn += 1)}.json`);
  });

  it('is sorted, a field a line, and ends with a line', async () => {
    const lock = await openLockFile(path);
    lock.set('https://b.example/', {
      ...embed('https://b.example/'),
      authors: [{ url: 'https://b.example/ann', name: 'Ann' }],
    });
    lock.set('https://a.example/', embed('https://a.example/'));
    await lock.save();
    assert.equal(
      await readFile(path, 'utf8'),
      `{
  "version": 1,
  "embeds": {
    "https://a.example/": {
      "kind": "video",
      "status": "ok",
      "title": "A title",
      "url": "https://a.example/"
    },
    "https://b.example/": {
      "authors": [
        {
          "name": "Ann",
          "url": "https://b.example/ann"
        }
      ],
      "kind": "video",
      "status": "ok",
      "title": "A title",
      "url": "https://b.example/"
    }
  }
}
`,
    );
    assert.deepEqual(await readdir(folder), [`${turn}.json`]);
  });
  it('gives back what it was told, before and after it was saved', async () => {
    const lock = await openLockFile(path);
    assert.equal(lock.get('a'), undefined);
    lock.set('a', embed('a'));
    assert.deepEqual(lock.get('a'), embed('a'));
    await lock.save();
    assert.deepEqual(lock.get('a'), embed('a'));
    assert.deepEqual((await openLockFile(path)).get('a'), embed('a'));
  });
  it('is left alone where nothing changed, and not made for nothing', async () => {
    const lock = await openLockFile(path);
    await lock.save();
    await assert.rejects(stat(path), { code: 'ENOENT' });
    lock.set('a', embed('a'));
    await lock.save();
    const { ino } = await stat(path);
    lock.set('a', embed('a'));
    await lock.save();
    assert.equal((await stat(path)).ino, ino);
    lock.set('a', embed('a', 'Another title'));
    await lock.save();
    assert.notEqual((await stat(path)).ino, ino);
  });
  it('holds addresses whose names mean something to objects', async () => {
    const lock = await openLockFile(path);
    lock.set('constructor', embed('x'));
    assert.equal(lock.get('toString'), undefined);
    await lock.save();
    assert.deepEqual((await openLockFile(path)).get('constructor'), embed('x'));
  });
  it('keeps what another build wrote meanwhile', async () => {
    const [one, two] = [await openLockFile(path), await openLockFile(path)];
    one.set('a', embed('a'));
    one.set('both', embed('both', 'of one'));
    two.set('b', embed('b'));
    two.set('both', embed('both', 'of two'));
    await one.save();
    await two.save();
    const lock = await openLockFile(path);
    assert.deepEqual(
      ['a', 'b', 'both'].map((key) => lock.get(key)?.title),
      ['A title', 'A title', 'of two'],
    );
  });
  /** Runs a build of its own: so many locks that each save so many keys, one after the other. */
  const build = (name: string, locks: number, keys: number): Promise<unknown> => {
    const url = pathToFileURL(join(import.meta.dirname, '../../src/resolver/node.ts')).href;
    const script = `
      const { openLockFile } = await import(${JSON.stringify(url)});
      const [path, name, locks, keys] = process.argv.slice(1);
      await Promise.all(Array.from({ length: Number(locks) }, async (_, i) => {
        const lock = await openLockFile(path);
        for (let n = 0; n < Number(keys); n += 1) {
          lock.set(\`\${name}-\${i}-\${n}\`, { url: 'x', kind: 'link', status: 'ok' });
          await lock.save();
        }
      }));`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script, path, name, String(locks), String(keys)];
    return promisify(execFile)(process.execPath, args);
  };
  for (const [locks, keys] of [
    [1, 50],
    [5, 10],
  ] as const) {
    it(`loses nothing to two processes with ${locks} locks each, that write ${keys} keys`, async () => {
      await Promise.all([build('one', locks, keys), build('two', locks, keys)]);
      const { embeds } = JSON.parse(await readFile(path, 'utf8')) as { embeds: object };
      const expected = ['one', 'two'].flatMap((name) =>
        Array.from({ length: locks * keys }, (_, n) => `${name}-${Math.floor(n / keys)}-${n % keys}`),
      );
      assert.deepEqual(Object.keys(embeds), expected.sort());
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name.startsWith(`${turn}.`)),
        [`${turn}.json`],
      );
    });
  }
  it('waits for another that is writing, and goes on without one that died', async () => {
    const sign = `${path}.another.writing`;
    const clock = testClock(Date.now());
    const lock = await openLockFile(path, clock);
    lock.set('a', embed('a'));
    await writeFile(sign, '');
    let saved = false;
    const saving = lock.save().then(() => (saved = true));
    while (clock.pending === 0) await settled();
    clock.pass(25);
    while (clock.pending === 0) await settled();
    assert.equal(saved, false);
    const long = new Date(Date.now() - 20_000);
    await utimes(sign, long, long);
    clock.pass(25);
    await saving;
    assert.ok((await openLockFile(path)).get('a'));
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('.writing')),
      [],
    );
  });
  it('begins anew where it was held up for so long that others think it dead', async () => {
    // the machine slept once, between the moment it began and the one it would have written
    const start = Date.now();
    let looks = 0;
    const clock: Clock = {
      now: () => ((looks += 1) === 2 ? start + 6000 : start),
      after: (_, call) => (queueMicrotask(call), () => undefined),
    };
    const lock = await openLockFile(path, clock);
    lock.set('a', embed('a'));
    await lock.save();
    assert.equal(looks, 4);
    assert.deepEqual(await readdir(folder).then((names) => names.filter((name) => name.startsWith(`${turn}.`))), [
      `${turn}.json`,
    ]);
    assert.ok((await openLockFile(path)).get('a'));
  });
  it('takes no other file’s writer for its own', async () => {
    await writeFile(join(folder, 'other.json.x.writing'), '');
    const lock = await openLockFile(path);
    lock.set('a', embed('a'));
    await lock.save();
    assert.ok((await openLockFile(path)).get('a'));
  });
  it('never writes over what it cannot read', async () => {
    for (const text of ['<<<<<<< ours\n{}', '[]', 'null', '{"version": 2, "embeds": {}}', '{"lockfileVersion": 3}']) {
      await writeFile(path, text);
      await assert.rejects(openLockFile(path), LockFileError);
    }
    await rm(path);
    const lock = await openLockFile(path);
    lock.set('a', embed('a'));
    await writeFile(path, '<<<<<<< ours');
    await assert.rejects(lock.save(), /marks of a merge/);
    assert.equal(await readFile(path, 'utf8'), '<<<<<<< ours');
    await rm(path);
    await lock.save();
    assert.ok((await openLockFile(path)).get('a'));
  });
  it('asks again about an entry that somebody broke', async () => {
    await writeFile(path, JSON.stringify({ version: 1, embeds: { a: { url: 'a' }, b: embed('b'), c: null } }));
    const lock = await openLockFile(path);
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => Boolean(lock.get(key))),
      [false, true, false],
    );
  });
  it('says what the file system says', async () => {
    await assert.rejects(openLockFile(folder), { code: 'EISDIR' });
    const lock = await openLockFile(join(folder, 'missing', 'lock.json'));
    lock.set('a', embed('a'));
    await assert.rejects(lock.save(), { code: 'ENOENT' });
  });
});
