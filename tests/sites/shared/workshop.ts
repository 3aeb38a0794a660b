/** A copy of one of the small sites in a folder of its own, with the packed package installed. */
import { execFile } from 'node:child_process';
import { copyFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../../../scripts/lib/files.mjs';
import { packed } from './pack.js';

const SITES = fileURLToPath(new URL('../', import.meta.url));
const NO_NETWORK = import.meta.resolve('./no-network.mjs');

export interface Workshop {
  /** Absolute path of the copy. */
  readonly folder: string;
  /**
   * Runs a program of the site in its folder; programs of npm packages by name. Node has no network while it runs.
   * @returns what it printed
   * @throws Error with what it said where it failed
   */
  run(command: string, ...args: string[]): Promise<string>;
  /** A file of the copy. @throws the file system's error */
  read(path: string): Promise<string>;
  /** Absolute path in the copy. */
  path(...parts: string[]): string;
  remove(): Promise<void>;
}

/**
 * Copies `tests/sites/<name>` with what all sites share (lock file, posters), and installs what its package.json names.
 * @param options.posters where in the site the posters are kept
 * @throws Error with npm's words where that fails
 */
export async function openWorkshop(name: string, { posters = 'posters' } = {}): Promise<Workshop> {
  const tarball = await packed();
  const folder = await mkdtemp(join(tmpdir(), `embed-hub-${name}-`));
  const path = (...parts: string[]): string => join(folder, ...parts);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await cp(join(SITES, name), folder, { recursive: true });
    await copyFile(join(SITES, 'shared', 'embed-hub.lock.json'), path('embed-hub.lock.json'));
    await cp(join(SITES, 'shared', 'posters'), path(posters), { recursive: true });
    await copyFile(tarball, path('embed-hub.tgz'));
    // packages of a certain age only, as for ourselves
    await copyFile(inRoot('.npmrc'), path('.npmrc'));
    const install = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', '--loglevel=error'];
    await program('npm', install, folder);
  } catch (error) {
    await remove();
    throw error;
  }
  const env = { NODE_OPTIONS: `--import=${NO_NETWORK}`, ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' };
  return {
    folder,
    path,
    remove,
    run: (command, ...args) => program(command, args, folder, env),
    read: (file) => readFile(path(file), 'utf8'),
  };
}

function program(
  command: string,
  args: readonly string[],
  cwd: string,
  added: Record<string, string> = {},
): Promise<string> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...added,
    PATH: `${join(cwd, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
  };
  // what `node --test` says to its own children is not for these
  delete env['NODE_TEST_CONTEXT'];
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, env, maxBuffer: 16_777_216, timeout: 240_000 }, (error, out, said) => {
      if (error) reject(new Error(`${command} ${args.join(' ')}\n${out}\n${said}`, { cause: error }));
      else resolve(out + said);
    });
  });
}
