import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};
const modules = new Map(
  Object.entries(exports).flatMap(([path, target]) => (typeof target === 'string' ? [] : [[path, target.default]])),
);
/** What reads files, listens, or is loaded by a site generator. */
const NODE_ONLY = [
  './resolver/node',
  './server/node',
  './site/node',
  './eleventy',
  './rehype',
  './markdown-it',
  './vite',
];

/** Bundles for a place where nothing of Node's is, and tells what could not be found there. */
async function missing(...paths: string[]): Promise<string[]> {
  const result = await build({
    entryPoints: paths.map((path) => modules.get(path)!),
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'nowhere',
    write: false,
    logLevel: 'silent',
  }).catch((error: unknown) => error as { errors: { text: string }[] });
  return result.errors.map(({ text }) => text);
}

describe('the package, bundled without Node', () => {
  const portable = [...modules.keys()].filter((path) => !NODE_ONLY.includes(path));

  it(`needs nothing of Node’s in ${portable.length} of its entries, the resolver and the request handler among them`, async () => {
    assert.ok(['./resolver', './server', './site'].every((path) => portable.includes(path)));
    assert.deepEqual(await missing(...portable), []);
  });
  for (const path of NODE_ONLY) {
    it(`keeps what does in ${path}`, async () => {
      assert.match((await missing(path)).join('\n'), /"node:/);
    });
  }
});
