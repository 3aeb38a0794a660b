/** Installs the npm packages of the lockfile where they are missing or others. Node builtins only. */
import { readFileSync } from 'node:fs';
import { inRoot } from './files.mjs';
import { npm } from './run.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 */

/**
 * True where node_modules holds what package-lock.json names. npm writes what it installed to
 * node_modules/.package-lock.json; packages for other platforms are marked optional and may be missing there.
 */
function modulesAreCurrent() {
  const wanted = packagesOf(inRoot('package-lock.json'));
  const installed = packagesOf(inRoot('node_modules', '.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or broken: restore it, then run this again');
  return installed !== undefined && isInstalled(wanted, installed);
}

/**
 * @param {Record<string, LockedPackage>} wanted by folder, as a lockfile has them
 * @param {Record<string, LockedPackage>} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined} undefined where the file is missing or broken
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Runs `npm ci` where it is needed.
 * @throws {Error} where npm fails; what went wrong is then on standard error
 */
export async function installModules() {
  if (modulesAreCurrent()) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci ended with exit code ${code}`);
}
