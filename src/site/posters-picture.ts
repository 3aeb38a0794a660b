/** What becomes of a picture that was fetched, with sharp or without. */
import { EmbedError } from '../core/error.js';
import type { RasterType } from '../resolver/fetch/raster.js';
import type { FetchedImage } from '../resolver/image.js';

/** One file, as a page may show it. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: RasterType;
  /** px, as it is seen */
  readonly width: number;
  /** px, as it is seen */
  readonly height: number;
}

/**
 * @returns the same picture in one file or several; the first is one that every browser shows
 * @throws EmbedError `bad-response` for what is no picture of the thing, `too-large`
 */
export type PictureMaker = (image: FetchedImage) => Promise<readonly Picture[]> | readonly Picture[];

/** Pixels: more than any poster has, and fewer than what fills the memory of a build or of a phone. */
export const MOST_PIXELS = 50_000_000;

/** px; YouTube and others answer with a grey picture of 120 px where there is none. */
const LEAST_WIDTH = 121;

/** @throws EmbedError for a size that no picture of a thing has */
export function assertUsable(width: number, height: number, url: string): void {
  if (width * height > MOST_PIXELS)
    throw new EmbedError('too-large', url, { message: 'The picture has too many pixels.' });
  if (width < LEAST_WIDTH) {
    throw new EmbedError('bad-response', url, { message: 'The picture is so small that it stands for none.' });
  }
}

export const unreadable = (url: string, cause: unknown): EmbedError =>
  new EmbedError('bad-response', url, { cause, message: 'The picture is broken.' });
