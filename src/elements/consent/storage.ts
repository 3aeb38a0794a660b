/** `localStorage` as it is in the wild: absent, forbidden, full, or pretending. Nothing here throws. */

/** @returns null on a server, and where the browser or its reader forbids it */
function storage(): Storage | null {
  try {
    return typeof document === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
}

/** Whether an event of `storage` is about the one we use. Only events made by a script name none. */
export const isOurs = ({ storageArea }: StorageEvent): boolean => !storageArea || storageArea === storage();

export function readText(key: string): string | null {
  try {
    return storage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** @returns false where it is not there afterwards */
export function writeText(key: string, text: string): boolean {
  try {
    storage()?.setItem(key, text);
  } catch {
    // full, or forbidden: what was there before stays
  }
  return readText(key) === text;
}

/** @returns false where it is still there afterwards */
export function removeText(key: string): boolean {
  try {
    storage()?.removeItem(key);
  } catch {
    // forbidden
  }
  return readText(key) === null;
}

/** All keys that begin with `prefix`. */
export function keysWith(prefix: string): string[] {
  try {
    const store = storage();
    const keys = Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? '');
    return keys.filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
