/** Paths of the repository, and lists of the files below them. Node builtins only. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, absolute, without a slash at its end. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * An absolute path of a file in the repository.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * Every file below a folder, sorted, as a path from the root with forward slashes.
 * @param {string} folder from the root
 * @returns {string[]} empty where there is no such folder
 */
export function filesBelow(folder) {
  let entries;
  try {
    entries = readdirSync(inRoot(folder), { recursive: true, withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * When a file, or anything in a folder, last changed. A folder's own time counts too, so that a removed file is seen.
 * @param {string} path from the root
 * @returns {number} milliseconds since 1970; 0 where it does not exist
 */
export function lastChange(path) {
  const stats = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  const below = readdirSync(inRoot(path), { recursive: true, encoding: 'utf8' });
  return below.reduce(
    (latest, name) => Math.max(latest, statSync(inRoot(path, name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
    stats.mtimeMs,
  );
}
