/** Posts quoted by a provider's embed code: the quote keeps its words, the script that replaced it goes. */
import type { OpenToken, Token } from '../core/markup/tokens.js';
import { closingIndex } from './shared/document.js';
import type { Family, MarkupDocument } from './shared/family.js';

interface Quote {
  /** The attribute with its address; where there is none, its last link to a post counts. */
  readonly attribute?: string;
  /** Where its links must lead to be the post: those in its words lead anywhere. */
  readonly site: RegExp;
}

const site = (names: string): RegExp => new RegExp(`^(?:https?:)?//(?:[\\w-]+\\.)*(?:${names})/`, 'i');
const FACEBOOK = site('facebook\\.com|fb\\.watch');
const TWITTER: Quote = { site: site('twitter\\.com|x\\.com') };
const REDDIT: Quote = { site: site('reddit\\.com') };

/** By the quote's class. */
const QUOTES: ReadonlyMap<string, Quote> = new Map<string, Quote>([
  ['twitter-tweet', TWITTER],
  ['twitter-video', TWITTER],
  ['instagram-media', { attribute: 'data-instgrm-permalink', site: site('instagram\\.com|instagr\\.am') }],
  ['tiktok-embed', { attribute: 'cite', site: site('tiktok\\.com') }],
  ['bluesky-embed', { site: site('bsky\\.app') }],
  // on anybody's host
  ['mastodon-embed', { attribute: 'data-embed-url', site: /^https?:/i }],
  ['fb-post', { attribute: 'data-href', site: FACEBOOK }],
  ['fb-video', { attribute: 'data-href', site: FACEBOOK }],
  ['fb-xfbml-parse-ignore', { attribute: 'cite', site: FACEBOOK }],
  ['text-post-media', { attribute: 'data-text-post-permalink', site: site('threads\\.(?:net|com)') }],
  ['reddit-embed-bq', REDDIT],
  ['reddit-card', REDDIT],
  ['imgur-embed-pub', { site: site('imgur\\.com') }],
  ['tumblr-post', { attribute: 'data-href', site: site('tumblr\\.com') }],
]);

/** What these providers call it: Mastodon's is on the author's own server, so the host says nothing. */
const SCRIPT = /^\s*(?:https?:)?\/\/[^/?#]+\/(?:[^?#]*\/)?(?:embed|widgets|platform|sdk|post)\.js(?:[?#\s]|$)/i;

export const family: Family = {
  name: 'social-quote',
  elements: ['blockquote', 'div'],
  *find(document) {
    const { tokens } = document;
    let done = -1;
    for (const i of document.opened('blockquote', 'div')) {
      const token = tokens[i];
      if (i <= done || token?.type !== 'open' || document.isVerbatim(i)) continue;
      const name = token.attributes
        .get('class')
        ?.split(/\s+/)
        .find((word) => QUOTES.has(word));
      const quote = name === undefined ? undefined : QUOTES.get(name);
      const last = quote ? closingIndex(tokens, i) : -1;
      const closing = tokens[last];
      if (!quote || !closing) continue;
      const addresses = addressesOf(token, tokens.slice(i, last), quote);
      const end = tokens[scriptAfter(document, last)]?.end ?? closing.end;
      yield { form: 'social-quote', start: token.start, end, addresses, keep: [token.start, closing.end] };
      done = last;
    }
  },
};

function addressesOf({ attributes }: OpenToken, inside: readonly Token[], { attribute, site }: Quote): string[] {
  const given = attribute && attributes.get(attribute);
  const links = inside.flatMap((token) =>
    token.type === 'open' && token.name === 'a' ? (token.attributes.get('href') ?? []) : [],
  );
  // the last link of a quoted post is its own date; those before it are in its text
  return [...(given ? [given] : []), ...links.filter((link) => site.test(link.trim())).reverse()];
}

/** The provider's script, where it directly follows. @returns the index of its closing tag, or -1 */
export function scriptAfter({ source, tokens }: MarkupDocument, from: number): number {
  let i = from + 1;
  const text = tokens[i];
  if (text?.type === 'text' && !source.slice(text.start, text.end).trim()) i++;
  const script = tokens[i];
  return script?.type === 'open' && script.name === 'script' && SCRIPT.test(script.attributes.get('src') ?? '')
    ? closingIndex(tokens, i)
    : -1;
}
