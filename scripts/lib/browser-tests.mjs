/** Runs the component tests with @web/test-runner and counts what its reporter writes. Node builtins only. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withCrash } from './node-tests.mjs';
import { node, program } from './run.mjs';

/**
 * @param {string[]} files from the root
 * @param {{ minutes: number }} options
 * @returns {Promise<import('./node-tests.mjs').Counts>} a test counts once for each engine
 */
export async function runBrowserTests(files, { minutes }) {
  const folder = mkdtempSync(join(tmpdir(), 'embed-hub-tests-'));
  const report = join(folder, 'counts.json');
  try {
    const args = ['--config', 'tests/web-test-runner.config.mjs', '--files', ...files];
    const code = await node([program('@web/test-runner', 'wtr'), ...args], { minutes, env: { TEST_COUNTS: report } });
    const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
    return withCrash(counts, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
