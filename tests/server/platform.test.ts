import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that is loaded with an entry. */
async function loadedWith(entry: string): Promise<{ files: string[]; builtins: string[] }> {
  const { metafile } = await build({
    entryPoints: [`${ROOT}${entry}`],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
  return { files: Object.keys(metafile.inputs), builtins: imports.filter(isBuiltin) };
}

describe('embed-hub/server', () => {
  it('runs wherever there are Request and Response: it loads nothing of Node', async () => {
    const { files, builtins } = await loadedWith('src/server/index.ts');
    assert.ok(files.includes('src/server/handler.ts'));
    assert.deepEqual(builtins, []);
    assert.deepEqual(
      files.filter((file) => /node_modules\/(?:srvx|undici|ioredis)\//.test(file)),
      [],
    );
  });
  it('is looked at rightly: what is for Node does load it', async () => {
    const { builtins } = await loadedWith('src/server/node.ts');
    assert.ok(builtins.includes('node:http'));
  });
});
