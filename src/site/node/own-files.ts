/** Files of the site that its pages name: transcripts, chapters, feeds. Never one outside of it. */
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import type { ReadOwn } from '../side-knowledge.js';
import { codeOf, type Files } from './files.js';

export interface OwnFiles {
  /** Absolute, without links. */
  readonly root: string;
  /** The site's address, where it is known. */
  readonly url: string | undefined;
  readonly files: Files;
}

/** @param page its path from the root: relative addresses start there */
export function readsFor({ root, url, files }: OwnFiles, page: string): ReadOwn {
  return async (address) => {
    const path = pathOf(address, page, url);
    if (path === undefined) return undefined;
    const place = join(root, path);
    try {
      return isInside(root, await files.realpath(place)) ? await files.readFile(place) : undefined;
    } catch (error) {
      if (codeOf(error)) return undefined;
      throw error;
    }
  };
}

/** @returns undefined for an address that is not of this site */
function pathOf(address: string, page: string, site: string | undefined): string | undefined {
  const root = new URL(site ?? 'http://site.invalid/');
  const from = new URL(posix.join(root.pathname, page.split('/').map(encodeURIComponent).join('/')), root);
  if (!URL.canParse(address, from.href)) return undefined;
  const { origin, pathname } = new URL(address, from);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  try {
    const path = decodeURIComponent(pathname.slice(root.pathname.length));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Whether a place is in a folder, or the folder itself. Both without links. */
export function isInside(root: string, place: string): boolean {
  const path = relative(root, place);
  return !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path));
}
