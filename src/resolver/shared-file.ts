/** Files that several builds may write at the same time: one writer at a time, and never half a file. Node only. */
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { wait, type Clock } from './clock.js';

/** Milliseconds: the most between two looks at whether the other build has finished. */
const PATIENCE = 25;
/** Milliseconds after which a writer must have died. Whoever holds the file for half of it has to begin anew. */
const ABANDONED = 10_000;
/** Ends the name of the file that says who is writing. */
const SIGN = '.writing';
/** Ends the name of a file that is being written. */
export const DRAFT = '.tmp';

/** @returns an empty text for a file that does not exist; @throws the file system's error */
export async function readShared(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

/**
 * Writes the file anew from what it holds now. It is replaced in one step, and left alone where nothing changes.
 * @param change may be called again, where it took so long that somebody else may have written
 * @throws what `change` throws; the file system's error
 */
export async function updateShared(path: string, clock: Clock, change: (before: string) => string): Promise<void> {
  await alone(path, clock, async (held) => {
    const before = await readShared(path);
    const after = change(before);
    return after === before || replaceFile(path, after, held);
  });
}

/**
 * Nobody ever sees half of it, whatever happens meanwhile.
 * @param mayStill asked before the last step
 * @returns false where `mayStill` said no
 * @throws the file system's error, with the file as it was
 */
export async function replaceFile(
  path: string,
  data: string | Uint8Array,
  mayStill: () => boolean = () => true,
): Promise<boolean> {
  const draft = `${path}.${crypto.randomUUID()}${DRAFT}`;
  try {
    await writeFile(draft, data, { flag: 'wx' });
    if (!mayStill()) return false;
    await rename(draft, path);
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}

/** JSON with the fields of every object by name: two builds write the same file, and a change is a change of few lines. */
export function sortedJson(value: unknown): string {
  const sorted = (_key: string, inner: unknown): unknown =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner;
  // the outermost fields stay in the order given: the version of a file is said first
  return `${JSON.stringify(value, (key, inner: unknown) => (key === '' ? inner : sorted(key, inner)), 2)}\n`;
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

/**
 * Removes what a writer that died left: its sign, or its draft.
 * @returns true where it may still be alive
 */
export async function isLiving(path: string, clock: Clock): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return false;
  if (clock.now() - found.mtimeMs <= ABANDONED) return true;
  await rm(path, { force: true });
  return false;
}

/** Not the same for all, or those who met once would meet for ever. */
const pause = (clock: Clock): Promise<void> =>
  wait(clock, 1 + Math.random() * (PATIENCE - 1), new AbortController().signal);

/** The system's name for what went wrong, as in `ENOSPC`. */
export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
