/** One GET with everything a stranger's server makes necessary: checked hops, a budget, turns, pauses, a limit of bytes. */
import { EmbedError } from '../../core/error.js';
import { wait, type Clock } from '../clock.js';
import { dropBody, readBody } from './body.js';
import { checkUrl } from './check-url.js';
import { WISHES, type ErrandKind } from './errands.js';
import { codeOfStatus, failureOf } from './failure.js';
import type { Fetch, FetchResponse } from './fetch.js';
import { createPauses, pauseAsked } from './pauses.js';
import { isRedirect, redirectTarget } from './redirect.js';
import { createTurns } from './turns.js';
import { within, type Budget } from './within.js';

export interface RetrieverOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Redirects that are followed. */
  readonly hops: number;
  /** Requests to one host at a time. */
  readonly perHost: number;
}

export interface Errand {
  /** Decides what a refusal means, which types are asked for, and which are read. */
  readonly asked: ErrandKind;
  /** The most that is read, in bytes after unpacking. */
  readonly maxBytes: number;
  readonly budget: Budget;
  /** The most that one request of it may take of the budget, in milliseconds. */
  readonly limit?: number;
  readonly signal: AbortSignal;
  /** False for an address that must not be asked, of a redirect too. */
  readonly mayAsk?: (url: string) => boolean;
  /** True for the target of a redirect that need not be asked, because what is there is known. */
  readonly stopAt?: (url: string) => boolean;
}

export interface Reply {
  /** After redirects. */
  readonly url: string;
  readonly contentType: string;
  /** The `Link` header. */
  readonly link: string;
  /** Empty for media. */
  readonly body: Uint8Array;
  /** The body was longer. */
  readonly cut: boolean;
}

/** A reply, or where `stopAt` ended the way. */
export type Retrieved = Reply | { readonly stopped: string };

/** @throws EmbedError, with the address that was asked first; the signal's reason */
export type Retrieve = (url: string, errand: Errand) => Promise<Retrieved>;

type Exchange =
  { readonly reply: Reply } | { readonly target: URL } | { readonly pause: number } | { readonly again: 'follow' };

export function createRetrieve(options: RetrieverOptions): Retrieve {
  const { fetch, clock, hops, perHost } = options;
  const turns = createTurns(perHost);
  const pauses = createPauses(clock);

  async function exchange(url: URL, errand: Errand, redirect: 'manual' | 'follow'): Promise<Exchange> {
    const give = await turns.take(url.host, errand.signal);
    try {
      if (pauses.holds(url.host)) throw new EmbedError('rate-limited', url.href);
      return await within({ ...errand, clock }, async (signal) => {
        const headers = { accept: WISHES[errand.asked].accept, 'accept-language': 'en, *;q=0.5' };
        const response = await fetch(url.href, { headers, redirect, signal });
        return read(response, url, errand, clock.now());
      });
    } finally {
      give();
    }
  }

  /** A pause that fits into the budget is waited for, once; a longer one is remembered. */
  async function rest(url: URL, pause: number, errand: Errand, rested: boolean): Promise<void> {
    if (rested || pause >= errand.budget.left) {
      pauses.set(url.host, pause);
      throw new EmbedError('rate-limited', url.href);
    }
    await within({ ...errand, limit: Infinity, clock }, (signal) => wait(clock, pause, signal));
  }

  async function walk(start: string, errand: Errand): Promise<Retrieved> {
    const { mayAsk = () => true, stopAt = () => false } = errand;
    const seen = new Set<string>();
    let url = checkUrl(start);
    let redirect: 'manual' | 'follow' = 'manual';
    let rested = false;
    for (;;) {
      if (!mayAsk(url.href)) throw new EmbedError('unsafe-url', url.href);
      const result = await exchange(url, errand, redirect);
      if ('reply' in result) return result.reply;
      if ('pause' in result) {
        await rest(url, result.pause, errand, rested);
        rested = true;
      } else if ('again' in result) redirect = result.again;
      else {
        seen.add(url.href);
        url = result.target;
        if (stopAt(url.href)) return { stopped: url.href };
        if (seen.has(url.href) || seen.size > hops) {
          throw new EmbedError('bad-response', start, { message: 'The site redirects without an end.' });
        }
      }
    }
  }

  return async (start, errand) => {
    try {
      return await walk(start, errand);
    } catch (error) {
      throw failureOf(error, start, errand.signal);
    }
  };
}

async function read(response: FetchResponse, url: URL, errand: Errand, now: number): Promise<Exchange> {
  const { status, headers } = response;
  const leave = <T>(result: T): T => {
    dropBody(response);
    return result;
  };
  // a browser tells nobody where a redirect leads, and checks by itself what may be read
  if (response.type === 'opaqueredirect') return leave({ again: 'follow' });
  if (isRedirect(status)) return leave({ target: redirectTarget(headers.get('location'), url.href) });
  const pause = pauseAsked(status, headers.get('retry-after'), now);
  if (pause !== undefined) return leave({ pause });
  if (status < 200 || status >= 300) throw leave(new EmbedError(codeOfStatus(status, errand.asked), url.href));
  const contentType = headers.get('content-type') ?? '';
  const wish = WISHES[errand.asked];
  const use = wish.use(contentType);
  if (!use) throw leave(new EmbedError('bad-response', url.href));
  const about = { url: response.url || url.href, contentType, link: headers.get('link') ?? '' };
  if (use === 'media') return leave({ reply: { ...about, body: new Uint8Array(), cut: false } });
  const body = await readBody(response, errand.maxBytes, wish.mayBegin);
  if (!body) throw new EmbedError('bad-response', url.href);
  return { reply: { ...about, body: body.bytes, cut: body.cut } };
}
