/** `posters.json`: which files hold which picture. Committed or kept with them, so that another build asks nobody. */
import { isRasterName, typeOfName, widthOfName } from './posters-names.js';
import type { Poster } from './poster.js';
import { sortedJson } from '../resolver/shared-file.js';

const VERSION = 1;

/** One picture, under the address it has at its provider. */
export interface PosterEntry {
  /** Names in the directory. The first is for every browser, the others are the same picture in other formats. */
  readonly files: readonly string[];
  /** Of the first file. */
  readonly type: string;
  /** px, of the first file */
  readonly width: number;
  /** px, of the first file */
  readonly height: number;
}

/**
 * An entry somebody broke by hand is left out: it is asked about again.
 * @returns undefined for what is no index of this version
 */
export function parseIndex(text: string): Map<string, PosterEntry> | undefined {
  if (!text.trim()) return new Map();
  try {
    const { version, posters } = Object(JSON.parse(text)) as Record<string, unknown>;
    if (version !== VERSION || typeof posters !== 'object' || posters === null) return undefined;
    return new Map(Object.entries(posters).filter((entry): entry is [string, PosterEntry] => isEntry(entry[1])));
  } catch {
    return undefined;
  }
}

/** Sorted by address, the fields by name. */
export function formatIndex(posters: ReadonlyMap<string, PosterEntry>): string {
  return sortedJson({ version: VERSION, posters: Object.fromEntries(posters) });
}

/** @param base what the addresses of the files begin with */
export function posterOf({ files, width, height }: PosterEntry, base: string): Poster {
  const [first = '', ...others] = files;
  const types = [...new Set(others.map(typeOfName))];
  const alternatives = types.map((type) => ({
    type,
    srcset: others
      .filter((name) => typeOfName(name) === type)
      .map((name) => `${base}${name} ${widthOfName(name)}w`)
      .join(', '),
  }));
  return { src: base + first, width, height, ...(alternatives.length ? { alternatives } : {}) };
}

/** Whether two entries mean the same files. */
export const isSame = (one: PosterEntry, other: PosterEntry | undefined): boolean =>
  one.files.join() === other?.files.join() && one.width === other.width && one.height === other.height;

function isEntry(value: unknown): value is PosterEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { files, type, width, height } = value as Record<string, unknown>;
  const isSize = (size: unknown): boolean => Number.isInteger(size) && Number(size) > 0;
  return (
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isRasterName) &&
    type === typeOfName(files[0] as string) &&
    isSize(width) &&
    isSize(height)
  );
}
