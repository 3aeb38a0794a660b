/** One build at a time in a directory: a sign that says who, kept fresh as long as it works. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf, type Files } from './files.js';

/** Its name in the directory. */
export const SIGN = '.embed-hub.building';

/** Milliseconds between two signs of life. */
const BEAT = 5000;
/** Milliseconds of silence after which a build must have died. */
const ABANDONED = 60_000;

/** Somebody else builds here. */
export class BuildBusyError extends Error {
  override readonly name = 'BuildBusyError';
}

interface Owner {
  readonly id: string;
  readonly process: number;
  readonly host: string;
}

export interface Sign {
  /** Ends when another build has taken the directory over, believing this one dead. Its reason is a `BuildBusyError`. */
  readonly lost: AbortSignal;
  remove(): Promise<void>;
}

/** @throws BuildBusyError; the file system's error */
export async function putSign(directory: string, files: Files): Promise<Sign> {
  const path = join(directory, SIGN);
  const own: Owner = { id: randomUUID(), process: process.pid, host: hostname() };
  await claim(path, own, files);
  const lost = new AbortController();
  const beat = async (): Promise<void> => {
    const now = new Date();
    await files.utimes(path, now, now).catch(() => undefined);
    const owner = await read(path, files);
    if (owner && owner.id !== own.id) lost.abort(busy(directory, owner));
  };
  const timer = setInterval(() => void beat(), BEAT);
  timer.unref();
  return {
    lost: lost.signal,
    async remove() {
      clearInterval(timer);
      if ((await read(path, files))?.id === own.id) await files.rm(path, { force: true });
    },
  };
}

async function claim(path: string, own: Owner, files: Files): Promise<void> {
  try {
    await files.writeFile(path, JSON.stringify(own), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const owner = await read(path, files);
    if (await isLiving(path, owner, files)) throw busy(path.slice(0, -SIGN.length - 1), owner);
    await files.rm(path, { force: true });
    await files.writeFile(path, JSON.stringify(own), { flag: 'wx' });
  }
}

async function read(path: string, files: Files): Promise<Owner | undefined> {
  try {
    const owner = Object(JSON.parse(await files.readFile(path, 'utf8'))) as Partial<Owner>;
    return typeof owner.id === 'string' ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

async function isLiving(path: string, owner: Owner | undefined, files: Files): Promise<boolean> {
  const { mtimeMs } = await files.stat(path).catch(() => ({ mtimeMs: 0 }));
  // a number is given to another process some day, which then knows nothing of this
  return Date.now() - mtimeMs < ABANDONED && (owner?.host !== hostname() || isRunning(owner.process));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function busy(directory: string, owner: Owner | undefined): BuildBusyError {
  const who = owner ? ` (process ${owner.process} on ${owner.host})` : '';
  return new BuildBusyError(
    `Another build${who} is at work in ${directory}. Wait until it is done; if there is none, remove ${join(directory, SIGN)}.`,
  );
}
