// Reading the project's own modules: which plug-ins a folder holds, and what one exports.
import { readdir } from 'node:fs/promises';
import { tsImport } from 'tsx/esm/api';

/** The plug-in files of a folder: not generated ones, not helpers, sorted. Names without `.ts`. */
export async function plugins(root, folder, accept = () => true) {
  const entries = await readdir(`${root}src/${folder}`, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /^[a-z0-9][\w.-]*\.ts$/.test(entry.name))
    .map((entry) => entry.name.slice(0, -3))
    .filter((name) => name !== 'index' && accept(name))
    .sort();
}

/** A module's exports. */
export function load(root, path) {
  return tsImport(`${root}src/${path}.ts`, import.meta.url);
}

/** `rss.com` → `rssCom`: a name for the local variable of a plug-in. */
export function variable(name) {
  return name.replaceAll(/[^a-z0-9]+([a-z0-9])/gi, (_, letter) => letter.toUpperCase());
}

export const header = (what) => `// Written by scripts/gen.mjs ("npm run gen"). ${what}\n`;
