/** A feed's bytes, or its address, → the show and its episodes. */
import { EmbedError } from '../core/error.js';
import type { Feed } from '../core/feed.js';
import { readFeed as readFeedText } from '../formats/feed.js';
import { systemClock, type Clock } from './clock.js';
import { decodeBody } from './decode.js';
import type { Fetch } from './fetch/fetch.js';
import { createRetrieve } from './fetch/retrieve.js';
import { retrieveWhole } from './fetch/whole.js';

/** 32 MiB: the feeds of long-running shows that carry whole transcripts are a third of it. */
const MAX_SIZE = 33_554_432;
/** Milliseconds for all hops together: feeds are large, and made on request. */
const TIME = 30_000;
const HOPS = 5;

export interface FeedInput {
  /** Text counts as decoded. */
  readonly body: Uint8Array | string;
  readonly contentType?: string | undefined;
  /** Absolute; where it came from. Relative addresses in it are resolved against it. */
  readonly url?: string | undefined;
}

/**
 * Reads RSS, RDF, Atom or JSON Feed. Makes no request.
 * @throws EmbedError `too-large` above 32 MiB, `bad-response` for what is no feed
 */
export function readFeed({ body, contentType, url }: FeedInput): Feed {
  if (body.length > MAX_SIZE) throw new EmbedError('too-large', url);
  return readFeedText(decodeBody(body, contentType), url);
}

export interface FetchFeedOptions {
  readonly fetch: Fetch;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

/**
 * Asks for a feed once, and follows redirects. The bytes decide whether it is one, whatever type they were sent under.
 * @throws EmbedError: what `readFeed` throws, and what the network does; the signal's reason
 */
export async function fetchFeed(url: string, options: FetchFeedOptions): Promise<Feed> {
  const { fetch, clock = systemClock, signal = new AbortController().signal } = options;
  const retrieve = createRetrieve({ fetch, clock, hops: HOPS, perHost: 1 });
  const errand = { asked: 'feed', maxBytes: MAX_SIZE, budget: { left: TIME }, signal } as const;
  return retrieveWhole(retrieve, url, errand, readFeed);
}
