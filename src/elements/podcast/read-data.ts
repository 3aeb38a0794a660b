/** A feed in JSON: what a build wrote into the page, what a resolver answers, Podlove's `episode.json`, a JSON Feed. */
import { EmbedError } from '../../core/error.js';
import type { Feed } from '../../core/feed.js';
import { isFeedData, readFeedData } from '../../formats/feed-data.js';

/**
 * @param base what relative addresses are relative to
 * @throws EmbedError `bad-response` for anything else
 */
export async function readData(text: string, base: string): Promise<Feed> {
  const value = parse(text, base);
  if (isFeedData(value)) return readFeedData(value, base);
  const { isPodloveEpisode, readPodloveEpisode } = await import('../../formats/podlove-episode.js');
  if (isPodloveEpisode(value)) return readPodloveEpisode(value, base);
  return (await import('../../formats/feed.js')).readFeed(text, base);
}

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new EmbedError('bad-response', url, { cause });
  }
}
