/** First-party posters: a provider's pictures, fetched once and kept beside the site under names of their content. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbedError, isEmbedError } from '../core/error.js';
import { systemClock, type Clock } from '../resolver/clock.js';
import { createTurns } from '../resolver/fetch/turns.js';
import { createFlights } from '../resolver/flights.js';
import type { ImageFetch } from '../resolver/image.js';
import { readShared, updateShared } from '../resolver/shared-file.js';
import type { Poster, Posters } from './poster.js';
import { filesIn, keepFile, namesIn, PosterFileError, told } from './posters-files.js';
import { formatIndex, isSame, parseIndex, posterOf, type PosterEntry } from './posters-index.js';
import { posterAddresses } from './posters-ladder.js';
import { nameOfPicture } from './posters-names.js';
import type { PictureMaker } from './posters-picture.js';
import { plainPicture } from './posters-plain.js';
import { loadSharp } from './posters-sharp.js';

/** The index, in the directory of the pictures. */
export const INDEX = 'posters.json';

/** 10 MiB. */
const MAX_BYTES = 10_485_760;
/** Pictures in memory at once; those waiting for their host included. */
const AT_ONCE = 8;
/** Pictures being made at once: sharp uses several threads for one, and each more takes some 60 MB. */
const MAKING = 1;

export interface PosterStoreOptions {
  /** Where the files are kept. Made with the first picture. */
  readonly directory: string;
  /**
   * Another folder with an index and pictures, such as that of the site's sources: they are known too, and first. Whoever
   * opens the store copies the pictures into `directory`, as a build copies a site; the store writes the index.
   */
  readonly from?: string | undefined;
  /** What their addresses begin with, as in `/posters/` or `https://blog.example/posters/`. */
  readonly url: string;
  /** What asks for pictures (`createImageFetch`); without it nobody is asked. */
  readonly fetchImage?: ImageFetch;
  /** The most a picture may weigh as it comes, in bytes. Default 10 MiB. */
  readonly maxBytes?: number;
  /** False keeps pictures as they came, even where sharp is installed. */
  readonly resize?: boolean;
  readonly clock?: Clock;
}

/** Why there is no poster. */
export interface PosterFailure {
  /** The picture's address at its provider. */
  readonly url: string;
  readonly code: string;
  readonly message: string;
}

export interface PosterStore extends Posters {
  /** True where pictures are made smaller; false where they are kept as they come. */
  readonly resizes: boolean;
  /** Pictures nobody gets to see, in the order in which they failed. They are not asked for again by this store. */
  readonly failures: readonly PosterFailure[];
  /**
   * A picture known from the index asks nobody. One that is missing, broken, too large or a placeholder is no error: it is
   * among `failures`.
   * @throws PosterFileError where pictures cannot be kept; the signal's reason
   */
  get(imageUrl: string, options?: { signal?: AbortSignal; offline?: boolean }): Promise<Poster | undefined>;
  /**
   * Writes the index, together with what other builds wrote meanwhile. Cheap where nothing is new.
   * @throws PosterFileError
   */
  save(): Promise<void>;
}

/** @throws PosterFileError where the directory cannot be read, or its index is something else */
export async function openPosters(options: PosterStoreOptions): Promise<PosterStore> {
  const { directory, fetchImage, maxBytes = MAX_BYTES, resize = true, clock = systemClock } = options;
  const base = encodeURI(options.url.replace(/\/?$/, '/')).replaceAll(',', '%2C').replaceAll('%25', '%');
  const path = join(directory, INDEX);
  const parse = (text: string, path: string): Map<string, PosterEntry> => {
    const found = parseIndex(text);
    if (found) return found;
    throw new PosterFileError(`${path} is no index of pictures. Remove it to have them fetched again.`);
  };
  const files = await filesIn(directory, clock);
  const read = async (folder: string): Promise<Map<string, PosterEntry>> =>
    parse(await told(folder, () => readShared(join(folder, INDEX))), join(folder, INDEX));
  const known = await read(directory);
  const changed = new Map<string, PosterEntry>();
  if (options.from !== undefined) {
    const names = new Set(await namesIn(options.from));
    for (const name of names) files.add(name);
    for (const [url, entry] of await read(options.from)) {
      if (entry.files.every((name) => names.has(name)) && !isSame(entry, known.get(url))) changed.set(url, entry);
    }
  }
  const failed = new Map<string, PosterFailure>();
  const posters = new WeakMap<PosterEntry, Poster>();
  const sharp = resize ? await loadSharp() : undefined;
  const make: PictureMaker = sharp ?? plainPicture;
  const flights = createFlights<Poster | undefined>();
  const [errands, benches] = [createTurns(AT_ONCE), createTurns(MAKING)];

  const peek = (imageUrl: string): Poster | undefined => {
    const entry = changed.get(imageUrl) ?? known.get(imageUrl);
    if (!entry?.files.every((name) => files.has(name))) return undefined;
    const poster = posters.get(entry) ?? posterOf(entry, base);
    posters.set(entry, poster);
    return poster;
  };

  async function keep(imageUrl: string, address: string, fetch: ImageFetch, signal: AbortSignal): Promise<void> {
    const image = await fetch(address, { maxBytes, signal });
    const pictures = await inTurn(benches, signal, async () => make(image));
    const names: string[] = [];
    for (const picture of pictures) {
      const name = await nameOfPicture(picture);
      if (!files.has(name)) await keepFile(directory, name, picture.bytes);
      files.add(name);
      names.push(name);
    }
    const [{ type, width, height }] = pictures as [(typeof pictures)[number]];
    changed.set(imageUrl, { files: names, type, width, height });
  }

  async function find(imageUrl: string, fetch: ImageFetch, signal: AbortSignal): Promise<Poster | undefined> {
    let failure = new EmbedError('unsafe-url', imageUrl);
    for (const address of posterAddresses(imageUrl)) {
      try {
        await keep(imageUrl, address, fetch, signal);
        return peek(imageUrl);
      } catch (error) {
        if (signal.aborted || !isEmbedError(error)) throw error;
        failure = error;
      }
    }
    failed.set(imageUrl, { url: imageUrl, code: failure.code, message: failure.message });
    return undefined;
  }

  return {
    resizes: sharp !== undefined,
    get failures() {
      return [...failed.values()];
    },
    peek,
    async get(imageUrl, { signal, offline = false } = {}) {
      const poster = peek(imageUrl);
      if (poster || offline || !fetchImage || failed.has(imageUrl)) return poster;
      return flights.join(imageUrl, signal, (inner) => inTurn(errands, inner, () => find(imageUrl, fetchImage, inner)));
    },
    async save() {
      const ours = new Map(changed);
      if (!ours.size) return;
      const merge = (before: string): string => formatIndex(new Map([...parse(before, path), ...ours]));
      await told(directory, () => mkdir(directory, { recursive: true }));
      await told(directory, () => updateShared(path, clock, merge));
      for (const [url, entry] of ours) {
        known.set(url, entry);
        if (changed.get(url) === entry) changed.delete(url);
      }
      await filesIn(directory, clock);
    },
  };
}

async function inTurn<T>(
  turns: ReturnType<typeof createTurns>,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const give = await turns.take('', signal);
  try {
    return await work();
  } finally {
    give();
  }
}
