/** `embed-hub feed`: a podcast's or blog's feed in one shape. */
import { isEmbedError } from '../../core/error.js';
import type { Feed } from '../../core/feed.js';
import { webAddress } from '../../core/url.js';
import { fetchFeed, readFeed } from '../../resolver/feed.js';
import type { Fetch } from '../../resolver/index.js';
import { createNodeFetch } from '../../resolver/node.js';
import { UsageError, type Command, type Context } from '../command.js';
import { readInputFile } from '../input.js';

interface Failure {
  readonly code: string;
  readonly message: string;
}

/** @param fetchFor makes the way to the network; called only for an address */
export function createFeedCommand(fetchFor: (contact?: string) => Fetch): Command {
  return {
    name: 'feed',
    summary: 'Read a feed: the show, its episodes, their recordings',
    usage: '[URL | FILE] [--url URL] [--contact WHERE]',
    help: `Reads RSS, RDF, Atom or JSON Feed from a URL, from FILE, or from standard input where
neither is given or FILE is "-". Only a URL needs the network. Prints one JSON
document: {"title", "url", "link", "language", "image", "authors", "episodes": [{"title",
"guid", "url", "published", "duration", "media", "chapters", "transcripts", …}]}, in the
order of the feed, durations in seconds. What the feed does not say is left out. Feeds
that are not well-formed are read as far as they go; what is no feed gives {"error":
{"code", "message"}} and exit code 1.

  --url URL        where FILE came from: relative addresses in it start there
  --contact WHERE  a page or mail address, for the people whose site is asked

Example: embed-hub feed show.rss --url https://show.example/feed.rss`,
    options: { url: { type: 'string' }, contact: { type: 'string' } },

    async run(context) {
      const { url, contact } = context.options;
      if (typeof url === 'string' && !webAddress(url)) throw new UsageError('--url takes an http or https address.');
      const from = typeof url === 'string' ? url : undefined;
      const found = await read(context, from, () => fetchFor(typeof contact === 'string' ? contact : undefined));
      await context.out(`${JSON.stringify(found, null, 2)}\n`);
      return 'error' in found ? 1 : 0;
    },
  };
}

export const command = createFeedCommand((contact) => createNodeFetch(contact === undefined ? {} : { contact }));

/** @throws UsageError, and what is a fault of ours */
async function read(
  context: Context,
  url: string | undefined,
  makeFetch: () => Fetch,
): Promise<Feed | { error: Failure }> {
  const [name] = context.args;
  try {
    if (name && /^https?:\/\//i.test(name)) {
      if (context.args.length > 1) throw new UsageError('One URL at a time.');
      return await fetchFeed(name, { fetch: makeFetch(), signal: context.stopped });
    }
    return readFeed({ body: await readInputFile(context, 'the feed'), url });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (isEmbedError(error)) return { error: { code: error.code, message: error.message } };
    if (context.stopped.aborted) return { error: { code: 'network', message: 'Stopped before it was read.' } };
    if (!isFileError(error)) throw error;
    return { error: { code: 'unreadable-file', message: `${name ?? 'Standard input'} cannot be read.` } };
  }
}

/** The file system's errors have codes like `ENOENT`. */
const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
