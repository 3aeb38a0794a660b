/** Pictures that move. A poster must not: a reader could not stop it (WCAG 2.2, 2.2.2). */
import type { RasterType } from '../resolver/fetch/raster.js';

/** True for more than one frame, as far as the file's own structure tells. */
export function isMoving(bytes: Uint8Array, type: RasterType): boolean {
  switch (type) {
    case 'image/gif':
      return gifMoves(bytes);
    case 'image/png':
      return pngMoves(bytes);
    case 'image/webp':
      // the flags of an extended file; the second bit is animation (RFC 9649, section 2.7)
      return word(bytes, 12) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
    case 'image/avif':
      // the brand of image sequences (AVIF 1.1, section 6.3)
      return word(bytes, 8) === 'avis';
    case 'image/jpeg':
      return false;
  }
}

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** GIF89a, sections 18 to 27: two images in one file. */
function gifMoves(bytes: Uint8Array): boolean {
  const table = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const past = (blocks: number): number => {
    let at = blocks;
    for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) at += size + 1;
    return at + 1;
  };
  let frames = 0;
  for (let at = 13 + table(bytes[10] ?? 0); at < bytes.length && frames < 2;) {
    if (bytes[at] === 0x21) at = past(at + 2);
    else if (bytes[at] === 0x2c) {
      frames += 1;
      at = past(at + 11 + table(bytes[at + 9] ?? 0));
    } else break;
  }
  return frames > 1;
}

/** A chunk of animation stands before the first of the picture (PNG, third edition, section 11.3.6). */
function pngMoves(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    const name = word(bytes, at + 4);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}
