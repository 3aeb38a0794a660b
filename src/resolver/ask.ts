/** One address → what the network knows of it: its provider's endpoint, the page, the endpoint the page names. */
import type { Embed } from '../core/embed.js';
import { EmbedError, isEmbedError } from '../core/error.js';
import type { Matcher } from '../core/matcher.js';
import type { Matched } from '../core/provider.js';
import { looksLikeReply, readOembed, refusalOf } from '../sources/oembed.js';
import { combine } from './combine.js';
import { decodeBody } from './decode.js';
import { discover } from './discover.js';
import { assertArrived, assertNoErrorPage } from './error-page.js';
import { useOf } from './fetch/body.js';
import type { Budget } from './fetch/within.js';
import type { Reply, Retrieve } from './fetch/retrieve.js';
import { inspect, type InspectOptions } from './inspect.js';
import { isSameSite } from './site.js';

export interface Tools {
  readonly match: Matcher;
  readonly retrieve: Retrieve;
  /** Whether addresses that no provider knows may be asked. */
  readonly open: boolean;
  readonly unknownFrames?: InspectOptions['unknownFrames'];
  readonly pageBytes: number;
  readonly endpointBytes: number;
}

export interface Outcome {
  readonly embed: Embed;
  /** Seconds the reply may be kept, as far as it says. */
  readonly maxAge?: number;
  /** Nobody could be asked: this is what the address alone tells. */
  readonly provisional?: EmbedError;
}

interface Journey {
  readonly budget: Budget;
  readonly signal: AbortSignal;
  /** Times the address changed to one that is matched anew. */
  readonly turns: number;
}

const MAX_TURNS = 2;

/** A head that has ended has said all it says, however long the page goes on. */
const HEAD_END = /<\/head\s*>|<body[\s>]/i;

/** @throws EmbedError; the signal's reason */
export async function ask(address: string, tools: Tools, journey: Journey): Promise<Outcome> {
  const known = tools.match(address);
  if (known?.embed.status === 'gone') return { embed: known.embed };
  // a path that many sites share says nothing about who would be asked
  const trusted = known && known.embed.status !== 'unknown';
  if (!tools.open && !trusted) throw new EmbedError('unsupported-url', address);
  if (known?.endpoint) {
    try {
      const { embed, ...rest } = await askEndpoint(known.endpoint, address, tools, journey);
      return { ...rest, embed: trusted ? embed : { ...embed, status: 'ok' } };
    } catch (error) {
      if (journey.signal.aborted || (trusted && isFinal(error, known))) throw error;
    }
  }
  try {
    return await askPage(address, tools, journey, trusted ? known : null);
  } catch (error) {
    // a known player needs no words to play
    if (journey.signal.aborted || !isEmbedError(error) || !trusted || !known.embed.frame || isMissing(error))
      throw error;
    return { embed: known.embed, provisional: error };
  }
}

/** Endpoints of the registry die, and are asked for more than they know: only a provider of ours has the last word. */
function isFinal(error: unknown, { embed }: Matched): boolean {
  return (
    isEmbedError(error) &&
    !embed.provider?.id?.startsWith('oembed:') &&
    (isMissing(error) || error.code === 'embedding-disabled')
  );
}

const isMissing = ({ code }: EmbedError): boolean => code === 'not-found';

async function askEndpoint(endpoint: string, address: string, tools: Tools, journey: Journey): Promise<Outcome> {
  const { budget, signal } = journey;
  const found = await tools.retrieve(endpoint, {
    asked: 'endpoint',
    maxBytes: tools.endpointBytes,
    budget,
    // the page needs a share of the time where the endpoint has none for us
    limit: budget.left / 2,
    signal,
    mayAsk: (url) => mayAsk(url, endpoint, tools),
  });
  if (!('body' in found)) throw new EmbedError('bad-response', address);
  if (found.cut) throw new EmbedError('too-large', address);
  const text = decodeBody(found.body, found.contentType);
  if (!looksLikeReply(text)) throw refusalOf(text.trimStart().startsWith('<') ? '' : text, address);
  const { cacheAge } = readOembed(text, address);
  const embed = inspect({ body: text, url: address }, optionsOf(tools));
  return { embed, ...(cacheAge === undefined ? {} : { maxAge: cacheAge }) };
}

/** @param known who owns the address, where that is certain */
async function askPage(address: string, tools: Tools, journey: Journey, known: Matched | null): Promise<Outcome> {
  const { budget, signal, turns } = journey;
  const stopAt = (url: string): boolean => {
    const other = tools.match(url)?.embed;
    return !!other && other.status !== 'unknown' && other.provider?.id !== known?.embed.provider?.id;
  };
  const found = await tools.retrieve(address, {
    asked: 'page',
    maxBytes: tools.pageBytes,
    budget,
    signal,
    mayAsk: (url) => mayAsk(url, address, tools),
    stopAt,
  });
  if ('stopped' in found) {
    if (turns >= MAX_TURNS) throw new EmbedError('bad-response', address);
    return ask(found.stopped, tools, { ...journey, turns: turns + 1 });
  }
  assertArrived(address, found.url);
  const url = known ? address : found.url;
  const options = known ? optionsOf(tools) : { ...optionsOf(tools), match: () => null };
  if (useOf(found.contentType) === 'media') {
    return { embed: inspect({ body: '', url, contentType: found.contentType }, options) };
  }
  return readPage(found, { url, options }, tools, journey);
}

/** What the page says, and the endpoint it names; either may fail without the other. */
async function readPage(
  page: Reply,
  { url, options }: { url: string; options: InspectOptions },
  tools: Tools,
  journey: Journey,
): Promise<Outcome> {
  const text = decodeBody(page.body, page.contentType);
  if (page.cut && !HEAD_END.test(text)) throw new EmbedError('too-large', url);
  const said = attempt(() => inspect({ body: text, url, contentType: page.contentType }, options));
  if ('error' in said && !(isEmbedError(said.error) && said.error.code === 'insufficient-metadata')) throw said.error;
  if ('embed' in said) assertNoErrorPage(said.embed.title, url);
  const endpoint = discover(text, page.url, page.link);
  const reply = endpoint && (await askDiscovered(endpoint, url, tools, journey));
  if ('error' in said) {
    if (reply) return reply;
    throw said.error;
  }
  return reply ? { ...reply, embed: combine(said.embed, reply.embed) } : said;
}

async function askDiscovered(
  endpoint: string,
  url: string,
  tools: Tools,
  journey: Journey,
): Promise<Outcome | undefined> {
  try {
    return await askEndpoint(endpoint, url, tools, journey);
  } catch (error) {
    if (journey.signal.aborted) throw error;
    return undefined;
  }
}

/** Where only known providers are asked, a redirect or a page's own word leads to nobody else. */
function mayAsk(url: string, from: string, { open, match }: Tools): boolean {
  if (open || url === from || isSameSite(url, from)) return true;
  const status = match(url)?.embed.status;
  return status !== undefined && status !== 'unknown';
}

const optionsOf = ({ match, unknownFrames }: Tools): InspectOptions => ({
  match,
  ...(unknownFrames ? { unknownFrames } : {}),
});

function attempt(read: () => Embed): { embed: Embed } | { error: unknown } {
  try {
    return { embed: read() };
  } catch (error) {
    return { error };
  }
}
