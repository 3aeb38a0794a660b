/** Pictures as they came, where no sharp is installed: one file, its size read from its bytes. */
import { imageSize } from 'image-size';
import { EmbedError } from '../core/error.js';
import type { FetchedImage } from '../resolver/image.js';
import { isMoving } from './posters-moving.js';
import { assertUsable, unreadable, type Picture } from './posters-picture.js';

/** @throws EmbedError `bad-response` for what is broken, moves, or stands for no picture; `too-large` */
export function plainPicture({ url, type, bytes }: FetchedImage): readonly Picture[] {
  const { width, height } = pictureSize(bytes, url);
  assertUsable(width, height, url);
  if (isMoving(bytes, type)) {
    throw new EmbedError('bad-response', url, { message: 'The picture moves. Install sharp to keep its first frame.' });
  }
  return [{ bytes, type, width, height }];
}

/**
 * px, as it is seen: EXIF may say that it was taken with the camera on its side (CIPA DC-008, section 4.6.5, 5 to 8).
 * @throws EmbedError for what is broken
 */
export function pictureSize(bytes: Uint8Array, url: string): { width: number; height: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch (cause) {
    throw unreadable(url, cause);
  }
}
