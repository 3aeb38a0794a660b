// package.json "exports": one subpath per provider, component, host and public entry that exists.
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { plugins } from './sources.mjs';

const ENTRIES = ['legacy', 'locales', 'providers', 'render', 'resolver', 'server', 'site'];
/** Parts of an entry that import from Node, so that the rest of it runs everywhere. */
const NODE_ONLY = ['resolver/node', 'server/node', 'site/node'];

export async function exportsMap({ root }) {
  const pkg = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const map = { '.': entry('index') };
  for (const name of ENTRIES) if (existsSync(`${root}src/${name}/index.ts`)) map[`./${name}`] = entry(`${name}/index`);
  for (const path of NODE_ONLY) {
    if (existsSync(`${root}src/${path}.ts`)) map[`./${path}`] = entry(path);
    else if (existsSync(`${root}src/${path}/index.ts`)) map[`./${path}`] = entry(`${path}/index`);
  }
  for (const tag of await plugins(root, 'elements', (name) => name.startsWith('embed-'))) {
    map[`./define/${tag}.js`] = entry(`define/${tag}`);
  }
  for (const name of await plugins(root, 'providers')) map[`./providers/${name}.js`] = entry(`providers/${name}`);
  for (const name of await plugins(root, 'hosts')) map[`./${name}`] = entry(`hosts/${name}`);
  map['./cdn/*'] = './dist/cdn/*';
  map['./embed-hub.css'] = './dist/embed-hub.css';
  map['./custom-elements.json'] = './custom-elements.json';
  map['./package.json'] = './package.json';
  pkg.customElements = 'custom-elements.json';
  pkg.exports = map;
  return [['package.json', JSON.stringify(pkg, null, 2)]];
}

const entry = (path) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
