/** Runs test files with node:test and counts what they say. Node builtins only. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node } from './run.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [failures] the names of what failed
 * @property {string[]} [notes] what else should be known at the end
 */

/** More files than that are no accident. */
const SECOND_CHANCES = 3;

/**
 * Files in which something failed run once more, one after the other: a busy machine is no fault of ours, and what is one
 * fails again.
 * @param {string[]} files from the root
 * @param {{ concurrency: number, minutes: number, env?: Record<string, string> }} options
 * @returns {Promise<Counts>} a run that crashed counts one failure
 */
export async function runNodeTests(files, options) {
  const first = await runOnce(files, options);
  const { failures = [], passed, failed } = first;
  const again = files.filter((file) => failures.some((line) => line.includes(`${file}:`)));
  if (failed === 0 || again.length === 0 || again.length > SECOND_CHANCES) return first;
  console.log(`\nOnce more, alone: ${again.join(', ')}`);
  const second = await runOnce(again, { ...options, concurrency: 1 });
  if (second.failed > 0) return first;
  const notes = failures.map((line) => `passed when it ran alone; at first: ${line}`);
  return { passed: passed + failed, failed: 0, notes };
}

/**
 * @param {string[]} files
 * @param {{ concurrency: number, minutes: number, env?: Record<string, string> }} options
 * @returns {Promise<Counts>}
 */
async function runOnce(files, { concurrency, minutes, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'embed-hub-tests-'));
  const report = join(folder, 'report.tap');
  const reporters = [
    ['spec', 'stdout'],
    ['tap', report],
  ].flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
  try {
    const args = ['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`, ...reporters, ...files];
    const code = await node(args, { minutes, env });
    return withCrash(countTap(read(report)), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The counts at the end of a TAP report. What was cancelled has failed; what was skipped is neither.
 * @param {string} report
 * @returns {Counts}
 */
export function countTap(report) {
  const count = (/** @type {string} */ word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), failures: failuresIn(report) };
}

/**
 * The innermost tests that failed, with the lines they stand on.
 * @param {string} report
 */
const failuresIn = (report) =>
  [...report.matchAll(/^ *not ok \d+ - (.+)\n *---\n(?: *.+\n)*? *location: '(.+)'\n(?: *failureType: '(.+)')?/gm)]
    .filter(([, , , type]) => type !== 'subtestsFailed')
    .map(([, name, place]) => `${place}: ${name}`);

/**
 * A program that ended badly without saying which test failed has failed all the same.
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
export const withCrash = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
