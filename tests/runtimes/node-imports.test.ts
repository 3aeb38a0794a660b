// Everything that a server may import, as it is published: nothing of a browser is needed, touched or pretended.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const ROOT = new URL('../../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};
const modules = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [] : [target.default]));
/** Not in the map by name: the loader in one piece, and in many. */
const LOADERS = ['./dist/cdn/embed-hub.js', './dist/loader.js'];

/** What Lit, undici and srvx leave on `globalThis`, in Node. Lit's `customElements` is its own, for rendering on servers. */
const OTHERS = [
  'customElements',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'litServerRoot',
  'reactiveElementVersions',
  'Symbol(undici.globalDispatcher.1)',
  'Symbol(undici.globalDispatcher.2)',
  'Symbol(srvx.nativeRequest)',
];

/** Imports in a process of its own, and tells what is different then. */
const PROBE = `
const before = new Set(Reflect.ownKeys(globalThis));
const faults = [];
for (const name of ['document', 'window', 'navigator', 'localStorage', 'location', 'addEventListener', 'MutationObserver']) {
  if (name in globalThis && name === 'navigator') continue;
  Object.defineProperty(globalThis, name, { configurable: true, get() { faults.push(name); return undefined; } });
  before.add(name);
}
const log = console.log;
for (const name of ['log', 'info', 'warn', 'error']) console[name] = (...words) => faults.push(words.join(' '));
const loaded = [];
for (const name of JSON.parse(process.argv[1])) loaded.push(Object.keys(await import(name)).length);
await new Promise(setImmediate);
const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
const resources = process.getActiveResourcesInfo().filter((name) => /Timeout|TCP|Server/.test(name));
log(JSON.stringify({ added, faults: [...new Set(faults)], loaded: loaded.length, resources }));
`;

interface Told {
  added: string[];
  faults: string[];
  loaded: number;
  resources: string[];
}

async function load(paths: readonly string[]): Promise<Told> {
  const addresses = JSON.stringify(paths.map((path) => new URL(path, ROOT).href));
  const args = ['--input-type=module', '--eval', PROBE, addresses];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Told;
}

describe('imported on a server', () => {
  it('everything in the exports map loads, alone and with everything else', async () => {
    assert.ok(modules.length > 50);
    const { added, faults, loaded, resources } = await load([...modules, ...LOADERS]);
    assert.equal(loaded, modules.length + LOADERS.length);
    assert.deepEqual(
      added.filter((name) => !OTHERS.includes(name)),
      [],
    );
    assert.deepEqual(resources, [], 'nothing is left running');
    // `typeof` is how one looks for a browser; nothing else of it may be read
    assert.deepEqual(
      faults.filter((name) => name !== 'document' && name !== 'window'),
      [],
    );
  });

  it('what works on addresses and markup leaves no trace at all', async () => {
    const pure = modules.filter((path) => /\/(?:providers|legacy|render|locales)\//.test(path));
    assert.ok(pure.length > 40);
    const { added, faults, resources } = await load(pure);
    assert.deepEqual([added, faults, resources], [[], [], []]);
  });

  it('elements and their definitions are classes that nobody has to make', async () => {
    for (const path of modules.filter((name) => name.includes('/define/'))) {
      const { added, faults } = await load([path]);
      assert.deepEqual(
        added.filter((name) => !OTHERS.includes(name)),
        [],
        path,
      );
      assert.deepEqual(
        faults.filter((name) => name !== 'document' && name !== 'window'),
        [],
        path,
      );
    }
  });
});
