/** The lock file: what a site's embeds were when they were last asked about, committed beside its posts. Node only. */
import type { Embed } from '../core/embed.js';
import { systemClock, type Clock } from './clock.js';
import { lockEntries } from './lock-entries.js';
import { readShared, sortedJson, updateShared } from './shared-file.js';
import { isEmbed } from './stored.js';

const VERSION = 1;

/** What a resolver asks of a lock. */
export interface Lock {
  /** @throws what cannot be read may be told here: `LockFileError` of a lock file */
  get(key: string): Embed | undefined;
  set(key: string, embed: Embed): void;
}

export interface LockFile extends Lock {
  /**
   * Writes what was set since it was opened or last saved into the file as it is now: what another build wrote meanwhile
   * stays. The file is replaced in one step, and left alone where nothing changed.
   * @throws LockFileError; the file system's error
   */
  save(): Promise<void>;
}

/** The file holds something else than a lock file, for instance the marks of a merge; it is never written over. */
export class LockFileError extends Error {
  override readonly name = 'LockFileError';
}

/** @throws LockFileError; the file system's error, but for a file that does not exist yet */
export async function openLockFile(path: string, clock: Clock = systemClock): Promise<LockFile> {
  const before = entriesOf(await readShared(path), path);
  /** Set since it was opened, and of these the ones that are not in the file. */
  const own = new Map<string, Embed>();
  const changed = new Map<string, Embed>();
  return {
    get: (key) => own.get(key) ?? before(key),
    set(key, embed) {
      own.set(key, embed);
      changed.set(key, embed);
    },
    async save() {
      if (changed.size === 0) return;
      const ours = new Map(changed);
      await updateShared(path, clock, (text) => format(new Map([...parse(text, path), ...ours])));
      for (const [key, embed] of ours) if (changed.get(key) === embed) changed.delete(key);
    },
  };
}

/** @throws LockFileError, then or when an entry is asked for that is no JSON */
function entriesOf(text: string, path: string): (key: string) => Embed | undefined {
  const places = lockEntries(text);
  if (!places) {
    const embeds = parse(text, path);
    return (key) => embeds.get(key);
  }
  return (key) => {
    const place = places.get(key);
    if (!place) return undefined;
    const embed = read(text.slice(...place), path);
    return isEmbed(embed) ? embed : undefined;
  };
}

function parse(text: string, path: string): Map<string, Embed> {
  if (!text.trim()) return new Map();
  const { version, embeds } = read(text, path);
  if (version !== VERSION || typeof embeds !== 'object' || embeds === null) {
    throw new LockFileError(`${path} is no lock file of version ${VERSION}. Name another file, or remove it.`);
  }
  // an entry somebody broke by hand is asked about again
  return new Map(Object.entries(embeds).filter((entry): entry is [string, Embed] => isEmbed(entry[1])));
}

function read(text: string, path: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch (cause) {
    throw new LockFileError(`${path} is no JSON. If it holds the marks of a merge, keep either side of each.`, {
      cause,
    });
  }
}

/** Sorted by address, the fields by name. */
function format(embeds: ReadonlyMap<string, Embed>): string {
  return sortedJson({ version: VERSION, embeds: Object.fromEntries(embeds) });
}
