/** What a build did, for people. */
import type { BuildReport } from '../site/node/index.js';

/** Failures that are named; the rest are counted, and all are in `--json`. */
const NAMED = 20;

/** A line each; what went wrong comes first. */
export function sentencesOf(report: BuildReport, noPictures: number): string[] {
  const { pages, feeds, written, copied, leftOut, embeds, fromLock, asked, failed, gone, posters, errors } = report;
  const { notInLock, missing, replies } = report;
  const lines = [
    ...errors.map(({ path, message }) => `${path}: ${message}`),
    ...limited(
      report.failures.map(({ page, url, code, message }) => `${page}: ${url}: ${code}: ${message}`),
      'more embeds of which nothing could be found out.',
    ),
    ...limited(
      missing.map(({ page, url }) => `${page}: ${url}: not in the lock file`),
      'more embeds that the lock file does not know.',
    ),
    `${count(pages, 'page')}${feeds ? ` and ${count(feeds, 'feed')}` : ''}, ${written} written${copied ? `, ${count(copied, 'other file')} copied` : ''}.`,
    `${count(embeds, 'embed')}: ${fromLock} from the lock file, ${count(asked, 'address', 'addresses')} asked${failed ? `, ${failed} without an answer` : ''}, ${gone} gone.`,
    ...(notInLock
      ? [`${count(notInLock, 'address', 'addresses')} not in the lock file. Build without --offline to ask about them.`]
      : []),
    `${count(posters, 'embed')} with a picture of the site's own${noPictures ? `; ${count(noPictures, 'picture')} could not be had` : ''}.`,
  ];
  if (replies) lines.push(`${count(replies, 'page')} with an oEmbed reply for other sites.`);
  if (leftOut.length)
    lines.push(
      ...limited(
        leftOut.map((path) => `left out: ${path}`),
        'more left out.',
      ),
    );
  if (report.stopped) lines.push('Stopped before the end. Build again: what was found out is kept.');
  else if (errors.length)
    lines.push(`${count(errors.length, 'file')} failed. Build again when that is mended: the rest is kept.`);
  return lines;
}

function limited(lines: readonly string[], rest: string): string[] {
  const more = lines.length - NAMED;
  return more > 0 ? [...lines.slice(0, NAMED), `${more} ${rest}`] : [...lines];
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
