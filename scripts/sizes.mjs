/** `npm run sizes`: weighs the chunks of dist/cdn, with brotli as a server sends them, against scripts/config/budgets.mjs. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { budgets } from './config/budgets.mjs';
import { inRoot } from './lib/files.mjs';

/** @typedef {{ facadeModuleId: string | null, imports: string[], dynamicImports: string[], modules: string[] }} Chunk */
/** @typedef {import('./config/budgets.mjs').Budget} Budget */
/** @typedef {{ name: string, limit: number, bytes?: number, note?: string }} Row */

/** @type {Map<string, Chunk>} */
const chunks = new Map(Object.entries(JSON.parse(readFileSync(inRoot('dist/cdn/manifest.json'), 'utf8'))));
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const weigh = (/** @type {Uint8Array | string} */ content) => brotliCompressSync(content, brotli).length;
const weighChunk = (/** @type {string} */ file) => weigh(readFileSync(inRoot('dist/cdn', file)));

/** The chunk of a source: the one it gave its name to, else the one it went into. @param {string} source */
const chunkOf = (source) => {
  const entries = [...chunks];
  const found = entries.find(([, chunk]) => chunk.facadeModuleId === source);
  return (found ?? entries.find(([, chunk]) => chunk.modules.includes(source)))?.[0];
};

/**
 * Chunks, with everything they import statically.
 * @param {readonly string[]} files
 * @param {Set<string>} [closure]
 */
function closureOf(files, closure = new Set()) {
  for (const file of files) {
    if (closure.has(file)) continue;
    closure.add(file);
    closureOf(chunks.get(file)?.imports ?? [], closure);
  }
  return closure;
}

/** @param {readonly string[]} sources */
const closureOfSources = (sources) => closureOf(sources.map(chunkOf).filter((file) => file !== undefined));

/**
 * @param {Budget} budget
 * @returns {Promise<Row[]>}
 */
async function measure({ name, limit, entries, beside = [], each, alone }) {
  if (each) return measureEach(name, limit, each);
  if (alone) return [{ name, limit, ...(await measureAlone(alone)) }];
  const present = (entries ?? []).filter((source) => existsSync(inRoot(source)));
  if (present.length === 0) return [{ name, limit, note: 'not there yet' }];
  const lost = present.filter((source) => !chunkOf(source));
  if (lost.length > 0) throw new Error(`${lost.join(', ')} is in no chunk of dist/cdn`);
  const uncounted = closureOfSources(beside);
  const counted = [...closureOfSources(present)].filter((file) => !uncounted.has(file));
  return [{ name, limit, bytes: counted.reduce((sum, file) => sum + weighChunk(file), 0) }];
}

/**
 * @param {string} name
 * @param {number} limit
 * @param {string} folder
 * @returns {Row[]}
 */
function measureEach(name, limit, folder) {
  const isPlugIn = (/** @type {string | null} */ source) =>
    source?.startsWith(`${folder}/`) &&
    !source.slice(folder.length + 1).includes('/') &&
    !basename(source).startsWith('_');
  const rows = [...chunks]
    .filter(([, chunk]) => isPlugIn(chunk.facadeModuleId))
    .map(([file, chunk]) => ({
      name: `${name} ${basename(chunk.facadeModuleId ?? '', '.ts')}`,
      limit,
      bytes: weighChunk(file),
    }));
  return rows.length > 0 ? rows : [{ name, limit, note: 'not there yet' }];
}

/** @param {string} source */
async function measureAlone(source) {
  const file = [...chunks].find(([, chunk]) => chunk.facadeModuleId === source)?.[0];
  if (file) return { bytes: weighChunk(file) };
  if (!existsSync(inRoot(source))) return { note: 'not there yet' };
  const options = /** @type {const} */ ({ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' });
  const { outputFiles } = await build({ ...options, entryPoints: [inRoot(source)] });
  return { bytes: weigh(outputFiles[0]?.contents ?? '') };
}

const rows = (await Promise.all(budgets.map(measure))).flat();
const over = rows.filter(({ bytes = 0, limit }) => bytes > limit);
for (const { name, limit, bytes, note } of rows) {
  const size =
    bytes === undefined ? `       ${note}` : `${String(bytes).padStart(6)} of ${String(limit).padStart(6)} bytes`;
  console.log(`${name.padEnd(44)}${size}${bytes !== undefined && bytes > limit ? '  TOO LARGE' : ''}`);
}
process.exitCode = over.length > 0 ? 1 : 0;
