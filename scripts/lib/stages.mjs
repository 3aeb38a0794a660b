/** What `npm test` is made of, in the order it runs. Node builtins only. */
import { runBrowserTests } from './browser-tests.mjs';
import { filesBelow, inRoot } from './files.mjs';
import { runNodeTests } from './node-tests.mjs';
import { node, program } from './run.mjs';

/** @typedef {import('./node-tests.mjs').Counts} Counts */
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} says in a few words, for `--list`
 * @property {boolean} [build] true where it looks at dist/
 * @property {boolean} [browsers] true where it needs them
 * @property {readonly import('./install-programs.mjs').Program[]} [programs] what some of its tests need
 * @property {string[]} [files] its test files; the stage is left out where there are none
 * @property {(files: string[]) => Promise<Counts>} run
 */

const unitFolders = ['core', 'providers', 'sources', 'formats', 'playback', 'locales', 'resolver', 'render', 'legacy'];
const outerFolders = ['site', 'audit', 'cli', 'server', 'hosts', 'machines', 'runtimes', 'scripts'];
const testsIn = (/** @type {string[]} */ ...folders) =>
  folders.flatMap((folder) => filesBelow(`tests/${folder}`)).filter((file) => file.endsWith('.test.ts'));

/** @param {string[]} command a script and its arguments, run with Node */
const check = async (...command) => verdict(await node(command, { minutes: 5 }));
/** @param {number} code */
const verdict = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function checkTypes() {
  const compiler = program('@typescript/native', 'tsc');
  const projects = ['tsconfig.json', 'tests/tsconfig.json'];
  const codes = [];
  for (const project of projects) codes.push(await node([compiler, '--noEmit', '--project', project], { minutes: 5 }));
  return verdict(Math.max(...codes));
}

/** @type {Stage[]} */
export const stages = [
  { name: 'format', says: 'Prettier', run: () => check(program('prettier'), '--check', '--log-level=warn', '.') },
  // before anything builds, which would write them
  { name: 'generated', says: 'generated files are fresh', run: () => check(inRoot('scripts/gen.mjs'), '--check') },
  // benchmarks and the worker of the tests import what was built: their types come from there
  {
    name: 'lint',
    says: 'ESLint',
    build: true,
    run: () => check(program('eslint'), '--config', 'scripts/config/eslint.config.mjs', '--max-warnings=0', '.'),
  },
  { name: 'types', says: 'TypeScript, over src, tests, demo and scripts', build: true, run: checkTypes },
  {
    name: 'ranks',
    says: 'who may import whom',
    run: () => check(program('dependency-cruiser', 'depcruise'), '--config', 'scripts/config/ranks.mjs', 'src', 'demo'),
  },
  { name: 'dead-code', says: 'Knip', run: () => check(program('knip'), '--config', 'scripts/config/knip.json') },
  { name: 'build', says: 'dist/', run: () => check(inRoot('scripts/build.mjs')) },
  {
    name: 'unit',
    says: 'modules, command line and scripts, in Node',
    build: true,
    programs: ['redis-server'],
    files: testsIn(...unitFolders, ...outerFolders),
    run: (files) => runNodeTests(files, { concurrency: 2, minutes: 8 }),
  },
  {
    name: 'browsers',
    says: 'elements, in Chromium, Firefox and WebKit',
    browsers: true,
    files: testsIn('elements'),
    run: (files) => runBrowserTests(files, { minutes: 11, minutesAgain: 3 }),
  },
  {
    name: 'e2e',
    says: 'the internet of tests/network, and the built library in it, in Chromium',
    build: true,
    browsers: true,
    files: testsIn('network', 'e2e'),
    run: (files) => runNodeTests(files, { concurrency: 1, minutes: 8 }),
  },
  {
    name: 'sites',
    says: 'whole sites built with the library',
    build: true,
    browsers: true,
    programs: ['hugo', 'jekyll'],
    files: testsIn('sites'),
    run: (files) => runNodeTests(files, { concurrency: 1, minutes: 8 }),
  },
  { name: 'sizes', says: 'budgets of the built files', build: true, run: () => check(inRoot('scripts/sizes.mjs')) },
  { name: 'package', says: 'the packed package', build: true, run: () => check(inRoot('scripts/package.mjs')) },
];
