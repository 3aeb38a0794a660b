/** Who may import whom: the ranks of src/, checked with dependency-cruiser. ARCHITECTURE.md says why. */

/** Folders (and files) of src/, the lowest first. A module imports only from lower rows and from its own folder. */
const ranks = [
  ['core'],
  ['providers', 'sources', 'playback', 'formats', 'locales'],
  ['resolver'],
  ['render', 'legacy'],
  ['elements', 'site'],
  ['define', 'audit', 'server', 'hosts', 'cli', 'loader.ts', 'index.ts'],
];

/** Within a rank one part may stand on another, where the other does not stand on it. */
const alsoAllowed = { legacy: ['render'], 'loader.ts': ['define'], cli: ['server', 'audit'] };

/**
 * In these folders a file by itself is a plug-in; what several need is in `shared/`, `_….ts` is generated, and `index.ts`
 * is the door.
 */
const plugInFamilies = ['providers', 'sources', 'playback', 'formats', 'legacy', 'cli/commands'];
const plugIn = `^src/(${plugInFamilies.join('|')})/(?!_|index\\.ts$)[^/]+\\.ts$`;
const sibling = '^src/$1/(?!_)[^/]+\\.ts$';

const pattern = (part) => (part.endsWith('.ts') ? `^src/${part.replace('.', '\\.')}$` : `^src/${part}/`);

/** One rule for each part: of our own sources it may reach only what the ranks allow. */
const rankRules = ranks.flatMap((parts, rank) =>
  parts.map((part) => {
    const allowed = [part, ...ranks.slice(0, rank).flat(), ...(alsoAllowed[part] ?? [])];
    return {
      name: `ranks-${part}`,
      comment: `src/${part} may import from: ${allowed.join(', ')}`,
      severity: 'error',
      from: { path: pattern(part) },
      to: { path: '^(?:src|demo|tests|scripts)/', pathNot: allowed.map(pattern) },
    };
  }),
);

const all = ranks.flat();
const except = (...parts) => all.filter((part) => !parts.includes(part)).map(pattern);

/** Parts of the resolver that only a server or a build has. */
const nodeOnly = [
  '^src/resolver/(?:node|lock-file|shared-file|fetch/node)\\.ts$',
  '^src/site/(?:node/.+|node|posters-(?:files|index|sharp|store))\\.ts$',
];

export default {
  forbidden: [
    ...rankRules,
    {
      name: 'every-part-has-a-rank',
      comment: 'a new folder of src/ needs a place in scripts/config/ranks.mjs',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: all.map(pattern) },
    },
    {
      name: 'plug-ins-stand-alone',
      comment: 'a plug-in never imports a sibling: what two need goes to shared/',
      severity: 'error',
      from: { path: plugIn },
      to: { path: sibling },
    },
    {
      name: 'languages-stand-alone',
      comment: 'the words of a language never come from another: what all need goes to locales/shared/',
      severity: 'error',
      from: { path: '^src/locales/(?!shared/)([^/]+)/' },
      to: { path: '^src/locales/(?!shared/)[^/]+/', pathNot: '^src/locales/$1/' },
    },
    {
      name: 'no-cycles',
      comment: 'modules that import each other are one module',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'node-only-where-node-runs',
      comment:
        'only the command line, the audit, the server, the hosts and what embed-hub/resolver/node exports may import node:',
      severity: 'error',
      from: { path: except('cli', 'audit', 'server', 'hosts'), pathNot: nodeOnly },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolver-runs-everywhere',
      comment: 'what needs Node is reached through embed-hub/resolver/node alone',
      severity: 'error',
      from: { path: '^src/', pathNot: [...nodeOnly, '^src/(?:cli|audit|server|hosts)/'] },
      to: { path: nodeOnly, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lit-only-in-elements',
      comment: 'Lit belongs to the elements',
      severity: 'error',
      from: { path: except('elements') },
      to: { path: 'node_modules/(?:lit|@lit|lit-html|lit-element|@lit-labs)/' },
    },
    {
      name: 'only-shipped-packages',
      comment: 'what src/ imports at run time is under "dependencies" in package.json',
      severity: 'error',
      from: { path: '^src/' },
      // an optional peer: the build works without it
      to: {
        pathNot: 'node_modules/sharp/',
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'node', 'default'], exportsFields: ['exports'] },
  },
};
