/** `embed-hub build`: a built site, with every embed finished. */
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { webAddress } from '../../core/url.js';
import type { CheckedFetch } from '../../resolver/fetch/fetch.js';
import { LockFileError } from '../../resolver/lock-file.js';
import { BuildBusyError, buildSite, countFiles, openSiteBuilder, type PostersPlace } from '../../site/node/index.js';
import { PosterFileError } from '../../site/posters-files.js';
import { sentencesOf } from '../build-report.js';
import { UsageError, type Command, type Context, type ExitCode } from '../command.js';
import { progressOn, type Terminal } from '../progress.js';

/** Beside the site's sources, where it is committed. */
const LOCK = 'embed-hub.lock.json';
/** In the site. */
const POSTERS = 'embed-posters';

export interface BuildWorld {
  /** The way to the network; without it, the public internet. */
  readonly fetch?: CheckedFetch;
  /** Where the bar is drawn, if somebody looks. */
  readonly terminal: Terminal | undefined;
}

export function createBuildCommand({ fetch, terminal }: BuildWorld): Command {
  return {
    name: 'build',
    summary: 'Finish the embeds of a built site: nobody is asked when it is read',
    usage: 'DIR [--out DIR] [--lock FILE] [--posters DIR] [--oembed] [--offline] [--refresh] [--json] …',
    help: `Looks through the HTML of a built site for our elements, for addresses alone in a
paragraph and for old players; asks about each address once; and writes what is known
into the page: title, excerpt, author, date, a picture of the site's own, what is said
in a recording, data for search engines. What an author wrote stays. Every other byte
stays as it is. RSS, Atom and JSON Feed get links and pictures. Without --out the pages
are replaced where they stand. A build that is stopped goes on where it was when it is
started again. What cannot be found out is a link, and no reason to fail.

  --out DIR        write the site there, other files too, and leave the given one alone
  --lock FILE      what is known of addresses, to be committed with the site: they are
                   asked about once (default: ${LOCK})
  --posters DIR    where pictures go, within the site (default: ${POSTERS})
  --no-posters     no pictures
  --url URL        the site's own address: for relative addresses, for pictures in feeds,
                   and for a site that does not stand at the root of its host
  --oembed         tell other sites of your own pages: an oEmbed reply for each that says
                   enough of itself, oembed/PAGE.json, and a link to it; needs --url
  --offline        make no request: the lock file, else what addresses tell
  --refresh        ask about everything again, feeds included, and renew the lock file
  --contact WHERE  a page or mail address, for the people whose sites are asked
  --strict         exit 1 where an address could not be resolved, or is not in the lock
                   file with --offline
  --json           print a report: {"pages", "feeds", "written", "copied", "embeds",
                   "fromLock", "asked", "failed", "notInLock", "gone", "posters", "replies",
                   "failures", "missing", "errors", …}

Left alone: what stands in an element with data-embed-hub="off" (on <html>: the page),
and what stands between <!-- embed-hub: off --> and <!-- embed-hub: on -->.

Exit codes: 0 done, 1 a file could not be read or written, 2 wrong usage.
Example: embed-hub build _site --url https://blog.example/`,
    options: {
      out: { type: 'string' },
      lock: { type: 'string' },
      posters: { type: 'string' },
      'no-posters': { type: 'boolean' },
      url: { type: 'string' },
      oembed: { type: 'boolean' },
      offline: { type: 'boolean' },
      refresh: { type: 'boolean' },
      contact: { type: 'string' },
      strict: { type: 'boolean' },
      json: { type: 'boolean' },
    },

    async run(context) {
      const settings = settingsOf(context);
      try {
        return await build({ ...settings, fetch }, terminal, context);
      } catch (error) {
        if (error instanceof RangeError) throw new UsageError(error.message);
        if (!isTold(error)) throw error;
        context.talk(`embed-hub build: ${error.message}`);
        return 1;
      }
    },
  };
}

export const command = createBuildCommand({ terminal: process.stderr.isTTY ? process.stderr : undefined });

/** Errors that are written for people. */
const isTold = (error: unknown): error is Error =>
  error instanceof LockFileError || error instanceof PosterFileError || error instanceof BuildBusyError;

interface Settings {
  readonly directory: string;
  readonly out: string | undefined;
  readonly lock: string;
  readonly posters: PostersPlace | undefined;
  readonly url: string | undefined;
  readonly oembed: boolean;
  readonly offline: boolean;
  readonly refresh: boolean;
  readonly contact: string | undefined;
  readonly strict: boolean;
  readonly json: boolean;
}

/** @throws UsageError */
function settingsOf({ args, options }: Context): Settings {
  const [directory, ...more] = args;
  if (directory === undefined || more.length) throw new UsageError('Name one DIR: the built site.');
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const flag = (name: string): boolean => options[name] === true;
  if (flag('offline') && flag('refresh')) throw new UsageError('--refresh needs the network; --offline forbids it.');
  if (flag('oembed') && text('url') === undefined) throw new UsageError('--oembed needs --url: where its pages are.');
  const given = text('url');
  const url = given === undefined ? undefined : siteAddress(given);
  const out = text('out');
  return {
    directory,
    out,
    lock: text('lock') ?? LOCK,
    posters: flag('no-posters') ? undefined : postersIn({ directory, out }, text('posters') ?? POSTERS, url),
    url,
    oembed: flag('oembed'),
    offline: flag('offline'),
    refresh: flag('refresh'),
    contact: text('contact'),
    strict: flag('strict'),
    json: flag('json'),
  };
}

/** With a slash at its end: a folder. */
function siteAddress(given: string): string {
  const url = webAddress(given);
  if (!url) throw new UsageError('--url takes an http or https address.');
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}

/** A folder of the site, named from where one stands or from the site's root; and what its address begins with. */
function postersIn(
  { directory, out }: { directory: string; out: string | undefined },
  given: string,
  url: string | undefined,
): PostersPlace {
  const named = [...(out === undefined ? [] : [out]), directory]
    .map((site) => relative(resolve(site), resolve(given)))
    .find((path) => path !== '' && !path.startsWith('..') && !isAbsolute(path));
  const path = named ?? posix.normalize(given.split(sep).join('/'));
  if (path.startsWith('/') || path.startsWith('..') || path === '.')
    throw new UsageError('--posters names a folder within the site.');
  const root = url === undefined ? '/' : new URL(url).pathname;
  return {
    directory: join(out ?? directory, path),
    url: `${root}${path.split(sep).join('/')}/`,
    from: out === undefined ? undefined : join(directory, path),
  };
}

async function build(
  settings: Settings & { fetch: CheckedFetch | undefined },
  terminal: Terminal | undefined,
  { talk, out: print, stopped }: Context,
): Promise<ExitCode> {
  const { directory, out, url, oembed, strict, json } = settings;
  const builder = await openSiteBuilder(settings);
  const progress = progressOn(terminal);
  const total = terminal ? await countFiles(directory) : 0;
  let done = 0;
  try {
    const report = await buildSite({
      directory,
      out,
      url,
      oembed,
      builder,
      signal: stopped,
      onProgress: ({ embeds }) => progress.show((done += 1), total, `${embeds} embeds, ${builder.asked} asked`),
    });
    progress.end();
    for (const line of sentencesOf(report, builder.posterFailures.length)) talk(line);
    if (json) await print(`${JSON.stringify({ ...report, pictureFailures: builder.posterFailures }, null, 2)}\n`);
    return report.errors.length || report.stopped || (strict && (report.failed || report.notInLock)) ? 1 : 0;
  } finally {
    progress.end();
    await builder.close();
  }
}
