/** One file of a site: built, passed on, or left out. */
import { constants } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { SiteBuilder } from '../builder.js';
import { changesNothing } from '../edit.js';
import { isFeed } from '../feed-texts.js';
import type { PageWhere } from '../page.js';
import { isDraft, isInWork, putFile, type Files } from './files.js';
import type { ReadOwn } from '../side-knowledge.js';
import { isInside, readsFor } from './own-files.js';
import { createOwnReplies } from './own-replies.js';
import { countPage, type BuildReport } from './report.js';
import type { MadePage } from './page-file.js';
import { createTarget, RIGHTS } from './target.js';
import type { PageThread, PageThreads } from './threads.js';
import { readText } from './text.js';
import type { Entry } from './walk.js';

export interface FileJob {
  readonly root: string;
  /** The same as `root` where the site is built in its place. Both absolute, without links. */
  readonly target: string;
  readonly url: string | undefined;
  /** Whether the pages themselves are told to other sites; needs `url`. */
  readonly oembed: boolean;
  /** Files of the target, absolute, that are written by somebody else. */
  readonly without: ReadonlySet<string>;
  readonly builder: SiteBuilder;
  readonly threads: PageThreads;
  readonly files: Files;
  readonly signal: AbortSignal;
  readonly report: BuildReport;
}

const PAGE = /\.html?$/i;
const FEED = /\.(?:xml|rss|atom|rdf|json)$/i;

type Where = PageWhere & { readonly read: ReadOwn };

interface Made extends MadePage {
  readonly asFeed?: boolean;
}

export interface FileBuilder {
  /** @throws the signal's reason; the file system's error; the error of a poster that cannot be kept */
  build(entry: Entry): Promise<void>;
}

export function createFileBuilder(job: FileJob): FileBuilder {
  const { root, target, url, builder, threads, files, signal, report } = job;
  const inPlace = root === target;
  const { ready, put } = createTarget(files);
  const replies =
    job.oembed && url !== undefined
      ? createOwnReplies({ root, folder: target, url, files, target: { ready, put } })
      : undefined;

  const sourceOf = ({ path }: Entry): string => placeOf(root, path);
  const targetOf = ({ path }: Entry): string => placeOf(target, path);

  async function text(entry: Entry): Promise<boolean> {
    const address = url && new URL(pageAddress(entry.path), url).href;
    const where = { url: address, signal, read: readsFor({ root, url, files }, entry.path) };
    const made = await make(entry, where);
    if (!made) return false;
    if (made.isWritten) report.written += 1;
    report[made.asFeed ? 'feeds' : 'pages'] += 1;
    countPage(report, entry.path, made.embeds);
    return true;
  }

  async function make(entry: Entry, where: Where): Promise<Made | undefined> {
    // a page with a link to its reply is read once more
    if (replies || !PAGE.test(entry.path)) return here(entry, where);
    const thread = await threads.turn();
    try {
      return (thread && (await inThread(thread, entry, where))) ?? (await here(entry, where));
    } finally {
      await threads.done(thread);
    }
  }

  async function inThread(thread: PageThread, entry: Entry, where: Where): Promise<Made | undefined> {
    const [from, to] = [sourceOf(entry), targetOf(entry)];
    const mode = inPlace ? (await files.stat(to)).mode : RIGHTS;
    const earlier = inPlace || (await ready(dirname(to))) ? undefined : to;
    let made: Made | undefined;
    await putFile(files, to, async (draft) => {
      made = await thread.make({ from, draft, mode, earlier, inPlace }, where);
      signal.throwIfAborted();
      if (!made) await files.rm(draft, { force: true });
      return made?.isWritten ? undefined : false;
    });
    return made;
  }

  async function here(entry: Entry, where: Where): Promise<Made | undefined> {
    const bytes = await files.readFile(sourceOf(entry));
    const read = readText(bytes);
    if (!read) return undefined;
    const asFeed = isFeed(read.text);
    if (!asFeed && !PAGE.test(entry.path)) return undefined;
    const built = asFeed ? await builder.feed(read.text, where) : await builder.page(read.text, where);
    signal.throwIfAborted();
    const withLink = asFeed ? undefined : await replies?.add(entry.path, built.html, where.read);
    if (withLink !== undefined) report.replies += 1;
    const edits = withLink === undefined ? built.edits : [{ from: 0, to: read.text.length, text: withLink }];
    const isSame = changesNothing(read.text, edits);
    const isWritten = !(isSame && inPlace) && (await write(entry, isSame ? bytes : read.apply(edits)));
    return { isWritten, embeds: built.embeds, asFeed };
  }

  /** @returns false where it is there already, byte for byte */
  async function write(entry: Entry, bytes: Uint8Array): Promise<boolean> {
    const path = targetOf(entry);
    if (inPlace) {
      const { mode } = await files.stat(path);
      await putFile(files, path, (draft) => files.writeFile(draft, bytes, { flag: 'wx', mode }));
      return true;
    }
    return put(path, bytes, await ready(dirname(path)));
  }

  async function copy(entry: Entry): Promise<void> {
    if (job.without.has(targetOf(entry)) || (await replies?.isReply(entry.path))) return;
    const [from, to] = [sourceOf(entry), targetOf(entry)];
    await ready(dirname(to));
    const [given, there] = [await files.stat(from), await files.stat(to).catch(() => undefined)];
    // seconds: file systems differ in how exact they are
    if (there && there.size === given.size && Math.abs(there.mtimeMs - given.mtimeMs) < 1000) return;
    await putFile(files, to, async (draft) => {
      await files.copyFile(from, draft, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
      await files.utimes(draft, given.atime, given.mtime);
    });
    report.copied += 1;
  }

  /** A link within the site is made again; where it leads is built for itself. */
  async function link(entry: Entry): Promise<void> {
    const [from, to] = [sourceOf(entry), targetOf(entry)];
    const aim = await files.readlink(from);
    const place = await files.realpath(from).catch(() => undefined);
    if (aim.startsWith('/') || !place || !isInside(root, place)) {
      report.leftOut.push(entry.path);
      return;
    }
    await ready(dirname(to));
    if ((await files.readlink(to).catch(() => undefined)) === aim) return;
    await putFile(files, to, (draft) => files.symlink(aim, draft));
    report.copied += 1;
  }

  return {
    async build(entry) {
      const { path, type, foreign } = entry;
      if (isDraft(path))
        await (inPlace && !isInWork(sourceOf(entry)) ? files.rm(sourceOf(entry), { force: true }) : undefined);
      else if (type === 'other') report.leftOut.push(path);
      else if (type === 'link') await (inPlace ? undefined : link(entry));
      else if (!foreign && (PAGE.test(path) || FEED.test(path)) && (await text(entry))) return;
      else if (!inPlace) await copy(entry);
    },
  };
}

/** `join` for a path that is in order already. */
const placeOf = (root: string, path: string): string =>
  `${root}${sep}${sep === '/' ? path : path.replaceAll('/', sep)}`;

/** `posts/one/index.html` → `posts/one/` */
const pageAddress = (path: string): string =>
  path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/(^|\/)index\.html?$/i, '$1') || './';
