/** Players that a provider's script wrote into the page: Buzzsprout, Speaker Deck, Wistia, Spreaker, Brightcove in the page. */
import type { Attributes, OpenToken } from '../core/markup/tokens.js';
import { closingIndex } from './shared/document.js';
import type { Family, MarkupDocument } from './shared/family.js';

export const family: Family = {
  name: 'provider-script',
  *find(document) {
    const { source, tokens } = document;
    // `wistia_async_` and `spreaker-player` are on hardly any page, and looking at every link is most of the work; few
    // characters, the first of them rare, are found many times faster than the whole
    const isRare = source.includes('_async') || source.includes('-playe');
    for (const i of isRare ? tokens.keys() : document.opened('script', 'video-js', 'video')) {
      const token = tokens[i];
      if (token?.type !== 'open' || token.attributes.size === 0) continue;
      const address = addressOf(token);
      if (!address || isShown(document, i)) continue;
      const closing = tokens[closingIndex(tokens, i)];
      if (closing) yield { form: 'provider-script', start: token.start, end: closing.end, addresses: [address] };
    }
  },
};

/** A script element is verbatim to everybody else; here it is the embed, unless something around it is verbatim too. */
function isShown({ tokens, isVerbatim }: MarkupDocument, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  const isScript = token?.type === 'open' && token.name === 'script';
  // what closes just before a script does not hold it
  return isVerbatim(index) && !(isScript && (before?.type === 'close' || !isVerbatim(index - 1)));
}

function addressOf({ name, attributes }: OpenToken): string | undefined {
  const get = (key: string): string => attributes.get(key)?.trim() ?? '';
  if (name === 'script') return scriptAddress(get);
  const classes = attributes.get('class') ?? '';
  if (name === 'a' && /(?:^|\s)spreaker-player(?:\s|$)/.test(classes))
    return `https://widget.spreaker.com/player?${get('data-resource')}`;
  const wistia = /(?:^|\s)wistia_async_(\w+)/.exec(classes)?.[1];
  if (wistia) return `https://fast.wistia.net/embed/iframe/${wistia}`;
  return name === 'video-js' || (name === 'video' && attributes.has('data-account'))
    ? brightcove(attributes)
    : undefined;
}

function scriptAddress(get: (key: string) => string): string | undefined {
  const src = get('src');
  if (/^(?:https?:)?\/\/(?:www\.)?speakerdeck\.com\/assets\/embed\.js/.test(src))
    return `https://speakerdeck.com/player/${get('data-id')}`;
  return /^(?:https?:)?\/\/(?:www\.)?buzzsprout\.com\/\d+/.test(src) ? src : undefined;
}

function brightcove(attributes: Attributes): string | undefined {
  const get = (key: string): string => attributes.get(`data-${key}`)?.trim() ?? '';
  const [video, list] = [get('video-id'), get('playlist-id')];
  if (!get('account') || !(video || list)) return undefined;
  const item = video ? `videoId=${video}` : `playlistId=${list}`;
  return `https://players.brightcove.net/${get('account')}/${get('player') || 'default'}_${get('embed') || 'default'}/index.html?${item}`;
}
