/** Runs programs, with their output shown, and ends them when they take too long. Node builtins only. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, root } from './files.mjs';

/** Children have a process group of their own, so that a browser they started ends with them. */
const ownGroup = process.platform !== 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} RunOptions
 * @property {number} [minutes] after which it is ended; no limit when absent
 * @property {Record<string, string>} [env] added to this process's own
 * @property {import('node:child_process').StdioOptions} [stdio] by default no input, and output inherited
 * @property {string} [cwd] by default the repository's folder
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 124 where time ran out, 127 where it could not be started
 */
export function run(command, args, { minutes, env, stdio = ['ignore', 'inherit', 'inherit'], cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio, env: { ...process.env, ...env }, detached: ownGroup });
    running.add(child);
    let late = false;
    const timer =
      minutes &&
      setTimeout(() => {
        late = true;
        console.error(`${command} took longer than ${minutes} minutes and was ended`);
        end(child);
      }, minutes * 60_000);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve(late ? 124 : code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs Node with this process's own binary.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export const node = (args, options) => run(process.execPath, args, options);

/**
 * Runs npm: the one that started us, else the one on the path.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return node([script, ...args], options);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options);
}

/**
 * The script behind a program that a package in node_modules brings.
 * @param {string} packageName
 * @param {string} [name] of the program, where it is not the package's own
 * @returns {string} absolute path, to be run with Node
 */
export function program(packageName, name = packageName) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', packageName, 'package.json'), 'utf8'));
  return inRoot('node_modules', packageName, typeof bin === 'string' ? bin : bin[name]);
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (!child.pid) return;
  try {
    process.kill(ownGroup ? -child.pid : child.pid, 'SIGKILL');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    for (const child of running) end(child);
    process.kill(process.pid, signal);
  });
}
