import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { lockEntries } from '../../src/resolver/lock-entries.js';
import { LockFileError, openLockFile } from '../../src/resolver/node.js';

const embed = (url: string, more: Partial<Embed> = {}): Embed => ({ url, status: 'ok', kind: 'video', ...more });
const NAMES = ['a', 'https://x.example/?a="b"&c=\\', '__proto__', 'line\nbreak', 'ü – 例 \u2028', '    }', '}'];
const EMBEDS = NAMES.map((name): [string, Embed] => [
  name,
  embed(name, {
    title: '    },\n    "a": {\n      "url": "no"',
    authors: [{ name: 'A"n\\n' }],
    description: '<<<<<<< ours',
    media: { sources: [{ src: 'x.mp4' }], chapters: [{ start: 0, title: '\n    }' }] },
  }),
]);

describe('entries of a lock file', () => {
  let folder: string;
  let path: string;
  let text: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'embed-hub-entries-'));
    path = join(folder, 'lock.json');
    const lock = await openLockFile(path);
    for (const [key, value] of EMBEDS) lock.set(key, value);
    await lock.save();
    text = await readFile(path, 'utf8');
  });
  after(() => rm(folder, { recursive: true }));

  /** The file with other text in it, opened. */
  const opened = async (changed: string) => {
    const other = join(folder, 'other.json');
    await writeFile(other, changed);
    return openLockFile(other);
  };

  it('are found as they were written, whatever stands in them', async () => {
    assert.equal(lockEntries(text)?.size, EMBEDS.length);
    const lock = await openLockFile(path);
    for (const [key, value] of EMBEDS) assert.deepEqual(lock.get(key), value);
    assert.equal(lock.get('nobody'), undefined);
  });

  it('are the same where the file was written by others, and has to be parsed whole', async () => {
    const whole: unknown = JSON.parse(text);
    const written = [
      JSON.stringify(whole),
      JSON.stringify(whole, null, 4),
      text.replaceAll('\n', '\r\n'),
      text.replace('"version": 1,\n', '"version":1,\n'),
      `${JSON.stringify({ embeds: Object.fromEntries(EMBEDS), version: 1 }, null, 2)}\n`,
      text.replace('\n    "a": {', '\n    "empty": {},\n    "a": {'),
    ];
    for (const each of written) {
      assert.notEqual(each, text);
      assert.equal(lockEntries(each), undefined);
      const lock = await opened(each);
      for (const [key, value] of EMBEDS) assert.deepEqual(lock.get(key), value);
    }
    assert.equal(lockEntries(text.trimEnd())?.size, EMBEDS.length, 'an editor may take the last line break away');
  });

  it('of a file that two have changed are none: it is told when it is opened', async () => {
    const merged = text.replace(
      '\n      "kind"',
      '\n<<<<<<< ours\n      "kind": "audio",\n=======\n>>>>>>> theirs\n      "kind"',
    );
    assert.equal(lockEntries(merged), undefined);
    await assert.rejects(opened(merged), LockFileError);
  });

  it('that are no JSON are told when they are asked for, and the others are there', async () => {
    const lock = await opened(text.replace('\n      "kind": "video",', '\n      "kind": video,'));
    assert.throws(() => lock.get('    }'), LockFileError);
    assert.deepEqual(lock.get('a'), EMBEDS[0]![1]);
  });

  it('of files that end early, or go on, are none', async () => {
    for (let length = 0; length < text.length - 1; length += 1) {
      assert.equal(lockEntries(text.slice(0, length)), undefined, String(length));
    }
    assert.equal(lockEntries(`${text}{}`), undefined);
    await assert.rejects(opened(text.slice(0, -20)), LockFileError);
  });

  it('of a file are told in little time, also where it is none', () => {
    const many = text.replace('\n    "a": {', `${'\n    "k": {\n      "a": 1\n    },'.repeat(100_000)}\n    "a": {`);
    const start = performance.now();
    assert.equal(lockEntries(many)?.size, EMBEDS.length + 1);
    assert.equal(lockEntries(`${many.slice(0, -5)}x`), undefined);
    assert.equal(lockEntries(`{\n  "version": 1,\n  "embeds": {\n    "${'\\'.repeat(1_000_000)}`), undefined);
    assert.ok(performance.now() - start < 3000);
  });
});
