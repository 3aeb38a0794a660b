/** The lock file: what a site's embeds were when they were last asked about, committed beside its posts. Node only. */
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Embed } from '../core/embed.js';
import { systemClock, wait, type Clock } from './clock.js';
import { isEmbed } from './stored.js';

const VERSION = 1;
/** Milliseconds: the most between two looks at whether the other build has finished. */
const PATIENCE = 25;
/** Milliseconds after which a writer must have died. Whoever holds the file for half of it has to begin anew. */
const ABANDONED = 10_000;
/** Ends the name of the file that says who is writing. */
const SIGN = '.writing';

/** What a resolver asks of a lock. */
export interface Lock {
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
  const embeds = parse(await contents(path), path);
  const changed = new Map<string, Embed>();
  return {
    get: (key) => changed.get(key) ?? embeds.get(key),
    set: (key, embed) => void changed.set(key, embed),
    async save() {
      if (changed.size === 0) return;
      const ours = new Map(changed);
      await alone(path, clock, async (held) => {
        const before = await contents(path);
        const after = format(new Map([...parse(before, path), ...ours]));
        return after === before || replace(path, after, held);
      });
      for (const [key, embed] of ours) {
        embeds.set(key, embed);
        if (changed.get(key) === embed) changed.delete(key);
      }
    },
  };
}

async function contents(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
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

/** Sorted by address, the fields by name: two builds write the same file, and a change is a change of few lines. */
function format(embeds: ReadonlyMap<string, Embed>): string {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const file = { version: VERSION, embeds: Object.fromEntries(embeds) };
  return `${JSON.stringify(file, (key, value: unknown) => (key === '' ? value : sorted(key, value)), 2)}\n`;
}

/** @returns false where it took so long that somebody else may be writing */
async function replace(path: string, text: string, held: Held): Promise<boolean> {
  const draft = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    if (!held()) return false;
    await rename(draft, path);
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}

/** @returns false where it has been holding the file for so long that others may think it dead */
type Held = () => boolean;

/**
 * One writer at a time, of all processes. Each puts up a sign of its own beside the file, and only then looks for others:
 * of two, the later one sees the other's. Names are never used twice, so to remove the sign of one that died removes
 * nobody else's.
 * @param work done again from the start where it answers false
 * @throws what the work throws; the file system's error
 */
async function alone(path: string, clock: Clock, work: (held: Held) => Promise<boolean>): Promise<void> {
  const folder = dirname(path);
  const prefix = `${basename(path)}.`;
  for (;;) {
    if (await othersWrite(folder, prefix, clock)) {
      await pause(clock);
      continue;
    }
    const sign = `${prefix}${crypto.randomUUID()}${SIGN}`;
    await writeFile(join(folder, sign), '', { flag: 'wx' });
    const began = clock.now();
    try {
      const done =
        !(await othersWrite(folder, prefix, clock, sign)) && (await work(() => clock.now() - began < ABANDONED / 2));
      if (done) return;
    } finally {
      await rm(join(folder, sign), { force: true });
    }
    await pause(clock);
  }
}

async function othersWrite(folder: string, prefix: string, clock: Clock, own?: string): Promise<boolean> {
  const names = await readdir(folder);
  const signs = names.filter((name) => name.startsWith(prefix) && name.endsWith(SIGN) && name !== own);
  const living = await Promise.all(signs.map((name) => isLiving(join(folder, name), clock)));
  return living.includes(true);
}

/** Removes the sign of a writer that died. */
async function isLiving(sign: string, clock: Clock): Promise<boolean> {
  const found = await stat(sign).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return false;
  if (clock.now() - found.mtimeMs <= ABANDONED) return true;
  await rm(sign, { force: true });
  return false;
}

/** Not the same for all, or those who met once would meet for ever. */
const pause = (clock: Clock): Promise<void> =>
  wait(clock, 1 + Math.random() * (PATIENCE - 1), new AbortController().signal);

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
