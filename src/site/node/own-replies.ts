/** The site's own pages as oEmbed: files that say what other sites should show of them, and links to these files. */
import { dirname, join, sep } from 'node:path';
import { oembedFor, withDiscovery } from '../blog.js';
import { pictureSize } from '../posters-plain.js';
import type { ReadOwn } from '../side-knowledge.js';
import { codeOf, type Files } from './files.js';
import type { Target } from './target.js';

export interface OwnRepliesOptions {
  /** The site as it is read, and the one that is written. Both absolute. */
  readonly root: string;
  readonly folder: string;
  /** The site's address. */
  readonly url: string;
  readonly files: Files;
  readonly target: Target;
}

export interface OwnReplies {
  /**
   * Writes the reply of a page.
   * @param source of the finished page
   * @param read reads files that the page names
   * @returns the page with a link to it; undefined for a page that has none
   * @throws the file system's error
   */
  add(path: string, source: string, read: ReadOwn): Promise<string | undefined>;
  /** Whether a file is the reply of a page, from an earlier build: it is written anew, and not copied. */
  isReply(path: string): Promise<boolean>;
}

export function createOwnReplies({ root, folder, url, files, target }: OwnRepliesOptions): OwnReplies {
  const placeIn = (base: string, path: string): string => join(base, path.replaceAll('/', sep));

  const isThere = async (path: string): Promise<boolean> => {
    try {
      return (await files.stat(placeIn(root, path))).isFile();
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
      throw error;
    }
  };

  return {
    async add(path, source, read) {
      let wanted: string | undefined;
      const first = oembedFor({ path, source }, { url, sizeOf: (image) => void (wanted = image) });
      const size = first && wanted ? await sizeOf(wanted, read) : undefined;
      const reply = size ? oembedFor({ path, source }, { url, sizeOf: () => size }) : first;
      if (!reply) return undefined;
      const place = placeIn(folder, reply.path);
      await target.put(place, Buffer.from(reply.json), await target.ready(dirname(place)));
      return withDiscovery(source, reply.href, reply.title);
    },
    async isReply(path) {
      const [, page] = /^oembed\/(.+)\.json$/.exec(path) ?? [];
      return page !== undefined && ((await isThere(`${page}.html`)) || (await isThere(`${page}.htm`)));
    },
  };
}

/** Only of the site's own pictures: for others somebody would have to be asked. */
async function sizeOf(image: string, read: ReadOwn): Promise<{ width: number; height: number } | undefined> {
  const bytes = await read(image);
  if (!bytes || typeof bytes === 'string') return undefined;
  try {
    return pictureSize(bytes, image);
  } catch {
    return undefined;
  }
}
