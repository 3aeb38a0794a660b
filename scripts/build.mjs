/**
 * `npm run build`: generated sources, then dist/ with one ES module for each source, the loader and its chunks
 * (dist/cdn), the preview page (dist/demo) and the stylesheet for markup without script (dist/embed-hub.css).
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { markBuilt } from './lib/built.mjs';
import { filesBelow, inRoot } from './lib/files.mjs';
import { node, program } from './lib/run.mjs';

/** @type {[name: string, run: () => Promise<number>][]} */
const steps = [
  ['generate', () => node([inRoot('scripts/gen.mjs')])],
  ['compile', () => node([program('@typescript/native', 'tsc'), '--project', '.'])],
  ['bundle', () => node([program('rollup'), '--config', '--silent'])],
  ['stylesheet', writeStylesheet],
  ['preview page', () => node([inRoot('scripts/build-demo.mjs')])],
];

let since = new Date();
for (const [name, step] of steps) {
  const code = await step();
  if (code !== 0) {
    console.error(`build: the step "${name}" failed with exit code ${code}`);
    process.exit(1);
  }
  if (name === 'generate') since = new Date();
}
removeOrphans();
markBuilt(since);

/** The compiler leaves the output of sources that are gone; a package must not carry it. */
function removeOrphans() {
  for (const file of filesBelow('dist')) {
    const [, name] = /^dist\/(.+?)(?:\.d\.ts|\.js)(?:\.map)?$/.exec(file) ?? [];
    if (name && !/^(?:cdn|demo)\//.test(name) && !existsSync(inRoot('src', `${name}.ts`))) rmSync(inRoot(file));
  }
}

async function writeStylesheet() {
  const source = inRoot('src/embed-hub.css');
  if (!existsSync(source)) return 0;
  const { transform } = await import('esbuild');
  const { code } = await transform(readFileSync(source, 'utf8'), { loader: 'css', minify: true });
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(inRoot('dist/embed-hub.css'), code);
  return 0;
}
