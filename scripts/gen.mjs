// Writes everything that is derived: registries, define modules, the exports map, the manifest.
//   npm run gen              writes what changed
//   npm run gen -- --check   writes nothing, exits 1 and names what is stale
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { definitions } from './gen/definitions.mjs';
import { exportsMap } from './gen/exports.mjs';
import { manifest } from './gen/manifest.mjs';
import { locales } from './gen/locales.mjs';
import { longTail } from './gen/long-tail.mjs';
import { guide } from './gen/guide.mjs';
import { registries } from './gen/registries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const stale = [];

/** Files by path from the root; each step may read what the steps before it made. */
const files = new Map();
for (const step of [longTail, registries, locales, definitions, manifest, exportsMap, guide]) {
  for (const [path, text] of await step({ root })) {
    files.set(path, await pretty(path, text));
    await put(path, files.get(path));
  }
}
for (const path of await leftovers()) {
  stale.push(path);
  if (!check) await rm(path);
}

if (check && stale.length) {
  console.error(`stale: ${stale.join(', ')}\nRun "npm run gen" and commit what it writes.`);
  process.exit(1);
}
console.error(stale.length ? `written: ${stale.join(', ')}` : 'generated files are fresh');

async function pretty(path, text) {
  const options = await prettier.resolveConfig(`${root}${path}`);
  return prettier.format(text, { ...options, filepath: path });
}

async function put(path, text) {
  const file = `${root}${path}`;
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  stale.push(path);
  if (check) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Generated modules whose source is gone. */
async function leftovers() {
  const found = await readdir(`${root}src/define`, { withFileTypes: true }).catch(() => []);
  return found.map((entry) => relative(root, `${root}src/define/${entry.name}`)).filter((path) => !files.has(path));
}
