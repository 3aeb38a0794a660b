/** Pictures by their first bytes. A type that a server sends with them proves nothing. */

/** What every browser shows, and what holds no script: SVG is a document. */
export type RasterType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif';

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** As in MIME Sniffing (WHATWG), section 6.1; AVIF by its brand (ISO/IEC 14496-12, section 4.3). */
const SIGNATURES: readonly (readonly [RegExp, RasterType])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBPVP/, 'image/webp'],
  [/^[^]{4}ftyp(?:avif|avis|mif1[^]{4,40}avif)/, 'image/avif'],
];
const LONGEST_SIGNATURE = 64;

export function rasterType(bytes: Uint8Array): RasterType | undefined {
  const head = latin1(bytes.subarray(0, LONGEST_SIGNATURE));
  return SIGNATURES.find(([pattern]) => pattern.test(head))?.[1];
}

export const isRaster = (head: Uint8Array): boolean => rasterType(head) !== undefined;
