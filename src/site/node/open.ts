/** A site builder for Node: the lock is a file, pictures are a folder, the network is the public internet. */
import { join } from 'node:path';
import { createImageFetch } from '../../resolver/image.js';
import type { CheckedFetch } from '../../resolver/fetch/fetch.js';
import type { NodeFetch } from '../../resolver/fetch/node.js';
import { openLockFile } from '../../resolver/lock-file.js';
import { createResolver } from '../../resolver/resolve.js';
import { createSiteBuilder, type SiteBuilder, type SiteBuilderOptions } from '../builder.js';
import { INDEX, openPosters, type PosterFailure } from '../posters-store.js';

/** Where pictures are kept. */
export interface PostersPlace {
  readonly directory: string;
  /** What their addresses begin with. */
  readonly url: string;
  /** The same folder of the site that is read, where another one is written: its pictures, which `buildSite` copies, are known. */
  readonly from?: string | undefined;
}

export interface OpenSiteBuilderOptions extends Pick<SiteBuilderOptions, 'offline' | 'refresh' | 'atOnce'> {
  /** The lock file's path; made where there is none. Without it every build asks anew. */
  readonly lock?: string | undefined;
  /** Where pictures are kept, and what their addresses begin with. Without it pages get none. */
  readonly posters?: PostersPlace | undefined;
  /** Where the people who run this can be reached: an address of a page, or of mail. Sites that are asked see it. */
  readonly contact?: string | undefined;
  /** The way to the network. Default: `createNodeFetch`. */
  readonly fetch?: CheckedFetch | undefined;
}

export interface NodeSiteBuilder extends SiteBuilder {
  /** Pictures that could not be had. */
  readonly posterFailures: readonly PosterFailure[];
  /** False where pictures are kept as they come, because `sharp` is not installed; undefined where none are kept. */
  readonly resizes: boolean | undefined;
  /** Files that it writes itself; those of the same name in the site are not copied over them. */
  readonly writes: readonly string[];
  /** Ends idle connections. */
  close(): Promise<void>;
}

/** Loaded when it is used: a build from the lock file has no use for it. */
async function openNetwork(contact: string | undefined): Promise<NodeFetch> {
  const { createNodeFetch } = await import('../../resolver/fetch/node.js');
  return createNodeFetch(contact === undefined ? {} : { contact });
}

/** For those who ask nobody. */
const nowhere: CheckedFetch = Object.assign(() => Promise.reject(new TypeError('offline')), {
  checksAddresses: true as const,
});

/** @throws LockFileError, PosterFileError; the file system's error */
export async function openSiteBuilder(options: OpenSiteBuilderOptions = {}): Promise<NodeSiteBuilder> {
  const { contact, offline = false, refresh = false, atOnce } = options;
  const lock = options.lock === undefined ? undefined : await openLockFile(options.lock);
  const own = options.fetch || offline ? undefined : await openNetwork(contact);
  const fetch = options.fetch ?? own ?? nowhere;
  const fetchImage = offline ? undefined : createImageFetch({ fetch });
  const posters = options.posters && (await openPosters({ ...options.posters, ...(fetchImage ? { fetchImage } : {}) }));
  const resolver = createResolver({ fetch, ...(lock ? { lock } : {}) });
  const builder = createSiteBuilder({ resolver, lock, posters, fetch, offline, refresh, atOnce });
  const more = {
    get posterFailures() {
      return posters?.failures ?? [];
    },
    resizes: posters?.resizes,
    writes: options.posters ? [join(options.posters.directory, INDEX)] : [],
    async close() {
      await own?.close();
    },
  };
  return Object.defineProperties(more, Object.getOwnPropertyDescriptors(builder)) as typeof more & SiteBuilder;
}
