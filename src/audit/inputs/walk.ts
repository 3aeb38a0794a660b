/** The files below a folder that may embed something. */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

const MARKUP = new Set('.html .htm .xhtml .md .markdown .mdown .mkd .mdx .njk .liquid'.split(' '));
/** Read only where they turn out to be exports. */
const EXPORTS = new Set(['.xml', '.json']);

export interface WalkedFile {
  readonly path: string;
  /** It counts only if its content says that it is an export. */
  readonly mayBeExport: boolean;
}

/**
 * In the order of their names, folders after files. `node_modules` and what begins with a dot are passed over, and so are
 * symbolic links, which may lead out of the folder or round in circles.
 * @throws the file system's error for the folder itself
 */
export async function* walk(folder: string): AsyncGenerator<WalkedFile | { path: string; error: Error }> {
  const waiting = [folder];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    let entries;
    try {
      entries = await readdir(path, { withFileTypes: true });
    } catch (error) {
      if (path === folder || !(error instanceof Error)) throw error;
      yield { path, error };
      continue;
    }
    const seen = entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of seen) {
      const extension = extname(entry.name).toLowerCase();
      if (entry.isFile() && (MARKUP.has(extension) || EXPORTS.has(extension)))
        yield { path: join(path, entry.name), mayBeExport: EXPORTS.has(extension) };
    }
    waiting.push(
      ...seen
        .filter((entry) => entry.isDirectory())
        .reverse()
        .map(({ name }) => join(path, name)),
    );
  }
}
