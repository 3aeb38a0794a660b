/** Where a site is written to: whole files, and only those that are not there as they should be. */
import { join } from 'node:path';
import { codeOf, isDraft, isInWork, putFile, type Files } from './files.js';

/** Of new files, as far as the system lets them. */
export const RIGHTS = 0o666;

export interface Target {
  /**
   * Makes a folder, and removes what dead builds left in it.
   * @returns whether it is new, and there is nothing in it
   */
  ready(folder: string): Promise<boolean>;
  /**
   * Writes a file, in a folder that is ready.
   * @param isNew there is nothing in its place
   * @returns false where it is there already, byte for byte
   * @throws the file system's error
   */
  put(path: string, bytes: Uint8Array, isNew: boolean): Promise<boolean>;
}

export function createTarget(files: Files): Target {
  const made = new Map<string, Promise<boolean>>();

  async function make(folder: string): Promise<boolean> {
    if ((await files.mkdir(folder, { recursive: true })) !== undefined) return true;
    for (const name of await files.readdir(folder)) {
      const place = join(folder, name);
      if (isDraft(name) && !isInWork(place)) await files.rm(place, { force: true });
    }
    return false;
  }

  const ready = (folder: string): Promise<boolean> => {
    const work = made.get(folder) ?? make(folder);
    made.set(folder, work);
    return work;
  };

  return {
    ready,
    async put(path, bytes, isNew) {
      if (!isNew && (await holds(files, path, bytes))) return false;
      await putFile(files, path, (draft) => files.writeFile(draft, bytes, { flag: 'wx', mode: RIGHTS }));
      return true;
    },
  };
}

/** Whether a file is there, byte for byte. @throws the file system's error */
export async function holds(files: Files, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const { size } = await files.stat(path);
    return size === bytes.length && (await files.readFile(path)).equals(bytes);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
