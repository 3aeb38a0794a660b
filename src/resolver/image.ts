/** Pictures that a build keeps beside the site, so that a reader's browser asks nobody else. */
import { EmbedError } from '../core/error.js';
import { systemClock, type Clock } from './clock.js';
import type { CheckedFetch } from './fetch/fetch.js';
import { rasterType, type RasterType } from './fetch/raster.js';
import { createRetrieve, type Reply } from './fetch/retrieve.js';
import { retrieveWhole } from './fetch/whole.js';

/** Milliseconds for all hops of one picture together. */
const TIME = 20_000;
const HOPS = 5;
const PER_HOST = 4;

export interface FetchedImage {
  /** Where it was found, after redirects. */
  readonly url: string;
  /** By its bytes. */
  readonly type: RasterType;
  readonly bytes: Uint8Array;
}

export interface ImageErrand {
  /** The most a picture may weigh. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * @throws EmbedError `too-large` above `maxBytes`, `bad-response` for what is no JPEG, PNG, GIF, WebP or AVIF, and what the
 * network does; the signal's reason
 */
export type ImageFetch = (url: string, errand: ImageErrand) => Promise<FetchedImage>;

/** Every hop is checked and every host asked for few pictures at a time, of all that are fetched by one of these. */
export function createImageFetch({ fetch, clock = systemClock }: { fetch: CheckedFetch; clock?: Clock }): ImageFetch {
  const retrieve = createRetrieve({ fetch, clock, hops: HOPS, perHost: PER_HOST });
  return async (url, { maxBytes, signal = new AbortController().signal }) => {
    const errand = { asked: 'image', maxBytes, budget: { left: TIME }, signal } as const;
    return retrieveWhole(retrieve, url, errand, readImage);
  };
}

function readImage({ url, body }: Reply): FetchedImage {
  const type = rasterType(body);
  if (!type) throw new EmbedError('bad-response', url);
  return { url, type, bytes: body };
}
