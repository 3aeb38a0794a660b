/**
 * A `localStorage` of a test file's own: files run at the same time in windows of one browser, which share the real one
 * and hear of each other's changes.
 */
class OwnStorage {
  readonly #entries = new Map<string, string>();

  get length(): number {
    return this.#entries.size;
  }
  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#entries.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.#entries.set(key, text);
  }
  removeItem(key: string): void {
    this.#entries.delete(key);
  }
  clear(): void {
    this.#entries.clear();
  }
}

/** Puts one in place of the page's, for the rest of the file. */
export function useOwnStorage(): OwnStorage {
  const storage = new OwnStorage();
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => storage });
  return storage;
}

/** Runs `act` while a method of the storage does something else. */
export function broken(name: 'getItem' | 'setItem' | 'removeItem', method: () => unknown, act: () => void): void {
  Object.defineProperty(localStorage, name, { value: method, configurable: true });
  try {
    act();
  } finally {
    Reflect.deleteProperty(localStorage, name);
  }
}
