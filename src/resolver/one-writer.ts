/** One writer of a file at a time, of all processes that ask here. Node only. */
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { wait, type Clock } from './clock.js';

/** Milliseconds: the most between two looks at whether the other build has finished. */
const PATIENCE = 25;
/** Milliseconds after which a writer must have died. Whoever holds the file for half of it has to begin anew. */
const ABANDONED = 10_000;

/** @returns false where it has been holding the file for so long that others may think it dead */
export type Held = () => boolean;

/**
 * Each writer puts up a sign of its own beside the file, and only then looks for others: of two, the later one sees the
 * other's. Names are never used twice, so to remove the sign of one that died removes nobody else's.
 * @param work done again from the start where it answers false
 * @throws what the work throws; the file system's error
 */
export async function alone(path: string, clock: Clock, work: (held: Held) => Promise<boolean>): Promise<void> {
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

const SIGN = '.writing';

async function othersWrite(folder: string, prefix: string, clock: Clock, own?: string): Promise<boolean> {
  const names = await readdir(folder);
  const signs = names.filter((name) => name.startsWith(prefix) && name.endsWith(SIGN) && name !== own);
  const living = await Promise.all(signs.map((name) => isLiving(join(folder, name), clock)));
  return living.includes(true);
}

/** Removes the sign of a writer that died. */
async function isLiving(sign: string, clock: Clock): Promise<boolean> {
  const written = (await stat(sign).catch(() => undefined))?.mtimeMs;
  if (written === undefined) return false;
  if (clock.now() - written <= ABANDONED) return true;
  await rm(sign, { force: true });
  return false;
}

/** Not the same for all, or those who met once would meet for ever. */
const pause = (clock: Clock): Promise<void> =>
  wait(clock, 1 + Math.random() * (PATIENCE - 1), new AbortController().signal);
