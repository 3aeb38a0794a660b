/** A whole site: every page with its embeds finished, in its place or in another folder. */
import { setMaxListeners } from 'node:events';
import { join, relative, resolve } from 'node:path';
import { systemClock, type Clock } from '../../resolver/clock.js';
import type { SiteBuilder } from '../builder.js';
import { createFileBuilder, type FileBuilder } from './build-file.js';
import { codeOf, isFinal, systemFiles, type Files } from './files.js';
import type { NodeSiteBuilder } from './open.js';
import { isInside } from './own-files.js';
import { emptyReport, type BuildReport } from './report.js';
import { saveFromTimeToTime } from './saving.js';
import { putSign, SIGN } from './sign.js';
import { createPageThreads, type ThreadOptions } from './threads.js';
import { walk, type Entry } from './walk.js';

export interface BuildSiteOptions {
  /** The built site. */
  readonly directory: string;
  /** Where the finished site goes; without it, pages are replaced where they stand. */
  readonly out?: string | undefined;
  /** The site's own address, for relative addresses in its pages. */
  readonly url?: string | undefined;
  /**
   * Pages that say enough of themselves get an oEmbed reply, `oembed/<page>.json`, and a link to it, so that other sites
   * show the right cards of them. Needs `url`. Default false.
   */
  readonly oembed?: boolean | undefined;
  readonly builder: SiteBuilder & Partial<Pick<NodeSiteBuilder, 'writes'>>;
  /** Asks to stop: pages that are not finished stay as they were. */
  readonly signal?: AbortSignal | undefined;
  /** Called with every file that is done. */
  readonly onProgress?: ((report: Readonly<BuildReport>) => void) | undefined;
  /**
   * Threads beside this one, which make the pages of large sites. Not used with `oembed`, and not where matcher or
   * files are others than the usual ones.
   */
  readonly threads?: ThreadOptions | undefined;
  readonly files?: Files | undefined;
  readonly clock?: Clock | undefined;
}

/** Files in work at once: while some wait for the disk or the network, others are read. */
const AT_ONCE = 16;

/**
 * Builds what is there, file by file: memory does not grow with the site. What cannot be read or written is told in the
 * report. It may be ended at any point, also without being asked; the next one brings it to the same end.
 * @throws BuildBusyError; `RangeError` for an `out` around `directory`, and for `oembed` without `url`; LockFileError and PosterFileError; the file system's
 * error for the directory itself
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuildReport> {
  const { builder, url, oembed = false, files = systemFiles, onProgress, clock = systemClock } = options;
  if (oembed && url === undefined) throw new RangeError('oEmbed needs the address of the site.');
  const root = await files.realpath(options.directory);
  const target = await targetOf(root, options.out, files);
  const report = emptyReport();
  const sign = await putSign(target, files);
  const broken = new AbortController();
  const given = options.signal ? [options.signal] : [];
  const signal = AbortSignal.any([...given, sign.lost, broken.signal]);
  // every embed that is waited for listens to it
  setMaxListeners(0, signal);
  const threads = createPageThreads(files === systemFiles ? builder.know : undefined, options.threads);
  const saving = saveFromTimeToTime(builder, clock, (error) => broken.abort(error));
  try {
    const failed = (path: string, error: unknown): void => {
      report.errors.push({ path, message: error instanceof Error ? error.message : String(error) });
      if (isFinal(error)) broken.abort(error);
    };
    const without = new Set(target === root ? [] : [target]);
    const entries = walk(root, { files, without, failed });
    const job = createFileBuilder({
      root,
      target,
      url,
      oembed,
      without: writtenIn(target, options),
      builder,
      threads,
      files,
      signal,
      report,
    });
    const worker = (): Promise<void> => work(entries, job, { signal, failed, done: () => onProgress?.(report) });
    await Promise.all(Array.from({ length: AT_ONCE }, () => worker().catch((error: unknown) => broken.abort(error))));
    report.stopped = options.signal?.aborted ?? false;
    sign.lost.throwIfAborted();
    if (broken.signal.aborted && !report.errors.length) throw broken.signal.reason;
  } finally {
    report.asked = builder.asked;
    report.failed = builder.failed;
    report.notInLock = builder.missing;
    try {
      await threads.close();
      await saving.end();
    } finally {
      await sign.remove();
    }
  }
  return report;
}

interface Work {
  readonly signal: AbortSignal;
  failed(path: string, error: unknown): void;
  done(): void;
}

async function work(entries: AsyncIterator<Entry>, job: FileBuilder, { signal, failed, done }: Work): Promise<void> {
  for (;;) {
    if (signal.aborted) return;
    const next = await entries.next();
    if (next.done) return;
    const { path } = next.value;
    if (path === SIGN) continue;
    try {
      await job.build(next.value);
    } catch (error) {
      // what a page throws when it is told to stop
      if (isStopped(signal)) return;
      if (codeOf(error) === undefined) throw error;
      failed(path, error);
    }
    done();
  }
}

/** Read anew: it may have been aborted while one waited. */
const isStopped = ({ aborted }: AbortSignal): boolean => aborted;

/** Where the builder writes itself, in the target's true place. */
function writtenIn(target: string, { out, directory, builder }: BuildSiteOptions): Set<string> {
  const named = resolve(out ?? directory);
  return new Set(builder.writes?.map((path) => join(target, relative(named, resolve(path)))));
}

/** @throws RangeError for a folder around the site, where it would end up in itself */
async function targetOf(root: string, out: string | undefined, files: Files): Promise<string> {
  if (out === undefined) return root;
  await files.mkdir(out, { recursive: true });
  const target = await files.realpath(out);
  if (target !== root && isInside(target, root))
    throw new RangeError(`${out} is around the site. Name another folder.`);
  return target;
}
