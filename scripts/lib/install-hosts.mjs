/** Installs the site generators of the tests that npm does not bring, where they are missing. Node builtins only. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** @typedef {'hugo' | 'jekyll'} Generator */

/** The command and Debian's package have the same name. */
const generators = /** @type {const} */ (['hugo', 'jekyll']);

/**
 * Debian's packages where we are root and there is apt. Elsewhere nothing is installed: the tests that need them are
 * skipped, and say how to get them.
 * @returns {Promise<Generator[]>} those that are missing still
 */
export async function installHosts() {
  const missing = generators.filter((name) => !hasGenerator(name));
  if (missing.length === 0 || process.getuid?.() !== 0 || !isDebian()) return missing;
  console.log(`Installing site generators with apt: ${missing.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
  return missing.filter((name) => !hasGenerator(name));
}

/** @param {Generator} name */
export function hasGenerator(name) {
  return spawnSync(name, [name === 'hugo' ? 'version' : '--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * What a skipped test says.
 * @param {Generator} name
 */
export const howToGet = (name) =>
  `${name} is missing. Debian: apt-get install ${name}; elsewhere see ${name === 'hugo' ? 'gohugo.io' : 'jekyllrb.com'}`;

function isDebian() {
  try {
    return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
