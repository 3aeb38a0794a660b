/** Names of pictures' files: what is in them, how wide they are, of which type. Another content is another name. */
import type { RasterType } from '../resolver/fetch/raster.js';
import type { Picture } from './posters-picture.js';

const ENDINGS: Readonly<Record<RasterType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};
const TYPES = new Map(Object.entries(ENDINGS).map(([type, ending]) => [ending, type]));

const NAME = /^[0-9a-f]{16}-[1-9]\d{0,4}\.(?:jpg|png|gif|webp|avif)$/;

/** @returns for instance `3f0c…-640.avif`: the first 64 bits of the content's SHA-256, the width, the format */
export async function nameOfPicture({ bytes, type, width }: Picture): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const start = [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${start}-${width}.${ENDINGS[type]}`;
}

/** True for a name that `nameOfPicture` makes: one that leads out of no directory. */
export const isRasterName = (name: unknown): name is string => typeof name === 'string' && NAME.test(name);

/** The media type of a file with such a name. */
export const typeOfName = (name: string): string => TYPES.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';

/** px */
export const widthOfName = (name: string): number => Number(name.slice(name.indexOf('-') + 1, name.lastIndexOf('.')));
