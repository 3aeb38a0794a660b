/** The part of the file system that a build touches, as an argument: so that a test can have a full disk. */
import * as sync from 'node:fs';
import * as system from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { sep } from 'node:path';

export type Files = Pick<
  typeof system,
  | 'copyFile'
  | 'mkdir'
  | 'readdir'
  | 'readFile'
  | 'readlink'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
  | 'symlink'
  | 'utimes'
  | 'writeFile'
>;

/** One call at a time, made at once. */
const atOnce =
  <A extends unknown[], R>(call: (...args: A) => R) =>
  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws has to be a rejection
  async (...args: A): Promise<R> =>
    call(...args);

/**
 * Pages are small and many: Node's pool of threads takes several times longer to hand one over than the disk to read it, and
 * the processor is what a build waits for. What may be large is copied in the pool.
 */
export const systemFiles: Files = {
  ...system,
  readFile: atOnce(sync.readFileSync) as Files['readFile'],
  writeFile: atOnce(sync.writeFileSync) as Files['writeFile'],
  stat: atOnce(sync.statSync) as Files['stat'],
  rename: atOnce(sync.renameSync),
};

/** Ends the names of files that are being written. Whoever holds a directory's sign may remove those of dead builds. */
const DRAFT = '.embed-hub.tmp';

export const isDraft = (name: string): boolean => name.endsWith(DRAFT);

/** Drafts of this process, which are no leftovers. */
const inWork = new Set<string>();

export const isInWork = (draft: string): boolean => inWork.has(draft);

/**
 * Puts a file in its place in one step: whoever reads it finds the old one or the new one, whole.
 * @param make writes the file under the name it is given; where it says `false` it has written none
 * @throws the file system's error; then nothing is left behind
 */
export async function putFile(files: Files, path: string, make: (draft: string) => Promise<unknown>): Promise<void> {
  const at = path.lastIndexOf(sep) + 1;
  const draft = `${path.slice(0, at)}.${path.slice(at, at + 100)}.${randomUUID()}${DRAFT}`;
  inWork.add(draft);
  try {
    if ((await make(draft)) !== false) await files.rename(draft, path);
  } catch (error) {
    await files.rm(draft, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    inWork.delete(draft);
  }
}

/** `ENOENT` and the like; undefined for what is no error of the file system. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** After these nothing more can be written, whichever file it is. */
const FINAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

export const isFinal = (error: unknown): boolean => FINAL.has(codeOf(error) ?? '');
