/** `embed-hub serve`: the oEmbed endpoint and the preview page, on Node. */
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createNodeFetch, type NodeFetch } from '../../resolver/node.js';
import type { Handler } from '../../server/index.js';
import { listen, type Listening } from '../../server/node.js';
import { createPreview } from '../../server/preview.js';
import { UsageError, type Command, type Context } from '../command.js';
import { readServeOptions } from '../serve-options.js';
import { endpointFor, openOutside } from '../serve-outside.js';

const PORT = 4173;
const TRIES = 50;
/** The built preview page, beside the built command line. */
const PAGE = fileURLToPath(new URL('../../demo', import.meta.url));
const LOADER = fileURLToPath(new URL('../../cdn', import.meta.url));

/** @param fetchFor makes the way to the network */
export function createServeCommand(fetchFor: (contact?: string) => NodeFetch): Command {
  return {
    name: 'serve',
    summary: 'Serve the oEmbed endpoint and the preview page',
    usage: '[--port N] [--host H] [--open] [--offline | --any-page] [--cache WHERE] [--rate N] …',
    help: `Serves the preview page at / and an oEmbed endpoint at /oembed?url=URL, to this
machine only unless --host says otherwise. Known providers are asked for titles
and pictures; nobody else is. Prints the address on standard output, then runs
until it is stopped (Ctrl+C, SIGTERM): it finishes what it has begun.

  --port N       the port; without it ${PORT}, or the next one that is free
  --host H       the address to listen at; 0.0.0.0 for everybody
  --open         open the page in the browser, where there is one
  --offline      ask no other server: answer from what addresses tell
  --any-page     answer about every public page, by asking it
  --feeds HOSTS  fetch feeds of these hosts too (with commas); known providers'
                 are fetched without it
  --cache WHERE  keep answers in a folder, or in redis://…, which machines share
  --lock FILE    answer from FILE first; it is not written
  --origin URL   where readers see this server; replies name pictures there
  --rate N       so many requests a minute for each client
  --proxies N    count clients by X-Forwarded-For, behind N proxies of yours
  --contact WHERE  a page or mail address, for the people whose sites are asked
  --metrics      counters for Prometheus at /oembed/metrics
  --log          a line of JSON per request, on standard error`,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      open: { type: 'boolean' },
      offline: { type: 'boolean' },
      'any-page': { type: 'boolean' },
      feeds: { type: 'string' },
      cache: { type: 'string' },
      lock: { type: 'string' },
      origin: { type: 'string' },
      rate: { type: 'string' },
      proxies: { type: 'string' },
      contact: { type: 'string' },
      metrics: { type: 'boolean' },
      log: { type: 'boolean' },
    },

    async run(context) {
      if (context.args.length) throw new UsageError('serve takes no arguments.');
      const options = readServeOptions(context.options);
      const { port, host } = options;
      const outside = await openOutside(options, fetchFor, context);
      if (!outside) return 1;
      const page: { answer: Handler } = { answer: () => Promise.resolve(new Response(null, { status: 503 })) };
      let server: Listening;
      try {
        const where = port === undefined ? { port: PORT, tries: TRIES } : { port };
        server = await listen((request) => page.answer(request), { ...where, ...(host ? { hostname: host } : {}) });
      } catch (error) {
        context.talk(failure(error, port ?? PORT));
        await outside.close();
        return 1;
      }
      const endpoint = endpointFor(options, outside, server.url, context);
      page.answer = createPreview({ directory: PAGE, loader: LOADER, endpoint });
      await announce(server.url, options.open, context);
      await stopped(context.stopped);
      endpoint.retire();
      const broken = await server.stop();
      if (broken > 0) context.talk(`Stopped; ${broken} requests took too long to wait for.`);
      await outside.close();
      return 0;
    },
  };
}

export const command = createServeCommand((contact) => createNodeFetch(contact === undefined ? {} : { contact }));

function failure(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Name another with --port, or leave --port out.`;
  if (code === 'EACCES') return `Port ${port} needs special rights. Name one above 1023 with --port.`;
  return `The server cannot start: ${error instanceof Error ? error.message : String(error)}`;
}

async function announce(url: string, wantsPage: boolean, context: Context): Promise<void> {
  const built = await access(`${PAGE}/index.html`).then(
    () => true,
    () => false,
  );
  await context.out(`${url}\n`);
  context.talk(
    built ? `The preview page is at ${url} – Ctrl+C stops it.` : `The endpoint is at ${url}oembed – Ctrl+C stops it.`,
  );
  if (!built) context.talk('The preview page is not built: run "npm run build" first.');
  if (built && wantsPage && hasBrowser()) await openPage(url, context);
}

/** Not on a build machine, and on Linux only where there is a screen. */
function hasBrowser(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return !CI && (process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY));
}

async function openPage(url: string, context: Context): Promise<void> {
  try {
    const { default: open } = await import('open');
    const opener = await open(url);
    opener.once('error', () => context.talk('No browser could be opened; the address is above.'));
  } catch {
    context.talk('No browser could be opened; the address is above.');
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}
