// The registries of plug-ins. Whether a file is a plug-in is told by what it exports.
import { readFile } from 'node:fs/promises';
import { header, load, plugins, variable } from './sources.mjs';

const LISTS = [
  {
    folder: 'providers',
    file: 'src/providers/_registry.ts',
    member: 'provider',
    type: ['Provider', '../core/provider.js'],
    list: 'providers',
    what: 'All providers, for the build and the server; elements load theirs one by one through _browser.ts.',
  },
  {
    folder: 'sources',
    file: 'src/sources/_registry.ts',
    member: 'source',
    type: ['Source', '../core/markup/page.js'],
    list: 'sources',
    what: 'All sources of page metadata.',
  },
  {
    folder: 'legacy',
    file: 'src/legacy/_families.ts',
    member: 'family',
    type: ['Family', './shared/family.js'],
    list: 'families',
    what: 'All families of old markup.',
  },
  {
    folder: 'cli/commands',
    file: 'src/cli/_commands.ts',
    lazy: true,
    member: 'command',
    type: ['Command', './command.js'],
    list: 'commands',
    what: 'All commands; a command is loaded when it is called.',
  },
];

const PROTOCOLS = { folder: 'playback', member: 'protocol' };

export async function registries({ root }) {
  const files = [];
  for (const kind of LISTS) files.push([kind.file, await (kind.lazy ? lazyList(root, kind) : list(root, kind))]);
  files.push(['src/providers/_browser.ts', await hostLoaders(root)]);
  files.push(['src/playback/_registry.ts', await protocolLoaders(root)]);
  return files;
}

/** `[file, export]`: a plug-in file exports one `member`, or a family of them as `members`. */
async function members(root, { folder, member }) {
  const names = [];
  const declares = new RegExp(`^export const (${member}s?)\\b`, 'm');
  for (const name of await plugins(root, folder)) {
    // read, not imported: a plug-in may need the very registry that is about to be written
    const found = declares.exec(await readFile(`${root}src/${folder}/${name}.ts`, 'utf8'));
    if (found) names.push([name, found[1]]);
  }
  return names;
}

async function list(root, kind) {
  const names = await members(root, kind);
  const [type, from] = kind.type;
  return `${header(kind.what)}import type { ${type} } from '${from}';
${names.map(([name, member]) => `import { ${member} as ${variable(name)} } from './${name}.js';`).join('\n')}

export const ${kind.list}: readonly ${type}[] = [${names.map(([name, member]) => (member === kind.member ? '' : '...') + variable(name)).join(', ')}];
`;
}

async function lazyList(root, kind) {
  const names = await members(root, kind);
  const [type, from] = kind.type;
  const rows = names.map(([name]) => `['${name}', async () => (await import('./commands/${name}.js')).${kind.member}]`);
  return `${header(kind.what)}import type { ${type} } from '${from}';

export const ${kind.list}: ReadonlyMap<string, () => Promise<${type}>> = new Map([${rows.join(',\n')}]);
`;
}

async function protocolLoaders(root) {
  const rows = (await members(root, PROTOCOLS)).map(([name]) => `['${name}', () => import('./${name}.js')]`);
  return `${header('All languages of players, by the name that stands in an `Embed`; a page loads the one it needs.')}import type { Protocol } from '../core/playback.js';

export const protocols: ReadonlyMap<string, () => Promise<{ protocol: Protocol }>> = new Map([${rows.join(',\n')}]);
`;
}

async function hostLoaders(root) {
  const names = await members(root, LISTS[0]);
  const rows = [];
  const wanderers = [];
  for (const [name, member] of names) {
    const { [member]: exported } = await load(root, `providers/${name}`);
    const hosts = [exported].flat().flatMap((provider) => provider.hosts);
    const pick = member === 'provider' ? '.provider' : '.providers';
    for (const { anywhere } of [exported].flat()) {
      if (anywhere) wanderers.push(`[${anywhere}, async () => (await import('./${name}.js'))${pick}]`);
    }
    rows.push(`[[${hosts.map((host) => `'${host}'`).join(', ')}], async () => (await import('./${name}.js'))${pick}]`);
  }
  return `${header('Host → the one module a page needs for it.')}import type { Provider } from '../core/provider.js';

/** One provider, or the family that the host's own one is in. */
type Loader = () => Promise<Provider | readonly Provider[]>;

const entries: readonly (readonly [readonly string[], Loader])[] = [${rows.join(',\n')}];

export const loaders: ReadonlyMap<string, Loader> = new Map(
  entries.flatMap(([hosts, load]) => hosts.map((host) => [host, load] as const)),
);

/** For hosts that nobody owns: the shape of a path → software that may run there. */
export const anywhere: readonly (readonly [RegExp, Loader])[] = [${wanderers.join(',\n')}];
`;
}
