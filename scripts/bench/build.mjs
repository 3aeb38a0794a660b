/**
 * A site of 10,000 pages with 30,000 embeds, built from its lock file, beside reading, parsing and writing the same pages;
 * and a tenth of it. The latter is a plain loop: each file is read as UTF-8, given to the tokenizer that the build uses, and
 * written under the same name in another folder, by the file system's synchronous calls and nothing of ours but the
 * tokenizer. Every run is a process of its own, and they take turns.
 *
 * Says where the build takes more than twice the time of its yardstick, where it takes more than 300 MB, or where ten times
 * the pages take more than eleven times the time. Time is that of the clock, and the best of several runs counts; the
 * processor's own is told beside it, as the build uses more than one of them.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { writeSite } from '../lib/bench-site.mjs';
import { inRoot } from '../lib/files.mjs';

const run = promisify(execFile);
/** Of the larger site; the first argument is another number, the second another built library. */
const PAGES = Number(process.argv[2] ?? 10_000);
const DIST = resolve(process.argv[3] ?? inRoot('dist'));
const ROUNDS = 4;
/** What must hold: times the yardstick, MB, and times the time of a tenth of the pages. */
const [SLOWER, MEMORY, GROWTH] = [2, 300, 11];

const folder = await mkdtemp(join(tmpdir(), 'embed-hub-bench-'));
try {
  const small = await measure(PAGES / 10);
  const large = await measure(PAGES);
  judge(`${PAGES / 10} pages, times reading, parsing, writing`, small.built.wall / small.copied.wall, SLOWER);
  judge(`${PAGES} pages, times reading, parsing, writing`, large.built.wall / large.copied.wall, SLOWER);
  judge(`${PAGES} pages, times ${PAGES / 10} pages`, large.built.wall / small.built.wall, GROWTH);
  judge(`${PAGES} pages, MB`, large.built.memory, MEMORY);
} finally {
  await rm(folder, { recursive: true });
}

/** @param {number} pages */
async function measure(pages) {
  const place = join(folder, String(pages));
  await writeSite(place, pages);
  const [site, lock] = [join(place, 'site'), join(place, 'lock.json')];
  /** @type {Told | undefined} */
  let copied;
  /** @type {Told | undefined} */
  let built;
  for (let round = 0; round < ROUNDS; round += 1) {
    copied = best(copied, await child('bench-copy', site, join(place, 'copied')));
    built = best(built, await child('bench-built', site, join(place, 'built'), lock));
    if (built.fromLock !== pages * 3 || built.written !== pages)
      throw new Error(`not what was to be measured: ${JSON.stringify(built)}`);
  }
  await rm(place, { recursive: true });
  if (!copied || !built) throw new Error('nothing was measured');
  for (const [name, { cpu, wall, memory }] of Object.entries({ 'read, parse, write': copied, build: built })) {
    console.log(
      `${String(pages).padStart(7)} pages  ${name.padEnd(20)}${wall.toFixed(2).padStart(8)} s${cpu.toFixed(2).padStart(9)} s of processors${memory.toFixed(0).padStart(7)} MB`,
    );
  }
  return { copied, built };
}

/** @typedef {{ cpu: number, wall: number, memory: number, fromLock: number, written: number }} Told seconds, MB */

/**
 * Runs it, and removes what it has written.
 * @param {string} name
 * @param {string} site
 * @param {string} out
 * @param {string[]} more
 * @returns {Promise<Told>}
 */
async function child(name, site, out, ...more) {
  const { stdout } = await run(process.execPath, [inRoot(`scripts/lib/${name}.mjs`), DIST, site, out, ...more]);
  await rm(out, { recursive: true });
  return JSON.parse(stdout);
}

/**
 * @param {Told | undefined} before
 * @param {Told} now
 */
function best(before, now) {
  return before && before.wall < now.wall ? { ...before, memory: Math.max(before.memory, now.memory) } : now;
}

/** @param {string} what @param {number} value @param {number} limit */
function judge(what, value, limit) {
  console.log(`${what.padEnd(50)}${value.toFixed(2).padStart(8)}, at most ${limit}${value > limit ? '  MISSED' : ''}`);
}
