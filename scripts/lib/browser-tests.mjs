/** Runs the component tests with @web/test-runner and counts what its reporter writes. Node builtins only. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withCrash } from './node-tests.mjs';
import { node, program } from './run.mjs';

/** @typedef {{ engine: string, file: string, passed: number, failed: number, names: string[] }} FileResult */

/** More files than that are no accident. */
const SECOND_CHANCES = 6;

/**
 * Files that failed run once more, alone and one after the other: on a busy machine WebKitGTK's media pipeline stalls now
 * and then, and a fault of ours fails again.
 * @param {string[]} files from the root
 * @param {{ minutes: number }} options
 * @returns {Promise<import('./node-tests.mjs').Counts>} a test counts once for each engine
 */
export async function runBrowserTests(files, { minutes }) {
  const first = await runOnce(files, { minutes });
  const failures = first.results.filter(({ failed }) => failed > 0);
  if (failures.length === 0 || failures.length > SECOND_CHANCES) return total(first.results, first.code);
  const notes = [];
  for (const failure of failures) {
    console.log(`\nOnce more, alone: ${failure.file} in ${failure.engine}`);
    const { results } = await runOnce([failure.file], { minutes: 3, only: failure.engine });
    const [again] = results;
    if (!again || again.failed > 0) continue;
    first.results[first.results.indexOf(failure)] = again;
    notes.push(`${failure.engine}: ${failure.file} passed when it ran alone; at first: ${named(failure)}`);
  }
  const left = first.results.some(({ failed }) => failed > 0);
  return { ...total(first.results, left ? first.code : 0), notes };
}

/**
 * @param {string[]} files
 * @param {{ minutes: number, only?: string }} options
 * @returns {Promise<{ results: FileResult[], code: number }>}
 */
async function runOnce(files, { minutes, only }) {
  const folder = mkdtempSync(join(tmpdir(), 'embed-hub-tests-'));
  const report = join(folder, 'counts.json');
  try {
    const args = ['--config', 'tests/web-test-runner.config.mjs', '--files', ...files];
    const env = { TEST_COUNTS: report, ...(only ? { BROWSERS: only } : {}) };
    const code = await node([program('@web/test-runner', 'wtr'), ...args], { minutes, env });
    return { results: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [], code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

/** @param {FileResult} result */
const named = ({ names }) => names.join('; ') || 'it did not load, or threw outside of its tests';
