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
const NODE_ONLY = './resolver/node';

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
  const portable = [...modules.keys()].filter((path) => path !== NODE_ONLY);

  it(`needs nothing of Node’s in ${portable.length} of its entries, the resolver and the request handler among them`, async () => {
    assert.ok(portable.includes('./resolver') && portable.includes('./server'));
    assert.deepEqual(await missing(...portable), []);
  });
  it(`keeps what does in ${NODE_ONLY}`, async () => {
    assert.match((await missing(NODE_ONLY)).join('\n'), /"node:/);
  });
});
