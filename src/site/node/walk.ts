/** The files of a site, folder by folder, in the order of their names. */
import type { Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { systemFiles, type Files } from './files.js';

export interface Entry {
  /** From the site's root, with `/` between names. */
  readonly path: string;
  /** `other` is neither file nor folder nor link: a pipe, a socket, a device. */
  readonly type: 'file' | 'link' | 'other';
  /** Somebody else's pages stand here: they are passed on as they are. */
  readonly foreign: boolean;
}

export interface WalkOptions {
  readonly files: Files;
  /** Folders that are passed over, absolute. */
  readonly without: ReadonlySet<string>;
  /** Told about a folder that cannot be read; the walk goes on. */
  failed(path: string, error: unknown): void;
}

/** Not part of the site, though they stand in its folder. */
const HISTORY = new Set(['.git', '.hg', '.svn']);
const FOREIGN = 'node_modules';

/** Links are told and not followed, so that it never leaves the folder and never goes in a circle. */
export async function* walk(root: string, options: WalkOptions): AsyncGenerator<Entry> {
  yield* folder(root, '', false, options);
}

async function* folder(root: string, path: string, foreign: boolean, options: WalkOptions): AsyncGenerator<Entry> {
  const { files, without, failed } = options;
  const place = join(root, path.replaceAll('/', sep));
  if (without.has(place)) return;
  let entries: Dirent[];
  try {
    entries = await files.readdir(place, { withFileTypes: true });
  } catch (error) {
    failed(path || '.', error);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inner = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!HISTORY.has(entry.name)) yield* folder(root, inner, foreign || entry.name === FOREIGN, options);
    } else {
      const type = entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
      yield { path: inner, type, foreign };
    }
  }
}

/** How many files there are, for those who show how far they are; what cannot be read is not counted. */
export async function countFiles(root: string, files: Files = systemFiles): Promise<number> {
  let count = 0;
  const entries = walk(root, { files, without: new Set(), failed: () => undefined });
  while (!(await entries.next()).done) count += 1;
  return count;
}
