/** `embed-hub upgrade`: an old post brought back. No network. */
import { tokenize } from '../../core/markup/tokens.js';
import { upgrade, type UpgradeOptions } from '../../legacy/index.js';
import { isSpoken, languages, loadTable } from '../../locales/index.js';
import { match } from '../../providers/index.js';
import { webAddress } from '../../core/url.js';
import { UsageError, type Command } from '../command.js';
import { toRecord } from '../record.js';
import { readText } from '../../site/node/text.js';

export const command: Command = {
  name: 'upgrade',
  summary: 'Bring the old embeds of a post back, without the network',
  usage: '[FILE] [--json] [--base URL] [--lang TAG]',
  help: `Reads a post (HTML, Markdown) from FILE, or from standard input where FILE is missing
or "-", and prints it again. Old players, frames of known providers and addresses
alone in a paragraph become elements; what can no longer be played becomes a card
that says so. Every other byte stays as it is.

  --json       print what was found instead: {"embeds":[{"range":[from,to],"form":…, …}]}
  --base URL   the post's own address, for relative addresses in it
  --lang TAG   the language of the words put in, as in "de" or "pt-BR"; without it,
               that of the document's <html>, else English`,
  options: { json: { type: 'boolean' }, base: { type: 'string' }, lang: { type: 'string' } },

  async run({ args: [file = '-', ...more], options, interactive, readFile, readInput, out, talk }) {
    if (more.length > 0) throw new UsageError('One FILE at a time.');
    if (file === '-' && interactive) throw new UsageError('Name a FILE, or pipe the post in.');
    const base = typeof options['base'] === 'string' ? options['base'] : undefined;
    if (base !== undefined && !webAddress(base)) throw new UsageError('--base must be an http or https address');
    const lang = typeof options['lang'] === 'string' ? options['lang'] : undefined;
    if (lang !== undefined && !isSpoken(lang)) throw new UsageError(`--lang must be one of ${languages.join(', ')}`);
    const bytes = file === '-' ? await readInput() : await readFile(file);
    const post = readText(bytes);
    if (!post) {
      talk('This is no text: it holds NUL bytes. It is passed on as it is.');
      await out(options['json'] ? '{"embeds":[]}\n' : bytes);
      return 1;
    }
    const messages = await loadTable('static', lang ?? languageOf(post.text));
    const settings: UpgradeOptions = { match, messages, ...(base === undefined ? {} : { base }) };
    const { html, embeds } = upgrade(post.text, settings);
    if (options['json']) {
      const records = embeds.map(({ range, form, ...found }) => ({ range, form, ...toRecord(found.embed.url, found) }));
      await out(`${JSON.stringify({ embeds: records }, null, 2)}\n`);
    } else await out(embeds.length ? post.encode(html) : bytes);
    return 0;
  },
};

/** The `lang` of a whole document; empty for a part of one, whatever it quotes. */
function languageOf(text: string): string {
  const first = tokenize(text.slice(0, 65_536)).find(({ type }) => type === 'open');
  return first?.type === 'open' && first.name === 'html' ? (first.attributes.get('lang') ?? '') : '';
}
