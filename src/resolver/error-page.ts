/** Pages with status 200 that say there is nothing, and redirects that mean it. */
import { EmbedError } from '../core/error.js';
import { parseUrl } from '../core/url.js';
import { isSameSite } from './site.js';

const THING = '(?:(?:the|this|that) )?(?:requested )?(?:page|file|document|url|content|post|video)';
const MISSING =
  "(?:(?:(?:was|is|could) )?not (?:be )?found|(?:is )?(?:no longer |not |un)available|does(?:n['’]t| not) exist)";
/** A whole title, or all of it before the site's name; a number alone may begin the title of a story. */
const NOTHING_HERE = [
  /^(?:error )?404[!.]*\s*(?:$|[|·•»])/i,
  new RegExp(
    `^(?:404 ?[-:–—|]? ?)?(?:(?:oops|sorry|whoops)[!,.]* ?)?(?:404 error|error 404|not found|nothing found|${THING} ${MISSING})[!.]*\\s*(?:$|[-–—|·•»/(])`,
    'i',
  ),
];
/** First segments of a path that a home page has as well: names of it, languages. */
const HOME = /^(?:index|home|default|main|start|[a-z]{2}(?:-[a-z]{2})?)(?:\.\w+)?$/i;
const LOG_IN =
  /^\/(?:[\w-]+\/)?(?:log-?in|sign-?in|logon|signup|consent|auth(?:enticate)?|wp-login\.php|cdn-cgi)(?:[/.]|$)/i;

/** @throws EmbedError `not-found` */
export function assertNoErrorPage(title: string | undefined, url: string): void {
  if (title && NOTHING_HERE.some((pattern) => pattern.test(title.trim()))) throw new EmbedError('not-found', url);
}

/**
 * @param asked the address that was asked
 * @param reached where its redirects ended
 * @throws EmbedError `not-found` where a page was given up for the home page, `insufficient-metadata` where a log-in stands
 * before it
 */
export function assertArrived(asked: string, reached: string): void {
  const [from, to] = [parseUrl(asked), parseUrl(reached)];
  if (!from || !to || from.href === to.href) return;
  const home = to.pathname === '/' && !to.search;
  const wasPage = from.segments.length > 1 || (from.segments[0] !== undefined && !HOME.test(from.segments[0]));
  if (home && wasPage && isSameSite(asked, reached)) throw new EmbedError('not-found', asked);
  if (LOG_IN.test(to.pathname) && !LOG_IN.test(from.pathname)) throw new EmbedError('insufficient-metadata', asked);
}
