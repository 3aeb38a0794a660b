// custom-elements.json, by the analyzer; modules are named as the package's files, not as our sources.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const GLOBS = [
  'src/elements/embed-*.ts',
  'src/elements/player/element.ts',
  'src/elements/events.ts',
  'src/define/embed-*.ts',
];

export async function manifest({ root }) {
  const argv = ['analyze', '--litelement', '--quiet', ...GLOBS.flatMap((glob) => ['--globs', glob])];
  const found = await cli({ argv, cwd: root, noWrite: true });
  return [['custom-elements.json', JSON.stringify(publish(found), null, 2)]];
}

const file = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.(?:ts|js)$/, '.js');

/** Paths of the built files; private members dropped; modules in a fixed order. */
function publish(found) {
  const walk = (value, key) => {
    if (Array.isArray(value)) return value.filter((item) => !isPrivate(item)).map((item) => walk(item));
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, k)]));
    return (key === 'path' || key === 'module') && typeof value === 'string' ? file(value) : value;
  };
  const modules = walk(found.modules).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...found, modules };
}

const isPrivate = (item) =>
  item?.privacy === 'private' || item?.privacy === 'protected' || item?.name?.startsWith?.('#');
