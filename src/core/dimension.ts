/** Sizes as they come in oEmbed replies and old markup: numbers, `"560"`, `"560px"`, `"100%"`, null, 0. */

/** A length in px, or a share of the width there is. */
export type Dimension = { px: number } | { percent: number };

const LENGTH = /^(\d{1,5}(?:\.\d+)?)\s*(px|%)?$/i;

/** @returns undefined for what is no usable size: null, 0, negative numbers, words */
export function parseDimension(value: unknown): Dimension | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const parts = LENGTH.exec(String(value).trim());
  const size = Number(parts?.[1]);
  if (!parts || !(size > 0)) return undefined;
  return parts[2] === '%' ? { percent: size } : { px: size };
}

/** @returns px, or undefined where the size is relative or unusable */
export function pixels(value: unknown): number | undefined {
  const size = parseDimension(value);
  return size && 'px' in size ? size.px : undefined;
}
