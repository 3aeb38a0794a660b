/** Two bundles: the loader with its chunks for a `<script type="module">`, and the preview page. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const root = import.meta.dirname;

/** What a warning of these codes tells is a fault in our sources, whatever the bundle does. */
const faults = new Set(['CIRCULAR_DEPENDENCY', 'CYCLIC_CROSS_CHUNK_REEXPORT', 'UNRESOLVED_IMPORT', 'EMPTY_BUNDLE']);

/** @type {import('rollup').RollupOptions['onwarn']} */
function onwarn(warning) {
  // A cycle inside somebody else's package is not ours to mend.
  if (faults.has(warning.code) && !warning.ids?.every((id) => id.includes('node_modules'))) {
    throw new Error(`${warning.code}: ${warning.message}`);
  }
  console.warn(warning.message);
}

/** Empties the folder before it is written: chunk names change with their content. */
const clean = (folder) => ({
  name: 'clean',
  renderStart: () => rmSync(join(root, folder), { recursive: true, force: true }),
});

/**
 * Writes manifest.json beside the chunks: file → what it imports and which sources it holds, as paths from the root.
 * scripts/sizes.mjs measures by it.
 */
const manifest = {
  name: 'manifest',
  generateBundle(_options, bundle) {
    const path = (id) => relative(root, id).replaceAll('\\', '/');
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const entries = chunks.map((chunk) => [
      chunk.fileName,
      {
        facadeModuleId: chunk.facadeModuleId && path(chunk.facadeModuleId),
        imports: chunk.imports,
        dynamicImports: chunk.dynamicImports,
        modules: Object.keys(chunk.modules).map(path),
      },
    ]);
    const source = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
  },
};

/** What the preview page needs beside its script. */
const PAGE_FILES = '.html .css .svg .png .jpg .webp .woff2 .txt .mp3 .mp4 .vtt .xml'.split(' ');

/** Copies it. */
const copyPage = {
  name: 'copy-page',
  writeBundle() {
    for (const name of readdirSync(join(root, 'demo'), { recursive: true })) {
      if (!PAGE_FILES.includes(extname(name))) continue;
      const target = join(root, 'dist/demo', name);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(root, 'demo', name), target);
    }
  },
};

/** Parts of the elements that are loaded when they are needed: everything in a folder of its own, and these. */
const APART = /\/src\/elements\/(?:resolve-url|messages|shared\/gone-view|(?!shared\/)[^/]+\/|embed-(?!media|card))/;

/** Lit without its directives, which come with the elements that use them. */
const LIT = /\/node_modules\/(?:@lit\/|lit\/(?!directives)|lit-element\/|lit-html\/(?!directive))/;

/**
 * Shared chunks: what every provider needs, so that a provider's own names one file; what every language and every player's
 * language needs; and Lit with the two elements that
 * most pages use together, which compress better as one.
 */
function manualChunks(id) {
  const path = id.replaceAll('\\', '/');
  if (path.includes('/node_modules/')) return LIT.test(path) ? 'elements' : undefined;
  if (/\/src\/core\/(?:archive|embed|host|provider|time|url)\.ts$/.test(path)) return 'core';
  if (/\/src\/(?:elements\/messages\.ts|locales\/(?:index|_registry|shared\/))/.test(path)) return 'messages';
  if (path.includes('/src/playback/shared/')) return 'protocols';
  if (/\/src\/(?:providers\/_browser|elements\/resolve-url)\.ts$/.test(path)) return 'resolve';
  // what a podcast and a player's first press need of it
  if (/\/src\/elements\/playing\/(?:consent-gate|coordinator|media-session|own-picture)\.ts$/.test(path))
    return 'playing';
  if (/\/src\/elements\/playing\/(?!time-|ask-resolver)/.test(path)) return 'stage';
  // a few bytes that players and words need where nobody reads addresses
  if (path.endsWith('/src/core/clock.ts')) return 'elements';
  return path.includes('/src/elements/') && !APART.test(path) ? 'elements' : undefined;
}

/** Takes the line breaks out of `css` templates: the minifier leaves strings as they are. */
const shortStyles = {
  name: 'short-styles',
  transform(code, id) {
    if (!id.includes('/src/elements/') || !code.includes('css`')) return null;
    const short = (styles) =>
      styles
        .replaceAll(/\/\*.*?\*\//gs, '')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ?([{};,]) ?/g, '$1')
        .replaceAll(/: | !/g, (pair) => pair.trim())
        .replaceAll(';}', '}')
        .replaceAll(/(?<=[ (:,-])0\./g, '.');
    return { code: code.replaceAll(/(?<=css`)[^`]*(?=`)/g, short), map: null };
  },
};

/** Indented lines in minified code stand in `html` templates, where a space says the same. */
const shortTemplates = {
  name: 'short-templates',
  renderChunk: (code) => ({ code: code.trim().replaceAll(/\n {2,}/g, ' '), map: null }),
};

const bundle = (input, folder, plugins) => ({
  input,
  output: {
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash:8].js',
    manualChunks,
    // what a chunk needs of a chunk it does not import itself is there before it anyway
    hoistTransitiveImports: false,
  },
  onwarn,
  plugins: [
    shortStyles,
    nodeResolve({ exportConditions: ['browser'] }),
    esbuild({ tsconfig: 'tsconfig.json', target: 'es2022', minify: true, legalComments: 'none' }),
    shortTemplates,
    clean(folder),
    ...plugins,
  ],
});

export default [
  bundle({ 'embed-hub': 'src/loader.ts' }, 'dist/cdn', [manifest]),
  ...(existsSync(join(root, 'demo/main.ts')) ? [bundle({ main: 'demo/main.ts' }, 'dist/demo', [copyPage])] : []),
];
