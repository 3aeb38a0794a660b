/** The lock file: what a site's embeds were when they were last asked about, committed beside its posts. Node only. */
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Embed } from '../core/embed.js';
import { systemClock, wait, type Clock } from './clock.js';
import { isEmbed } from './stored.js';

const VERSION = 1;
/** Milliseconds: between two looks at whether the other build has finished writing, and after which it must have died. */
const PATIENCE = 25;
const ABANDONED = 10_000;

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
      await alone(path, clock, async () => {
        const before = await contents(path);
        const after = format(new Map([...parse(before, path), ...ours]));
        if (after !== before) await replace(path, after);
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

async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** One writer at a time, also of other processes: whoever creates the file beside it writes. */
async function alone(path: string, clock: Clock, work: () => Promise<void>): Promise<void> {
  const sign = `${path}.writing`;
  while (!(await created(sign))) {
    const age = clock.now() - ((await stat(sign).catch(() => undefined))?.mtimeMs ?? clock.now());
    if (age > ABANDONED) await rm(sign, { force: true });
    else await wait(clock, PATIENCE, new AbortController().signal);
  }
  try {
    await work();
  } finally {
    await rm(sign, { force: true });
  }
}

async function created(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
