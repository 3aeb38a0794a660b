/**
 * Checks the package as it would be published: packs it, then publint, Are the Types Wrong, and an import of every path
 * of its exports map in plain Node, where there is no DOM.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBelow, inRoot } from './lib/files.mjs';
import { node, npm, program, run } from './lib/run.mjs';

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'embed-hub-package-'));
const modules = join(folder, 'node_modules');
const installed = join(modules, manifest.name);

try {
  const tarball = await pack();
  await install(tarball);
  const paths = exportedPaths();
  const results = {
    publint: await node([program('publint'), 'run', tarball, '--strict']),
    'types resolve': await node([
      program('@arethetypeswrong/cli', 'attw'),
      tarball,
      '--profile',
      'esm-only',
      ...withoutTypes(paths),
    ]),
    'every export imports': await node([writeImports(paths)], { cwd: folder }),
    'the command starts': await node([join(installed, manifest.bin[manifest.name]), '--help'], { cwd: folder }),
  };
  for (const [name, code] of Object.entries(results)) console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name}`);
  process.exitCode = Object.values(results).every((code) => code === 0) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Promise<string>} the tarball, absolute */
async function pack() {
  const code = await npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name) throw new Error(`npm pack ended with exit code ${code}`);
  return join(folder, name);
}

/**
 * Unpacks it into a node_modules of its own, with nothing beside it but what it depends on.
 * @param {string} tarball
 */
async function install(tarball) {
  mkdirSync(installed, { recursive: true });
  const code = await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  if (code !== 0) throw new Error(`tar ended with exit code ${code}`);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(inRoot('node_modules', name), join(modules, name), 'junction');
  }
}

/** Every path of the exports map, with `*` written out by the built files. */
function exportedPaths() {
  const files = filesBelow('dist').map((file) => `./${file}`);
  return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : (target?.default ?? target?.import);
    if (typeof file !== 'string' || !path.includes('*')) return [path];
    const [before = '', after = ''] = file.split('*');
    return files
      .filter((name) => name.startsWith(before) && name.endsWith(after))
      .map((name) => path.replace('*', name.slice(before.length, name.length - after.length)));
  });
}

/**
 * Files that are there to be served: they have no types, and Node does not import them.
 * @param {string} path
 */
function isPlainFile(path) {
  return path.startsWith('./cdn/') || /\.(?:css|json|html)$/.test(path);
}

/** @param {string[]} paths */
function withoutTypes(paths) {
  const plain = [...paths, ...Object.keys(manifest.exports)].filter(isPlainFile);
  return plain.length > 0 ? ['--exclude-entrypoints', ...plain] : [];
}

/**
 * Writes a script that imports them all and fails when one of them throws, or is not there.
 * @param {string[]} paths
 */
function writeImports(paths) {
  const names = (/** @type {string[]} */ list) => JSON.stringify(list.map((path) => manifest.name + path.slice(1)));
  const file = join(folder, 'imports.mjs');
  const source = `import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const modules = ${names(paths.filter((path) => !isPlainFile(path)))};
const files = ${names(paths.filter(isPlainFile))};
if (modules.length === 0) fail('the exports map is empty');
if ('document' in globalThis || 'HTMLElement' in globalThis) fail('there is a DOM here');
for (const name of modules) await import(name).catch((error) => fail(name + ': ' + error.stack));
for (const name of files) if (!existsSync(fileURLToPath(import.meta.resolve(name)))) fail(name + ': no such file');
function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
`;
  writeFileSync(file, source);
  return file;
}
