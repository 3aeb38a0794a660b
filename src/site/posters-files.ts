/** The directory of pictures: whole files or none. Node only. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../resolver/clock.js';
import { codeOf, DRAFT, isLiving, replaceFile } from '../resolver/shared-file.js';

/** Pictures cannot be kept: what a person has to see to, and what no other address would mend. */
export class PosterFileError extends Error {
  override readonly name = 'PosterFileError';
}

/** A full disk, a quota, a limit of the process. */
const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Does something with files; @throws PosterFileError in place of the file system's error */
export async function told<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (cause instanceof PosterFileError || typeof code !== 'string') throw cause;
    const message = NO_ROOM.has(code)
      ? `There is no room for pictures in ${directory} (${code}). Make room and build again: what was finished is kept.`
      : `Pictures cannot be kept in ${directory} (${code}).`;
    throw new PosterFileError(message, { cause });
  }
}

/** @returns no names where there is no such directory; @throws PosterFileError */
export async function namesIn(directory: string): Promise<string[]> {
  return told(directory, () =>
    readdir(directory).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }),
  );
}

/**
 * What is in the directory, without what builds that died have left half-written.
 * @returns no names where there is no directory yet
 */
export async function filesIn(directory: string, clock: Clock): Promise<Set<string>> {
  return told(directory, async () => {
    const names = await namesIn(directory);
    const drafts = names.filter((name) => name.endsWith(DRAFT));
    await Promise.all(drafts.map((name) => isLiving(join(directory, name), clock)));
    return new Set(names);
  });
}

/** Makes the directory where there is none. @throws PosterFileError, with nothing written */
export async function keepFile(directory: string, name: string, bytes: Uint8Array): Promise<void> {
  await told(directory, async () => {
    try {
      await replaceFile(join(directory, name), bytes);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      await mkdir(directory, { recursive: true });
      await replaceFile(join(directory, name), bytes);
    }
  });
}
