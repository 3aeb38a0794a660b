/** The package as it would be published, packed once for all sites. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inRoot, lastChange } from '../../../scripts/lib/files.mjs';

const FOLDER = inRoot('.cache', 'sites');

/**
 * The tarball of what `dist/` holds now, made where there is none yet.
 * @returns absolute path
 * @throws Error where there is nothing to pack
 */
export async function packed(): Promise<string> {
  const changed = Math.max(...['dist', 'package.json', 'custom-elements.json'].map(lastChange));
  if (lastChange('dist') === 0) throw new Error('There is no dist/: run npm run build first.');
  const tarball = join(FOLDER, `embed-hub-${Math.round(changed)}.tgz`);
  await mkdir(FOLDER, { recursive: true });
  const kept = await readdir(FOLDER);
  if (kept.some((name) => join(FOLDER, name) === tarball)) return tarball;
  for (const name of kept) await rm(join(FOLDER, name), { recursive: true, force: true });
  const draft = await mkdtemp(join(FOLDER, 'draft-'));
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', draft];
  await promisify(execFile)('npm', args, { cwd: inRoot() });
  const name = (await readdir(draft)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error('npm pack wrote no tarball.');
  await rename(join(draft, name), tarball);
  await rm(draft, { recursive: true });
  return tarball;
}
