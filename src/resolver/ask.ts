/** One address → what the network knows of it: its provider's endpoint, the page, the endpoint the page names. */
import type { Embed } from '../core/embed.js';
import { EmbedError, isEmbedError } from '../core/error.js';
import type { Matched } from '../core/provider.js';
import { judge, readClaims, type Said } from './claims.js';
import { decodeBody } from './decode.js';
import { discover } from './discover.js';
import { askEndpoint, mayAsk, type Answer, type Asked, type Journey, type Tools } from './endpoint.js';
import { assertArrived, assertNoErrorPage } from './error-page.js';
import { useOf } from './fetch/body.js';
import type { Reply } from './fetch/retrieve.js';
import { merge } from './merge.js';

export interface Outcome {
  readonly embed: Embed;
  /** Seconds the reply may be kept, as far as it says. */
  readonly maxAge?: number;
  /** Nobody could be asked: this is what the address alone tells. */
  readonly provisional?: EmbedError;
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
      const about = { address, known: known.embed };
      const { said, ...rest } = await askEndpoint(known.endpoint, known.endpoint, about, tools, journey);
      const embed = judge(said);
      return { ...rest, embed: trusted ? embed : { ...embed, status: 'ok' } };
    } catch (error) {
      if (journey.signal.aborted || (trusted && isFinal(error, known))) throw error;
    }
  }
  try {
    return await askPage(address, tools, journey, trusted ? known.embed : null);
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

/** @param known who owns the address, where that is certain */
async function askPage(address: string, tools: Tools, journey: Journey, known: Embed | null): Promise<Outcome> {
  const { budget, signal, turns } = journey;
  const stopAt = (url: string): boolean => {
    const other = tools.match(url)?.embed;
    return !!other && other.status !== 'unknown' && other.provider?.id !== known?.provider?.id;
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
  const about = { address: known ? address : found.url, known };
  if (useOf(found.contentType) === 'media') {
    return { embed: judge(readClaims({ body: '', contentType: found.contentType, ...about }, tools)) };
  }
  return readPage(found, about, tools, journey);
}

/** What the page says, and the endpoint it names; either may fail without the other. */
async function readPage(page: Reply, about: Asked, tools: Tools, journey: Journey): Promise<Outcome> {
  const { address } = about;
  const { contentType } = page;
  const text = decodeBody(page.body, contentType);
  if (page.cut && !HEAD_END.test(text)) throw new EmbedError('too-large', address);
  const own = attempt(() => readClaims({ body: text, contentType, ...about }, tools));
  // a log-in form may stand before the page, and the endpoint answer all the same
  if ('error' in own && !(isEmbedError(own.error) && own.error.code === 'insufficient-metadata')) throw own.error;
  if ('said' in own) assertNoErrorPage(merge(own.said.known, own.said.claims).title, address);
  const endpoint = discover(text, page.url, page.link);
  const answer = endpoint && (await askDiscovered(endpoint, about, tools, journey));
  if (answer) {
    const { said, ...rest } = answer;
    return { ...rest, embed: 'said' in own ? judge(own.said, said) : judge(said) };
  }
  if ('error' in own) throw own.error;
  return { embed: judge(own.said) };
}

async function askDiscovered(
  endpoint: string,
  about: Asked,
  tools: Tools,
  journey: Journey,
): Promise<Answer | undefined> {
  try {
    return await askEndpoint(endpoint, about.address, about, tools, journey);
  } catch (error) {
    if (journey.signal.aborted) throw error;
    return undefined;
  }
}

function attempt(read: () => Said): { said: Said } | { error: unknown } {
  try {
    return { said: read() };
  } catch (error) {
    return { error };
  }
}
