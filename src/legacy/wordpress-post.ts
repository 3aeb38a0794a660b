/** Posts of other WordPress sites: a quote with a link, a frame, a script that shows one and hides the other. They become cards. */
import { decodeText } from '../core/markup/entities.js';
import type { OpenToken, Token } from '../core/markup/tokens.js';
import { slice } from '../core/markup/tokens.js';
import { webAddress } from '../core/url.js';
import { closingIndex } from './shared/document.js';
import type { Family, Finding, MarkupDocument } from './shared/family.js';

export const family: Family = {
  name: 'wordpress-post',
  elements: ['blockquote', 'iframe'],
  *find(document) {
    const { tokens } = document;
    let done = -1;
    for (const i of document.opened('blockquote', 'iframe')) {
      const token = tokens[i];
      if (i <= done || token?.type !== 'open' || !isEmbedded(token) || document.isVerbatim(i)) continue;
      const last = closingIndex(tokens, i);
      if (last < 0) continue;
      const card = token.name === 'blockquote' ? quoted(document, i, last) : framed(token);
      if (!card) continue;
      const end = lastPart(document, last);
      yield { form: 'wordpress-post', start: token.start, end: tokens[end]?.end ?? token.end, addresses: [], card };
      done = end;
    }
  },
};

function isEmbedded({ name, attributes }: OpenToken): boolean {
  const named = /(?:^|\s)wp-embedded-content(?:\s|$)/.test(attributes.get('class') ?? '');
  return named && (name === 'blockquote' || name === 'iframe');
}

function quoted({ source, tokens }: MarkupDocument, first: number, last: number): Finding['card'] {
  const inside = tokens.slice(first, last);
  const at = first + inside.findIndex((token) => token.type === 'open' && token.name === 'a');
  const open = tokens[at];
  const url = webAddress(open?.type === 'open' ? open.attributes.get('href') : null);
  const close = tokens[closingIndex(tokens, at)];
  if (!open || !close || !url) return undefined;
  const title = textOf(source.slice(open.end, close.start));
  // WordPress writes the link alone; other words are the author's own
  return textOf(source.slice(tokens[first]?.end, tokens[last]?.start)) === title ? { url, title } : undefined;
}

const textOf = (markup: string): string => decodeText(markup.replaceAll(/<[^>]*>/g, '')).text.trim();

/** The frame's address is the post's own with `/embed/` behind it; its title names post and site in quotation marks. */
function framed({ attributes }: OpenToken): Finding['card'] {
  const url = webAddress(attributes.get('src')?.replace(/\/embed\/?(?:[?#].*)?$/, '/'));
  const title = attributes.get('title')?.trim() ?? '';
  return url ? { url, title: /^“(.+)” — .+$/.exec(title)?.[1] ?? title } : undefined;
}

/** The frame and the script that follow the quote belong to it. @returns the index of the last token */
function lastPart({ source, tokens }: MarkupDocument, from: number): number {
  const isBlank = (token: Token | undefined): boolean => token?.type === 'text' && !slice(source, token).trim();
  let last = from;
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (isBlank(token)) continue;
    const belongs =
      token?.type === 'open' &&
      (token.name === 'script'
        ? /wp-embed|wp\.receiveEmbedMessage/.test(scriptText(source, tokens, i))
        : token.name === 'iframe' && isEmbedded(token));
    const close = belongs ? closingIndex(tokens, i) : -1;
    if (close < 0) return last;
    last = i = close;
  }
  return last;
}

function scriptText(source: string, tokens: readonly Token[], at: number): string {
  const [open, text] = [tokens[at], tokens[at + 1]];
  return (
    (open ? slice(source, open) : '') +
    (text?.type === 'text' ? source.slice(text.start, Math.min(text.end, text.start + 20_000)) : '')
  );
}
