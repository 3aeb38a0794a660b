import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inRoot } from '../../scripts/lib/files.mjs';
import { program } from '../../scripts/lib/run.mjs';

type Tree = Record<string, string>;

/** Packages that both trees find in their node_modules; only Lit is among their dependencies. */
const packages: Tree = {
  'package.json': '{"name": "planted", "type": "module", "dependencies": {"lit": "*"}}',
  'node_modules/lit/package.json': '{"name": "lit", "version": "3.0.0", "type": "module", "main": "index.js"}',
  'node_modules/lit/index.js': 'export const html = 1;',
  'node_modules/left/package.json': '{"name": "left", "version": "1.0.0", "type": "module", "main": "index.js"}',
  'node_modules/left/index.js': 'export const left = 1;',
};

const sound: Tree = {
  'src/core/url.ts': 'export const url = 1;',
  'src/providers/shared/ids.ts': "export { url } from '../../core/url.js';",
  'src/providers/youtube.ts': "export { url } from './shared/ids.js';",
  'src/providers/_registry.ts': "export const youtube = () => import('./youtube.js');",
  'src/resolver/index.ts': "export { youtube } from '../providers/_registry.js';",
  'src/elements/card.ts': "import 'lit';\nexport { youtube } from '../resolver/index.js';",
  'src/define/card.ts': "import '../elements/card.js';",
  'src/loader.ts': "export const load = () => import('./define/card.js');",
  'src/server/index.ts': "export { youtube } from '../resolver/index.js';",
  'src/cli/main.ts': "import 'node:fs';\nexport { youtube } from '../server/index.js';",
};

/** Each file breaks one rule. */
const unsound: [rule: string, from: string, source: string][] = [
  ['ranks-core', 'core/up.ts', "export { value } from '../elements/value.js';"],
  ['ranks-core', 'core/type.ts', "import type { Value } from '../elements/value.js';\nexport type Type = Value;"],
  ['ranks-providers', 'providers/aside.ts', "export { value } from '../sources/value.js';"],
  ['ranks-providers', 'providers/up.ts', "export const load = () => import('../resolver/value.js');"],
  ['ranks-resolver', 'resolver/up.ts', "export { value } from '../render/value.js';"],
  ['ranks-render', 'render/aside.ts', "export { value } from '../legacy/value.js';"],
  ['ranks-elements', 'elements/up.ts', "export { value } from '../cli/value.js';"],
  ['ranks-server', 'server/aside.ts', "export { value } from '../cli/value.js';"],
  ['ranks-loader.ts', 'loader.ts', "export { value } from './cli/value.js';"],
  ['plug-ins-stand-alone', 'providers/vimeo.ts', "export { value } from './value.js';"],
  ['plug-ins-stand-alone', 'legacy/iframe.ts', "export { value } from './value.js';"],
  ['plug-ins-stand-alone', 'cli/commands/match.ts', "export { value } from './value.js';"],
  ['languages-stand-alone', 'locales/de/media.ts', "export { value } from '../en/value.js';"],
  ['no-cycles', 'core/back.ts', "import type { Cycle } from './cycle.js';\nexport type Back = Cycle;"],
  ['node-only-where-node-runs', 'core/node.ts', "import 'node:fs';"],
  ['node-only-where-node-runs', 'resolver/planted.ts', "import 'fs';"],
  ['node-only-where-node-runs', 'elements/node.ts', "import 'node:path';"],
  ['lit-only-in-elements', 'core/lit.ts', "export { html } from 'lit';"],
  ['lit-only-in-elements', 'render/lit.ts', "export { html } from 'lit';"],
  ['only-shipped-packages', 'server/left.ts', "export { left } from 'left';"],
];
const folders = [
  'cli',
  'cli/commands',
  'elements',
  'legacy',
  'locales/en',
  'providers',
  'render',
  'resolver',
  'sources',
];

describe('scripts: ranks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embed-hub-ranks-'));
  let found: Map<string, Set<string>>;

  before(() => {
    const values = folders.map((name) => [`src/${name}/value.ts`, 'export const value = 1;\nexport type Value = 1;']);
    const files = unsound.map(([, from, source]) => [`src/${from}`, source]);
    const astray = {
      'src/core/cycle.ts': "import type { Back } from './back.js';\nexport type Cycle = Back;",
      'src/misc/value.ts': 'export const value = 1;',
      'src/index.ts': "export * from './misc/value.js';",
    };
    found = check(join(folder, 'unsound'), { ...Object.fromEntries([...values, ...files]), ...astray } as Tree);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets a tree pass that imports only downwards', () => {
    assert.deepEqual(check(join(folder, 'sound'), sound), new Map());
  });
  for (const [rule, from, source] of unsound) {
    it(`finds in src/${from}: ${source.split('\n', 1).join('')}`, () => {
      assert.deepEqual(found.get(`src/${from}`), new Set([rule]));
    });
  }
  it('finds a folder that has no rank', () => {
    assert.ok(found.get('src/index.ts')?.has('every-part-has-a-rank'));
  });
});

/** Writes a tree and checks it. @returns the broken rules by the file that breaks them */
function check(folder: string, tree: Tree): Map<string, Set<string>> {
  for (const [path, text] of Object.entries({ ...packages, ...tree })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const config = inRoot('scripts/config/ranks.mjs');
  const args = [program('dependency-cruiser', 'depcruise'), '--config', config, '--output-type', 'json', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  assert.notEqual(stdout, '', stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const rules = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations) rules.set(from, (rules.get(from) ?? new Set()).add(rule.name));
  return rules;
}
