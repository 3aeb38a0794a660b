/** What every host does: opens the lock file and the posters once, finishes pages, saves, and says what went wrong. */
import { cp, realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { applyEdits } from '../../site/edit.js';
import type { BuiltPage, PageWhere, ReadOwn, SiteBuilder } from '../../site/index.js';
import { systemFiles } from '../../site/node/files.js';
import { openSiteBuilder } from '../../site/node/open.js';
import { readsFor } from '../../site/node/own-files.js';
import { INDEX } from '../../site/posters-store.js';
import { withoutJsonLd } from './replacements.js';

/** The same in every host. Paths are relative to the folder the build runs in. */
export interface HostOptions {
  /** What is known of every address; commit it with the site. Default `embed-hub.lock.json`. */
  readonly lock?: string;
  /**
   * Keeps the pictures of embeds in the site itself: the folder they are kept in, whose name is also their address
   * (`public/posters` → `/posters/`), or folder and address. Without it, pages show no pictures of others.
   */
  readonly posters?: string | { readonly directory: string; readonly url: string };
  /** Makes no request: what the lock file does not know is shown as its address tells. Default false. */
  readonly offline?: boolean;
  /** Asks about every address once more, and renews the lock file. Default false. */
  readonly refresh?: boolean;
  /** A page or mail address of yours, for the people whose servers are asked. */
  readonly contact?: string;
  /** BCP 47: the language of the words put in. Default: that of the page's `<html>`, else English. */
  readonly language?: string;
  /** The address of the site, as in `https://blog.example/`: for relative addresses in its pages, and for its feeds. */
  readonly url?: string;
  /** Whether embeds hold data for search engines, as a `<script>`. Default true, where scripts may stand. */
  readonly jsonLd?: boolean;
  /** Instead of lock, posters, offline and contact: a builder of your own, as `embed-hub/site` makes them. */
  readonly builder?: SiteBuilder;
}

export interface Host {
  readonly builder: SiteBuilder;
  readonly posters: { readonly directory: string; readonly url: string } | undefined;
  page(source: string, where?: PageWhere): Promise<BuiltPage>;
  feed(source: string, where?: PageWhere): Promise<BuiltPage>;
  pageNow(source: string, where?: Omit<PageWhere, 'read' | 'signal'>): BuiltPage;
  /** Writes down what is new; one after the other, whoever calls. */
  save(): Promise<void>;
  /** Copies the posters to where the site was built, unless they are kept there; the index stays. */
  copyPosters(output: string): Promise<void>;
}

const LOCK = 'embed-hub.lock.json';

/**
 * @param root paths are relative to it
 * @param base what addresses of the site's own files begin with
 * @throws LockFileError, PosterFileError
 */
export async function openHost(options: HostOptions, root = process.cwd(), base = '/'): Promise<Host> {
  const { lock = LOCK, offline, refresh, contact, language, jsonLd = true } = options;
  const posters = postersOf(options, root, base);
  const builder =
    options.builder ??
    (await openSiteBuilder({
      lock: resolve(root, lock),
      posters,
      offline,
      refresh,
      contact,
    }));
  if (language) await builder.speak(language);
  const withDefaults = (where?: PageWhere): PageWhere => ({ language, ...where });
  const warned = new Set<string>();
  const tell = (source: string, page: BuiltPage): BuiltPage => {
    for (const { url, error } of page.embeds) {
      if (!error || warned.has(url)) continue;
      warned.add(url);
      console.warn(`embed-hub: ${url}: ${error.message}`);
    }
    if (jsonLd) return page;
    const edits = withoutJsonLd(page.edits);
    return { ...page, edits, html: applyEdits(source, edits) };
  };
  let saved = Promise.resolve();
  return {
    builder,
    posters,
    page: async (source, where) => tell(source, await builder.page(source, withDefaults(where))),
    feed: async (source, where) => tell(source, await builder.feed(source, withDefaults(where))),
    pageNow: (source, where) => tell(source, builder.pageNow(source, withDefaults(where))),
    save() {
      saved = saved.catch(() => undefined).then(() => builder.save());
      return saved;
    },
    async copyPosters(output) {
      if (!posters) return;
      const to = join(output, basename(posters.directory));
      if (resolve(to) === posters.directory) return;
      const isPicture = (path: string): boolean => basename(path) !== INDEX;
      await cp(posters.directory, to, { recursive: true, filter: isPicture }).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      });
    },
  };
}

function postersOf({ posters }: HostOptions, root: string, base: string): Host['posters'] {
  if (posters === undefined) return undefined;
  if (typeof posters !== 'string') return { directory: resolve(root, posters.directory), url: posters.url };
  return { directory: resolve(root, posters), url: `${base}${basename(posters)}/` };
}

/** A page's address in the site. */
export const addressOf = ({ url }: HostOptions, path: string | undefined): string | undefined =>
  url && path !== undefined && URL.canParse(path, url) ? new URL(path, url).href : undefined;

/**
 * Reads files that pages of the site name (transcripts, chapters), from the first folder that has them.
 * @param page its path in the site: relative addresses start there
 */
export function readFrom(directories: readonly string[], page: string, url?: string): ReadOwn {
  return async (address) => {
    for (const directory of directories) {
      const root = await realpath(directory).catch(() => undefined);
      const found = root && (await readsFor({ root, url, files: systemFiles }, page)(address));
      if (found) return found;
    }
    return undefined;
  };
}
