/** Posts quoted by a provider's embed code: the quote keeps its words, the script that replaced it goes. */
import type { OpenToken, Token } from '../core/markup/tokens.js';
import { closingIndex } from './shared/document.js';
import type { Family, MarkupDocument } from './shared/family.js';

/** Class of the quote → the attribute with its address; where there is none, its last link to a post counts. */
const QUOTES: ReadonlyMap<string, string | undefined> = new Map([
  ['twitter-tweet', undefined],
  ['twitter-video', undefined],
  ['instagram-media', 'data-instgrm-permalink'],
  ['tiktok-embed', 'cite'],
  ['bluesky-embed', undefined],
  ['mastodon-embed', 'data-embed-url'],
  ['fb-post', 'data-href'],
  ['fb-video', 'data-href'],
  ['fb-xfbml-parse-ignore', 'cite'],
  ['text-post-media', 'data-text-post-permalink'],
  ['reddit-embed-bq', undefined],
  ['reddit-card', undefined],
  ['imgur-embed-pub', undefined],
  ['tumblr-post', 'data-href'],
]);

export const family: Family = {
  name: 'social-quote',
  *find(document) {
    const { tokens } = document;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.type !== 'open' || (token.name !== 'blockquote' && token.name !== 'div') || document.isVerbatim(i))
        continue;
      const name = token.attributes
        .get('class')
        ?.split(/\s+/)
        .find((word) => QUOTES.has(word));
      const last = name === undefined ? -1 : closingIndex(tokens, i);
      const closing = tokens[last];
      if (name === undefined || !closing) continue;
      const addresses = addressesOf(token, tokens.slice(i, last), QUOTES.get(name));
      const end = tokens[scriptAfter(document, last)]?.end ?? closing.end;
      yield { form: 'social-quote', start: token.start, end, addresses, keep: [token.start, closing.end] };
      i = last;
    }
  },
};

function addressesOf({ attributes }: OpenToken, inside: readonly Token[], attribute: string | undefined): string[] {
  const given = attribute && attributes.get(attribute);
  const links = inside.flatMap((token) =>
    token.type === 'open' && token.name === 'a' ? (token.attributes.get('href') ?? []) : [],
  );
  // the last link of a quoted post is its own date; those before it are in its text
  return [...(given ? [given] : []), ...links.reverse()];
}

/** The provider's script, where it directly follows. @returns the index of its closing tag, or -1 */
export function scriptAfter({ source, tokens }: MarkupDocument, from: number): number {
  let i = from + 1;
  const text = tokens[i];
  if (text?.type === 'text' && !source.slice(text.start, text.end).trim()) i++;
  const script = tokens[i];
  return script?.type === 'open' && script.name === 'script' && script.attributes.has('src')
    ? closingIndex(tokens, i)
    : -1;
}
