/** A reply that is already there → an Embed. Makes no request. */
import type { Embed } from '../core/embed.js';
import { EmbedError, isEmbedError } from '../core/error.js';
import type { Matcher } from '../core/matcher.js';
import { webAddress } from '../core/url.js';
import { match as matchAll } from '../providers/index.js';
import { judge, readClaims } from './claims.js';
import type { UnknownFrames } from './reply-frame.js';

/** 32 MiB: far above every page, below what would fill a small machine. */
const MAX_SIZE = 33_554_432;

export interface InspectInput {
  /** What the server sent. Text counts as decoded. */
  readonly body: Uint8Array | string;
  /** The page the reply is about, as the author gave it: absolute, http or https. */
  readonly url: string;
  /** The reply's `Content-Type`; the bytes decide where it is missing or wrong. */
  readonly contentType?: string | undefined;
}

export interface InspectOptions {
  /** Which providers are known. Default: all, and the oEmbed registry. */
  readonly match?: Matcher;
  /** Default `own-site`. What is not kept becomes a card. */
  readonly unknownFrames?: UnknownFrames;
}

/**
 * Reads a page, an oEmbed reply or the head of a media file.
 * @throws EmbedError `unsafe-url` for an address that is not http(s), `too-large` above 32 MiB, `bad-response` for what
 * cannot be read, `insufficient-metadata` for a page that does not even have a title, and for what stands in place of a
 * page (a challenge, a consent question, a log-in form), and what an oEmbed reply means where it refuses (`not-found`, `embedding-disabled`, `rate-limited`)
 */
export function inspect({ url, body, contentType }: InspectInput, options: InspectOptions = {}): Embed {
  const address = webAddress(url);
  if (!address) throw new EmbedError('unsafe-url', url);
  if (body.length > MAX_SIZE) throw new EmbedError('too-large', url);
  const { match = matchAll, unknownFrames } = options;
  const known = match(url)?.embed ?? null;
  try {
    return { ...judge(readClaims({ body, contentType, address, known }, { match, unknownFrames })), url };
  } catch (error) {
    if (!isEmbedError(error) || error.url === url) throw error;
    throw new EmbedError(error.code, url, { cause: error, message: error.message });
  }
}
