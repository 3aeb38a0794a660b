/** Whether dist/ is as new as what it is made from. Node builtins only. */
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { inRoot, lastChange } from './files.mjs';

/** Everything the build reads. */
const sources = [
  'src',
  'demo',
  'scripts/build.mjs',
  'scripts/build-demo.mjs',
  'scripts/gen.mjs',
  'scripts/gen',
  'rollup.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const stamp = '.cache/built';

/** True where there is no build, or a source is newer than the last one. */
export function buildIsStale() {
  if (!existsSync(inRoot('dist/cli/main.js')) || !existsSync(inRoot('dist/cdn/embed-hub.js'))) return true;
  const built = lastChange(stamp);
  return sources.some((source) => lastChange(source) > built);
}

/**
 * Notes a complete build.
 * @param {Date} since when its sources were read: what changes after that is newer than the build
 */
export function markBuilt(since) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(inRoot(stamp), '');
  utimesSync(inRoot(stamp), since, since);
}
