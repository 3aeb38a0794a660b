/** `embed-hub inspect`: what is known of an address, from a reply that was saved. No network. */
import type { Embed } from '../../core/embed.js';
import { isEmbedError } from '../../core/error.js';
import { renderEmbed } from '../../render/index.js';
import { inspect } from '../../resolver/index.js';
import { UsageError, type Command, type Context, type ExitCode } from '../command.js';

export const command: Command = {
  name: 'inspect',
  summary: 'Show what a saved reply says about an address, without the network',
  usage: '[FILE] --url URL [--content-type T] [--html]',
  help: `Reads what a server once answered (a page, an oEmbed reply in JSON or XML, the head
of a media file) from FILE, or from standard input where FILE is missing or "-".
Prints one JSON document: the Embed, with the source of each field under
"provenance". A reply that cannot be used gives {"error": {"code", "message"}} and
exit code 1.

  --url URL           the address the reply is about (required)
  --content-type T    the reply's Content-Type; without it the bytes decide
  --html              print the HTML a reader would get; after an error it is a
                      plain link

Example: embed-hub inspect reply.json --url https://vimeo.com/76979871`,
  options: {
    url: { type: 'string' },
    'content-type': { type: 'string' },
    html: { type: 'boolean' },
  },

  async run(context) {
    const { url, 'content-type': contentType, html } = context.options;
    if (typeof url !== 'string' || !url.trim()) throw new UsageError('--url URL is required: what the reply is about.');
    if (context.args.length > 1) throw new UsageError('One FILE at a time.');
    let body: Uint8Array;
    try {
      body = await readReply(context);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      return fail(context, {
        code: 'unreadable-file',
        message: `${context.args[0] ?? 'Standard input'} cannot be read.`,
      });
    }
    try {
      const type = typeof contentType === 'string' ? contentType : undefined;
      const embed = inspect({ body, url: url.trim(), contentType: type });
      await context.out(html ? `${renderEmbed(embed).toString()}\n` : `${JSON.stringify(embed, null, 2)}\n`);
      return 0;
    } catch (error) {
      if (!isEmbedError(error)) throw error;
      const { code, message } = error;
      if (!html) return fail(context, { code, message });
      context.talk(`${code}: ${message}`);
      const link: Embed = { url: url.trim(), title: url.trim(), kind: 'link', status: 'unknown' };
      await context.out(`${renderEmbed(link).toString()}\n`);
      return 1;
    }
  },
};

async function readReply(context: Context): Promise<Uint8Array> {
  const [file] = context.args;
  if (file !== undefined && file !== '-') return context.readFile(file);
  if (context.interactive) throw new UsageError('Name a FILE, or pipe the reply in.');
  return context.readInput();
}

async function fail(context: Context, error: { code: string; message: string }): Promise<ExitCode> {
  await context.out(`${JSON.stringify({ error }, null, 2)}\n`);
  return 1;
}
