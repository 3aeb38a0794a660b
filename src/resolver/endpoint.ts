/** An oEmbed endpoint is asked, and its reply read. */
import type { Embed } from '../core/embed.js';
import { EmbedError } from '../core/error.js';
import { looksLikeReply, readOembed, refusalOf } from '../sources/oembed.js';
import { readClaims, type Said, type Trust } from './claims.js';
import { decodeBody } from './decode.js';
import type { Retrieve } from './fetch/retrieve.js';
import type { Budget } from './fetch/within.js';
import { isSameSite } from './site.js';

export interface Tools extends Trust {
  readonly retrieve: Retrieve;
  /** Whether addresses that no provider knows may be asked. */
  readonly open: boolean;
  readonly pageBytes: number;
  readonly endpointBytes: number;
}

/** One resolution on its way. */
export interface Journey {
  readonly budget: Budget;
  readonly signal: AbortSignal;
  /** Times the address changed to one that is matched anew. */
  readonly turns: number;
}

/** What an endpoint replied, and for how many seconds it says that holds. */
export interface Answer {
  readonly said: Said;
  readonly maxAge?: number;
}

/** What is asked about. */
export interface Asked {
  readonly address: string;
  /** Who owns the address, where that is known. */
  readonly known: Embed | null;
}

/**
 * @param from whose word leads to it: the page that names it; a provider's own module is beyond doubt
 * @throws EmbedError; the signal's reason
 */
export async function askEndpoint(
  endpoint: string,
  from: string,
  about: Asked,
  tools: Tools,
  journey: Journey,
): Promise<Answer> {
  const { address } = about;
  const { budget, signal } = journey;
  const found = await tools.retrieve(endpoint, {
    asked: 'endpoint',
    maxBytes: tools.endpointBytes,
    budget,
    // the page needs a share of the time where the endpoint has none for us
    limit: budget.left / 2,
    signal,
    mayAsk: (url) => mayAsk(url, from, tools),
  });
  if (!('body' in found)) throw new EmbedError('bad-response', address);
  if (found.cut) throw new EmbedError('too-large', address);
  const text = decodeBody(found.body, found.contentType);
  if (!looksLikeReply(text)) throw refusalOf(text.trimStart().startsWith('<') ? '' : text, address);
  const { cacheAge } = readOembed(text, address);
  const said = readClaims({ body: text, ...about }, tools);
  return { said, ...(cacheAge === undefined ? {} : { maxAge: cacheAge }) };
}

/** Where only known providers are asked, a redirect or a page's own word leads to nobody else. */
export function mayAsk(url: string, from: string, { open, match }: Tools): boolean {
  if (open || url === from || isSameSite(url, from)) return true;
  const status = match(url)?.embed.status;
  return status !== undefined && status !== 'unknown';
}
