import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { systemClock } from '../../src/resolver/clock.js';
import {
  codeOf,
  DRAFT,
  isLiving,
  readShared,
  replaceFile,
  sortedJson,
  updateShared,
} from '../../src/resolver/shared-file.js';
import { testClock } from './network-world.js';

describe('a file that several builds write', () => {
  let folder: string;
  let path: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'embed-hub-shared-'));
  });
  after(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    for (const name of await readdir(folder)) await rm(join(folder, name));
    path = join(folder, 'file.json');
  });
  const names = async (): Promise<string[]> => (await readdir(folder)).sort();

  it('is empty where it is not there', async () => {
    assert.equal(await readShared(path), '');
    await writeFile(path, 'text');
    assert.equal(await readShared(path), 'text');
    await assert.rejects(readShared(folder), (error) => codeOf(error) === 'EISDIR');
  });
  it('is replaced, and never written into', async () => {
    await writeFile(path, 'a long old text');
    const { ino } = await stat(path);
    assert.equal(await replaceFile(path, 'new'), true);
    assert.notEqual((await stat(path)).ino, ino);
    assert.equal(await readFile(path, 'utf8'), 'new');
    await replaceFile(path, new Uint8Array([0, 255]));
    assert.deepEqual([...(await readFile(path))], [0, 255]);
    assert.deepEqual(await names(), ['file.json']);
  });
  it('stays as it was where the last step is not taken', async () => {
    await writeFile(path, 'old');
    assert.equal(await replaceFile(path, 'new', () => false), false);
    assert.equal(await readFile(path, 'utf8'), 'old');
    await assert.rejects(replaceFile(join(path, 'inside'), 'new'), (error) => codeOf(error) === 'ENOTDIR');
    await assert.rejects(replaceFile(join(folder, 'none', 'x'), 'new'), (error) => codeOf(error) === 'ENOENT');
    assert.deepEqual(await names(), ['file.json']);
  });
  it('is changed from what it holds by then', async () => {
    const add = (letter: string): Promise<void> => updateShared(path, systemClock, (before) => `${before}${letter}\n`);
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(letters.map(add));
    assert.deepEqual((await readFile(path, 'utf8')).trim().split('\n').sort(), letters);
    assert.deepEqual(await names(), ['file.json']);
  });
  it('is left alone where nothing changes, or the change cannot be made', async () => {
    await writeFile(path, 'old');
    const { ino } = await stat(path);
    await updateShared(path, systemClock, (before) => before);
    const wrong = (): string => {
      throw new RangeError('no');
    };
    await assert.rejects(updateShared(path, systemClock, wrong), RangeError);
    assert.equal((await stat(path)).ino, ino);
    assert.deepEqual(await names(), ['file.json'], 'no sign is left that keeps others waiting');
  });
  it('is changed anew where that took so long that somebody else may have written', async () => {
    const clock = { ...testClock(Date.now()), after: systemClock.after };
    const slow = testClock(Date.now());
    let calls = 0;
    await updateShared(path, { ...clock, now: slow.now }, (before) => {
      calls += 1;
      if (calls === 1) slow.pass(6000);
      return `${before}${calls}`;
    });
    assert.equal(calls, 2);
    assert.equal(await readFile(path, 'utf8'), '2');
  });
  it('is given up by one that died, after a while', async () => {
    const clock = testClock(Date.now());
    const draft = `${path}.x${DRAFT}`;
    await writeFile(draft, 'half');
    assert.equal(await isLiving(draft, clock), true);
    const old = new Date(clock.now() - 11_000);
    await utimes(draft, old, old);
    assert.equal(await isLiving(draft, clock), false);
    assert.equal(await isLiving(draft, clock), false);
    assert.deepEqual(await names(), []);
  });
});

describe('sortedJson', () => {
  it('has the fields of every object by name, but for the outermost', () => {
    const value = { version: 1, all: { b: { y: 1, x: [{ d: 1, c: 2 }] }, a: null } };
    assert.equal(
      sortedJson(value),
      `${JSON.stringify({ version: 1, all: { a: null, b: { x: [{ c: 2, d: 1 }], y: 1 } } }, null, 2)}\n`,
    );
  });
  it('is the same whatever was said first', () => {
    assert.equal(sortedJson({ all: { a: 1, b: [2, 1] } }), sortedJson({ all: { b: [2, 1], a: 1 } }));
    assert.equal(
      sortedJson({ all: Object.fromEntries([['__proto__', 1]]) }),
      '{\n  "all": {\n    "__proto__": 1\n  }\n}\n',
    );
  });
});
