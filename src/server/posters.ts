/**
 * Pictures of embeds, from the site's own address. A request names an embed, never a picture: what is fetched is what the
 * embed's provider, or in open mode its page, names as its picture. So this is no proxy for anything else, it needs no list
 * of hosts that ages and no signature, and machines need not tell each other what they have resolved.
 */
import { EmbedError } from '../core/error.js';
import type { Clock } from '../resolver/clock.js';
import type { CheckedFetch } from '../resolver/fetch/fetch.js';
import { within } from '../resolver/fetch/within.js';
import { createImageFetch } from '../resolver/image.js';
import { digest, lasting, type Answer } from './answer.js';
import type { Find } from './find.js';

export interface PosterOptions {
  /**
   * Where readers see this server, as in `https://blog.example`. Replies then name our copy of a picture; without it they
   * name the provider's. It is never taken from a request, which may say anything.
   */
  readonly origin?: string;
  /** The most a picture may weigh, in bytes. Default 4 MiB. */
  readonly maxBytes?: number;
}

/** One picture that may be given. */
export interface Poster {
  /** Where the embed's provider has it. */
  readonly picture: string;
  /** The request named this very picture, so that the answer is good for ever. */
  readonly isFixed: boolean;
}

export interface Posters {
  /**
   * @param version which picture is wanted, as `addressOf` names it
   * @throws EmbedError `not-found` where the embed has none; the signal's reason
   */
  find(address: string, version: string | null, signal: AbortSignal): Promise<Poster>;
  /** @throws EmbedError; the signal's reason */
  fetch(poster: Poster, signal: AbortSignal): Promise<Answer>;
  /** The address of our copy, if replies name it. */
  addressOf(embed: string, picture: string): Promise<string | undefined>;
}

const MAX_BYTES = 4_194_304;
/** Seconds. The second is for a picture that may be another one tomorrow. */
const FOREVER = 31_536_000;
const DAY = 86_400;

interface Outside {
  readonly fetch: CheckedFetch;
  readonly find: Find;
  /** The endpoint's path. */
  readonly path: string;
  /** Milliseconds for one picture. */
  readonly timeLimit: number;
  readonly clock: Clock;
}

export function createPosters({ origin, maxBytes = MAX_BYTES }: PosterOptions, outside: Outside): Posters {
  const { fetch, find, path, timeLimit, clock } = outside;
  const fetchImage = createImageFetch({ fetch, clock });
  const base = origin === undefined ? undefined : new URL(`${path}/poster`, origin).href;
  return {
    async find(address, version, signal) {
      const { embed } = await find(address, signal);
      const picture = embed.thumbnail?.url;
      if (!picture) throw new EmbedError('not-found', address);
      return { picture, isFixed: version === (await digest(picture)) };
    },
    async fetch({ picture, isFixed }, signal) {
      const errand = { budget: { left: timeLimit }, clock, signal };
      const { bytes, type } = await within(errand, (inner) => fetchImage(picture, { maxBytes, signal: inner }));
      const body = new Uint8Array(bytes);
      return isFixed ? lasting(body, type, FOREVER, ', immutable') : lasting(body, type, DAY);
    },
    async addressOf(embed, picture) {
      if (!base) return undefined;
      return `${base}?${new URLSearchParams({ url: embed, v: await digest(picture) }).toString()}`;
    },
  };
}
