/**
 * `npm test [-- STAGE… FILE…]`: installs what is missing, runs the stages, and ends with `N passed, N failed`. With file
 * or folder names (anything with a slash) the test stages run only what lies there.
 */
import { parseArgs } from 'node:util';
import { buildIsStale } from './lib/built.mjs';
import { findEngine } from './lib/engines.mjs';
import { inRoot } from './lib/files.mjs';
import { installBrowsers } from './lib/install-browsers.mjs';
import { installPrograms } from './lib/install-programs.mjs';
import { installModules } from './lib/install.mjs';
import { node } from './lib/run.mjs';
import { stages } from './lib/stages.mjs';

/** @typedef {import('./lib/stages.mjs').Stage} Stage */
/** @typedef {{ name: string, passed: number, failed: number, seconds: number, note?: string, failures?: string[], notes?: string[] }} Row */

const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });
const paths = positionals.filter((word) => word.includes('/'));
const names = positionals.filter((word) => !word.includes('/'));
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));

if (values.list || unknown.length > 0) {
  for (const { name, says } of stages) console.log(`${name.padEnd(10)} ${says}`);
  if (unknown.length > 0) console.error(`no such stage: ${unknown.join(', ')}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const chosen = stages.filter(({ name, files }) => (names.length > 0 ? names.includes(name) : !paths.length || files));
/** @type {Row[]} */
const rows = [];

try {
  await prepare();
  for (const stage of chosen) rows.push(await runStage(stage));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  rows.push({ name: 'prepare', passed: 0, failed: 1, seconds: 0 });
}
report();

/** Installs what the chosen stages need. */
async function prepare() {
  await installModules();
  const needed = chosen.filter((stage) => filesOf(stage).length > 0);
  await installPrograms(needed.flatMap(({ programs = [] }) => programs));
  if (!needed.some(({ browsers }) => browsers)) return;
  await installBrowsers();
  const chromium = await findEngine('chromium');
  if (chromium) process.env['CHROMIUM_PATH'] = chromium.path;
}

/**
 * @param {Stage} stage
 * @returns {Promise<Row>}
 */
async function runStage(stage) {
  const { name } = stage;
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const files = filesOf(stage);
  if (stage.files && files.length === 0) {
    console.log('no test files');
    return { name, passed: 0, failed: 0, seconds: 0, note: 'no test files' };
  }
  const start = performance.now();
  const counts = (await buildFor(stage)) ? await stage.run(files) : { passed: 0, failed: 1 };
  const nothing = counts.passed + counts.failed === 0;
  return { name, ...counts, failed: nothing ? 1 : counts.failed, seconds: (performance.now() - start) / 1000 };
}

/**
 * The stage's test files, as far as they were asked for.
 * @param {Stage} stage
 */
function filesOf({ files = [] }) {
  const isAskedFor = (/** @type {string} */ file) =>
    paths.some((path) => file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`));
  return paths.length > 0 ? files.filter(isAskedFor) : files;
}

/**
 * Builds once more where a stage that was asked for by name would look at an old build.
 * @param {Stage} stage
 * @returns {Promise<boolean>} false where the build failed
 */
async function buildFor(stage) {
  if (!stage.build || !buildIsStale()) return true;
  if (rows.some((row) => row.name === 'build' && row.failed > 0)) {
    console.error('not run: the build failed');
    return false;
  }
  console.log('Building …');
  return (await node([inRoot('scripts/build.mjs')])) === 0;
}

function report() {
  console.log(`\n${'stage'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`);
  for (const { name, passed, failed, seconds, note } of rows) {
    const cells =
      note ?? `${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(10)}`;
    console.log(`${name.padEnd(12)}${cells}`);
  }
  for (const { name, failed, failures = [], notes = [] } of rows) {
    for (const note of notes) console.log(`\nnote: ${note}`);
    if (failed > 0)
      console.log(`\nfailed in ${name}:\n${failures.map((line) => `  ${line}`).join('\n') || '  see above'}`);
  }
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
