// custom-elements.json, by the analyzer; modules are named as the package's files, not as our sources.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const GLOBS = ['src/elements/embed-*.ts', 'src/elements/events.ts', 'src/define/embed-*.ts'];

export async function manifest({ root }) {
  const out = await mkdtemp(join(tmpdir(), 'manifest-'));
  try {
    const tool = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
    const args = ['analyze', '--litelement', '--quiet', '--outdir', out, ...GLOBS.flatMap((glob) => ['--globs', glob])];
    await promisify(execFile)(process.execPath, [tool, ...args], { cwd: root });
    // the analyzer writes nothing where there is nothing to describe
    const text = await readFile(join(out, 'custom-elements.json'), 'utf8').catch(() => '{"modules":[]}');
    return [['custom-elements.json', JSON.stringify(publish(JSON.parse(text)), null, 2)]];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
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
