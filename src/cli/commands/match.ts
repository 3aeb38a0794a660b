/** `embed-hub match`: which provider, which item, which frame. No network. */
import { match } from '../../providers/index.js';
import { UsageError, type Command } from '../command.js';
import { toRecord } from '../record.js';

export const command: Command = {
  name: 'match',
  summary: 'Say which provider and item a URL is, without the network',
  usage: '[URL…]',
  help: `Prints one line of JSON per URL, in order:
  {url, provider, kind, id, start, end, canonicalUrl, frame, endpoint, status}
"provider" is null where nobody knows the address, and "oembed:NAME" for providers
of the oEmbed registry. Without arguments, reads a URL a line from standard input.`,
  options: {},

  async run({ args, interactive, readLines, out }) {
    const print = (url: string): Promise<void> => out(`${JSON.stringify(toRecord(url, match(url)))}\n`);
    if (args.length === 0 && interactive) throw new UsageError('Name a URL, or pipe them in, one a line.');
    if (args.length > 0) {
      for (const url of args) await print(url);
      return 0;
    }
    for await (const line of readLines()) {
      const url = line.replace(/^\ufeff/, '');
      if (url.trim()) await print(url);
    }
    return 0;
  },
};
