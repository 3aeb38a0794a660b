/** Files replaced in one step: whoever looks sees the old one or the new one, never a half. */
import { open, readFile, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { putFile, systemFiles } from '../../site/node/files.js';

/** Somebody else wrote the file in the meantime; it is left as they wrote it. */
export class ChangedError extends Error {
  override readonly name = 'ChangedError';
}

/**
 * @param before what was read; the file is left alone where it holds something else by now
 * @throws ChangedError; the file system's error
 */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  await putFile(systemFiles, target, async (draft) => {
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(after);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!Buffer.from(before).equals(await readFile(target)))
      throw new ChangedError('It was changed while it was read, and is left as it is.');
  });
}

/** A file that is there once it is whole. */
export interface OutFile {
  /** @throws the file system's error */
  write(text: string): Promise<void>;
  /** Puts it in its place. @throws the file system's error */
  finish(): Promise<void>;
  /** Takes away what was written. May be called after `finish`, and then does nothing. */
  abandon(): Promise<void>;
}

/** @throws the file system's error */
export async function openOutFile(path: string): Promise<OutFile> {
  const draft = draftOf(path);
  const file = await open(draft, 'wx');
  let isOpen = true;
  const close = async (handle: FileHandle): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    async write(text) {
      await file.writeFile(text);
    },
    async finish() {
      await file.sync();
      await close(file);
      await rename(draft, path);
    },
    async abandon() {
      await close(file);
      await rm(draft, { force: true });
    },
  };
}

/** Puts a text in its place in one step. @throws the file system's error; then nothing is left behind */
export async function putWhole(path: string, text: string): Promise<void> {
  const file = await openOutFile(path);
  try {
    await file.write(text);
    await file.finish();
  } finally {
    await file.abandon();
  }
}

const draftOf = (path: string): string => join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.tmp`);
