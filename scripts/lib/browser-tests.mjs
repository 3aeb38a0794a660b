/** Runs the component tests with @web/test-runner and counts what its reporter writes. Node builtins only. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engines } from './engines.mjs';
import { withCrash } from './node-tests.mjs';
import { node, program } from './run.mjs';

/** @typedef {{ engine: string, file: string, passed: number, failed: number, names: string[] }} FileResult */

/** More files with failures than that are no accident. */
const SECOND_CHANCES = 6;
const UNFINISHED = 'it did not come to its end';

/**
 * Files that failed run once more, one engine at a time: on a busy machine WebKitGTK's media pipeline stalls now and then,
 * and a fault of ours fails again. So do those that were still waiting when time ran out.
 * @param {string[]} files from the root
 * @param {{ minutes: number, minutesAgain: number }} options for all engines, and for what runs again in one
 * @returns {Promise<import('./node-tests.mjs').Counts>} a test counts once for each engine
 */
export async function runBrowserTests(files, { minutes, minutesAgain }) {
  const chosen = process.env['BROWSERS']?.split(',') ?? engines;
  const first = await runOnce(files, { minutes, engines: chosen });
  const failures = first.results.filter(({ failed }) => failed > 0);
  const ended = failures.filter(({ names }) => !names.includes(UNFINISHED));
  if (failures.length === 0 || ended.length > SECOND_CHANCES) return total(first.results, first.code);
  const results = new Map(first.results.map((result) => [keyOf(result), result]));
  const notes = [];
  for (const engine of chosen) {
    const again = failures.filter((failure) => failure.engine === engine);
    if (again.length === 0) continue;
    console.log(`\nOnce more, in ${engine} alone: ${again.map(({ file }) => file).join(', ')}`);
    const names = again.map(({ file }) => file);
    for (const result of (await runOnce(names, { minutes: minutesAgain, engines: [engine] })).results) {
      if (result.failed > 0) continue;
      const before = again.find(({ file }) => file === result.file);
      if (before) notes.push(`${engine}: ${result.file} passed when it ran again; at first: ${named(before)}`);
      results.set(keyOf(result), result);
    }
  }
  const last = [...results.values()];
  return { ...total(last, last.some(({ failed }) => failed > 0) ? first.code : 0), notes };
}

/**
 * @param {string[]} files
 * @param {{ minutes: number, engines: readonly string[] }} options
 * @returns {Promise<{ results: FileResult[], code: number }>} a result for each file in each engine
 */
async function runOnce(files, { minutes, engines: chosen }) {
  const folder = mkdtempSync(join(tmpdir(), 'embed-hub-tests-'));
  const report = join(folder, 'counts.json');
  try {
    const args = ['--config', 'tests/web-test-runner.config.mjs', '--files', ...files];
    const env = { TEST_COUNTS: report, BROWSERS: chosen.join(',') };
    const code = await node([program('@web/test-runner', 'wtr'), ...args], { minutes, env });
    const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
    return { results: withUnfinished(results, files, chosen), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Adds a failure for each file of which nothing was heard.
 * @param {readonly FileResult[]} results
 * @param {readonly string[]} files
 * @param {readonly string[]} chosen engines
 * @returns {FileResult[]}
 */
export function withUnfinished(results, files, chosen) {
  const heard = new Set(results.map(keyOf));
  const all = chosen.flatMap((engine) => files.map((file) => ({ engine, file })));
  const missing = all.filter((one) => !heard.has(keyOf(one)));
  return [...results, ...missing.map((one) => ({ ...one, passed: 0, failed: 1, names: [UNFINISHED] }))];
}

/**
 * @param {readonly FileResult[]} results
 * @param {number} code
 * @returns {import('./node-tests.mjs').Counts}
 */
export function total(results, code) {
  const sum = (/** @type {'passed' | 'failed'} */ what) => results.reduce((all, result) => all + result[what], 0);
  const failures = results
    .filter(({ failed }) => failed > 0)
    .map((result) => `${result.engine}: ${result.file}: ${named(result)}`);
  return { ...withCrash({ passed: sum('passed'), failed: sum('failed') }, code), failures };
}

/** @param {{ engine: string, file: string }} one */
const keyOf = ({ engine, file }) => `${engine} ${file}`;
/** @param {FileResult} result */
const named = ({ names }) => names.join('; ') || 'it did not load, or threw outside of its tests';
