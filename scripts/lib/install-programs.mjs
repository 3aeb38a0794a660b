/** Installs programs that some tests need and npm does not bring, where they are missing. Node builtins only. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** @typedef {'hugo' | 'jekyll' | 'redis-server'} Program the command and Debian's package have the same name */

/** @type {Record<Program, string>} */
const homes = { hugo: 'gohugo.io', jekyll: 'jekyllrb.com', 'redis-server': 'redis.io' };

/**
 * Debian's packages where we are root and there is apt. Elsewhere nothing is installed: the tests that need them are
 * skipped, and say how to get them.
 * @param {readonly Program[]} wanted
 */
export async function installPrograms(wanted) {
  const missing = wanted.filter((name) => !hasProgram(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !isDebian()) return missing.forEach((name) => console.warn(howToGet(name)));
  console.log(`Installing with apt: ${missing.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
}

/** @param {Program} name */
export function hasProgram(name) {
  return spawnSync(name, [name === 'hugo' ? 'version' : '--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * What a skipped test says.
 * @param {Program} name
 */
export const howToGet = (name) => `${name} is missing. Debian: apt-get install ${name}; elsewhere see ${homes[name]}`;

export function isDebian() {
  try {
    return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
