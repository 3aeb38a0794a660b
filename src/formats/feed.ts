/** Feeds: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, JSON Feed, with what podcasts add to them. */
import { EmbedError } from '../core/error.js';
import type { Feed } from '../core/feed.js';
import { readEpisode } from './shared/feed/episode.js';
import { isJsonFeed, readJsonFeed } from './shared/feed/json-feed.js';
import { readShow } from './shared/feed/show.js';
import { readFeedXml } from './shared/feed/xml.js';

/**
 * Reads leniently: XML that is not well-formed, undeclared namespaces, wrong dates. What cannot be read is left out.
 * @param text already decoded
 * @param url absolute; where the feed came from. Without it, relative addresses are resolved by what the feed says of itself
 * @throws EmbedError `bad-response` for what is no feed
 */
export function readFeed(text: string, url?: string): Feed {
  const body = text.replace(/^\ufeff/, '').trimStart();
  if (body.startsWith('{')) {
    const value = parseJson(body);
    if (isJsonFeed(value)) return readJsonFeed(value, url);
  } else {
    const xml = readFeedXml(body, url, readEpisode);
    if (xml) return readShow(xml, url);
  }
  throw new EmbedError('bad-response', url, { message: 'This is no feed: neither RSS, RDF, Atom nor JSON Feed.' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
