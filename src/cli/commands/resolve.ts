/** `embed-hub resolve`: what the network knows of addresses, once; later from the lock file. */
import type { Embed } from '../../core/embed.js';
import { EmbedError, isEmbedError } from '../../core/error.js';
import { renderEmbed } from '../../render/index.js';
import { createResolver, type Fetch, type Resolver, type ResolveOptions } from '../../resolver/index.js';
import { createNodeFetch, LockFileError, openLockFile, type LockFile } from '../../resolver/node.js';
import { UsageError, type Command, type Context, type ExitCode } from '../command.js';

/** Addresses in work at once; each host is asked fewer times at once than that. */
const AT_ONCE = 16;

/** An Embed, or what went wrong. */
type Resolved = Embed | { readonly url: string; readonly error: { readonly code: string; readonly message: string } };

/** @param fetchFor makes the way to the network; called once a request may be made */
export function createResolveCommand(fetchFor: (contact?: string) => Fetch): Command {
  return {
    name: 'resolve',
    summary: 'Find out what the network knows about addresses',
    usage: '[URL…] [--json|--ndjson|--html] [--lock FILE] [--offline] [--refresh] [--contact WHERE]',
    help: `Asks the provider of each URL, or else the page itself, and prints one Embed a URL,
in order. Without arguments, reads a URL a line from standard input. A URL that
cannot be resolved gives {"url", "error": {"code", "message"}}; the exit code is
then 1, and the others are printed all the same.

  --ndjson         a line of JSON per URL (the default)
  --json           one JSON document: an array
  --html           the HTML a reader would get; after an error it is a plain link
  --lock FILE      take what FILE knows from there, and add what is new; commit it
                   with the site, so that a build asks about new addresses only
  --refresh        ask again about everything, and renew FILE
  --offline        make no request
  --contact WHERE  a page or mail address, for the people whose sites are asked

Example: embed-hub resolve --lock embeds.json https://vimeo.com/76979871`,
    options: {
      json: { type: 'boolean' },
      ndjson: { type: 'boolean' },
      html: { type: 'boolean' },
      lock: { type: 'string' },
      offline: { type: 'boolean' },
      refresh: { type: 'boolean' },
      contact: { type: 'string' },
    },

    async run(context) {
      const { json, ndjson, html, lock: path, offline = false, refresh = false, contact } = context.options;
      if ([json, ndjson, html].filter(Boolean).length > 1)
        throw new UsageError('Choose one of --json, --ndjson, --html.');
      if (offline && refresh) throw new UsageError('--refresh needs the network; --offline forbids it.');
      const urls = await readUrls(context);
      try {
        const lock = typeof path === 'string' ? await openLockFile(path) : undefined;
        const fetch = fetchFor(typeof contact === 'string' ? contact : undefined);
        const resolver = createResolver({ fetch, ...(lock ? { lock } : {}) });
        const options = { offline: offline === true, refresh: refresh === true, signal: context.stopped };
        return await print(urls, { resolver, options, lock, form: json ? 'json' : html ? 'html' : 'ndjson' }, context);
      } catch (error) {
        if (!(error instanceof LockFileError)) throw error;
        context.talk(`embed-hub resolve: ${error.message}`);
        return 1;
      }
    },
  };
}

export const command = createResolveCommand((contact) => createNodeFetch(contact === undefined ? {} : { contact }));

async function readUrls({ args, interactive, readLines }: Context): Promise<string[]> {
  if (args.length) return [...args];
  if (interactive) throw new UsageError('Name a URL, or pipe a list in.');
  const urls: string[] = [];
  for await (const line of readLines()) if (line.trim()) urls.push(line.trim());
  return urls;
}

interface Task {
  readonly resolver: Resolver;
  readonly options: ResolveOptions;
  readonly lock: LockFile | undefined;
  readonly form: 'json' | 'ndjson' | 'html';
}

async function print(urls: readonly string[], task: Task, { out, talk }: Context): Promise<ExitCode> {
  const { resolver, options, lock, form } = task;
  const all: Resolved[] = [];
  let failed = false;
  for await (const record of inOrder(urls, (url) => resolveOne(url, resolver, options))) {
    if ('error' in record) {
      failed = true;
      if (form === 'html') talk(`${record.url}: ${record.error.code}: ${record.error.message}`);
    }
    if (form === 'json') all.push(record);
    else await out(`${form === 'html' ? markup(record) : JSON.stringify(record)}\n`);
  }
  if (form === 'json') await out(`${JSON.stringify(all, null, 2)}\n`);
  await lock?.save();
  return failed ? 1 : 0;
}

async function resolveOne(url: string, resolver: Resolver, options: ResolveOptions): Promise<Resolved> {
  try {
    return await resolver.resolve(url, options);
  } catch (error) {
    const { code, message } = isEmbedError(error) ? error : stopped(error, url, options);
    return { url, error: { code, message } };
  }
}

/** Whoever stops the command still gets a record of what was not done. @throws what is a fault of ours */
function stopped(error: unknown, url: string, { signal }: ResolveOptions): EmbedError {
  if (!signal?.aborted) throw error;
  return new EmbedError('network', url, { message: 'Stopped before it was resolved.' });
}

function markup(record: Resolved): string {
  const { url } = record;
  return renderEmbed('error' in record ? { url, title: url, kind: 'link', status: 'unknown' } : record).toString();
}

/** Several at once, their results in the order of the input. */
async function* inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let next = 0;
  const begin = (): void => {
    const item = items[next++];
    if (next > items.length || item === undefined) return;
    const result = work(item);
    // told about when its turn comes
    result.catch(() => undefined);
    running.push(result);
  };
  for (let i = 0; i < AT_ONCE; i += 1) begin();
  for (let result = running.shift(); result; result = running.shift()) {
    yield await result;
    begin();
  }
}
