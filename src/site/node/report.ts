/** What a build did, counted. */
import type { Trouble } from '../errands.js';
import type { Report } from '../finish.js';

/** An embed that the lock file does not know. */
export interface EmbedPlace {
  /** From the site's root. */
  readonly page: string;
  readonly url: string;
}

/** An embed nobody could tell anything of; the page has a link. */
export interface EmbedFailure extends EmbedPlace, Trouble {}

/** A file that could not be read or written. */
export interface FileFailure {
  /** From the site's root. */
  readonly path: string;
  readonly message: string;
}

export interface BuildReport {
  /** HTML that was looked at. */
  pages: number;
  /** RSS, Atom and JSON Feed that was looked at. */
  feeds: number;
  /** Pages and feeds that are written anew: with `out` those that were not there as they should be. */
  written: number;
  /** Other files, with `out`. */
  copied: number;
  /** Links that lead out of the site, and what is no file. */
  leftOut: string[];
  embeds: number;
  /** Embeds whose data the lock file had. */
  fromLock: number;
  /** Addresses asked about, each once. */
  asked: number;
  /** Of these, the ones nobody could tell anything of. */
  failed: number;
  /** Addresses that the lock file does not have, where no request may be made; each once. */
  notInLock: number;
  /** Embeds whose service or item no longer exists. */
  gone: number;
  /** Embeds with a picture of the site's own. */
  posters: number;
  /** At most a thousand. */
  failures: EmbedFailure[];
  /** Embeds whose addresses the lock file does not have; at most a thousand. */
  missing: EmbedPlace[];
  /** Pages of which other sites are told by oEmbed. */
  replies: number;
  /** Not one of these may be there for the site to be whole. */
  errors: FileFailure[];
  /** It was asked to stop; what is missing is built by the next one. */
  stopped: boolean;
}

const MOST = 1000;

export const emptyReport = (): BuildReport => ({
  pages: 0,
  feeds: 0,
  written: 0,
  copied: 0,
  leftOut: [],
  embeds: 0,
  fromLock: 0,
  asked: 0,
  failed: 0,
  notInLock: 0,
  gone: 0,
  posters: 0,
  failures: [],
  missing: [],
  replies: 0,
  errors: [],
  stopped: false,
});

export function countPage(report: BuildReport, page: string, embeds: readonly Report[]): void {
  report.embeds += embeds.length;
  for (const { origin, status, poster, url, error } of embeds) {
    if (origin === 'lock') report.fromLock += 1;
    if (status === 'gone') report.gone += 1;
    if (poster) report.posters += 1;
    if (origin === 'missing' && report.missing.length < MOST) report.missing.push({ page, url });
    if (error && report.failures.length < MOST) report.failures.push({ page, url, ...error });
  }
}
