/** A storage that several processes share, with this process's own memory in front of it and in place of it. */
import type { Entry, Shelf } from './cache.js';
import type { Clock } from './clock.js';
import type { Guard } from './shared-guard.js';

/** Entries that one process remembers. */
const HELD = 1000;
/** Milliseconds for which the storage is not asked again: as late is seen what others write or remove. */
const TRUSTED = 10_000;

interface Held {
  readonly entry: Entry;
  /** When the storage had it last, in milliseconds since the epoch. */
  readonly agreed: number;
  /** Seconds of its `ttl`, where the storage could not be told yet. */
  readonly untold?: number;
}

/**
 * A fresh entry is answered from memory for ten seconds; a stale one never without asking the storage. While the storage
 * fails, memory is all there is; what was learnt then is written as soon as somebody asks for it again.
 */
export function withMemory(storage: Shelf, guard: Guard, clock: Clock): Shelf {
  const memory = new Map<string, Held>();

  function hold(held: Held): void {
    const { key } = held.entry;
    memory.delete(key);
    memory.set(key, held);
    const [oldest] = memory.keys();
    if (memory.size > HELD && oldest !== undefined) memory.delete(oldest);
  }

  async function write(entry: Entry, ttl: number): Promise<void> {
    hold({ entry, agreed: 0, untold: ttl });
    await guard.run(() => storage.write(entry, ttl));
    if (memory.get(entry.key)?.entry === entry) hold({ entry, agreed: clock.now() });
  }

  return {
    write,
    async read(key, anew) {
      const before = memory.get(key);
      const now = clock.now();
      if (before && !anew && before.entry.expires > now && now - before.agreed < TRUSTED) {
        hold(before);
        return before.entry;
      }
      const theirs = await guard.run(() => storage.read(key, anew)).catch(() => 'no answer' as const);
      const ours = memory.get(key);
      if (theirs === 'no answer') return ours?.entry;
      // it may have changed while the storage was asked
      const mayBeNewer = ours?.untold !== undefined || ours !== before;
      if (ours && mayBeNewer && (ours.entry.learnt ?? 0) >= (theirs?.learnt ?? 0)) {
        if (ours.untold !== undefined) await write(ours.entry, ours.untold).catch(() => undefined);
        return ours.entry;
      }
      if (theirs) hold({ entry: theirs, agreed: clock.now() });
      else memory.delete(key);
      return theirs;
    },
  };
}
