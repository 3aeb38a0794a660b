/** `embed-hub serve`: the oEmbed endpoint and the preview page, for this machine. */
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createHandler } from '../../server/index.js';
import { listen, type Listening } from '../../server/node.js';
import { createPreview } from '../../server/preview.js';
import { UsageError, type Command, type Context } from '../command.js';

const PORT = 4173;
const TRIES = 50;
/** The built preview page, beside the built command line. */
const PAGE = fileURLToPath(new URL('../../demo', import.meta.url));
const LOADER = fileURLToPath(new URL('../../cdn', import.meta.url));

export const command: Command = {
  name: 'serve',
  summary: 'Serve the oEmbed endpoint and the preview page on this machine',
  usage: '[--port N] [--open]',
  help: `Serves the preview page at / and an oEmbed endpoint at /oembed?url=URL, to this
machine only. The endpoint answers from what addresses tell and asks no other
server. Prints the address on standard output, then runs until it is stopped
(Ctrl+C).

  --port N    the port; without it ${PORT}, or the next one that is free
  --open      open the page in the browser, where there is one`,
  options: { port: { type: 'string' }, open: { type: 'boolean' } },

  async run(context) {
    if (context.args.length) throw new UsageError('serve takes no arguments.');
    const port = portOf(context.options['port']);
    const fetch = createPreview({ directory: PAGE, loader: LOADER, endpoint: createHandler() });
    let server: Listening;
    try {
      server = await listen(fetch, port === undefined ? { port: PORT, tries: TRIES } : { port });
    } catch (error) {
      context.talk(failure(error, port ?? PORT));
      return 1;
    }
    await announce(server.url, context);
    await stopped(context.stopped);
    await server.close();
    return 0;
  },
};

function portOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65_535)) throw new UsageError('--port N is a number from 0 to 65535; 0 takes any free port.');
  return port;
}

function failure(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Name another with --port, or leave --port out.`;
  if (code === 'EACCES') return `Port ${port} needs special rights. Name one above 1023 with --port.`;
  return `The server cannot start: ${error instanceof Error ? error.message : String(error)}`;
}

async function announce(url: string, context: Context): Promise<void> {
  const built = await access(`${PAGE}/index.html`).then(
    () => true,
    () => false,
  );
  await context.out(`${url}\n`);
  context.talk(
    built ? `The preview page is at ${url} – Ctrl+C stops it.` : `The endpoint is at ${url}oembed – Ctrl+C stops it.`,
  );
  if (!built) context.talk('The preview page is not built: run "npm run build" first.');
  if (built && context.options['open'] && hasBrowser()) await openPage(url, context);
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
