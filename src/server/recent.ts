/** The last used of something, and no more than there is room for. */

export interface Room {
  readonly entries: number;
  /** What the entries weigh together, in bytes or whatever `put` is told. */
  readonly bytes: number;
}

interface Kept<T> {
  readonly value: T;
  readonly weight: number;
  /** It was asked for since it was last put behind the others. */
  isUsed: boolean;
}

/**
 * A map that forgets what nobody asked for. Asking leaves a mark and nothing else, as it is what most requests do: room is
 * made by going round, where a mark is good for one more round (the "second chance" of page replacement).
 */
export class Recent<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #room: Room;
  #bytes = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  get size(): number {
    return this.#kept.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): T | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    kept.isUsed = true;
    return kept.value;
  }

  /** What would take up more than a quarter of the room is not kept: one guest must not empty the house. */
  put(key: string, value: T, weight: number): void {
    this.drop(key);
    if (weight > this.#room.bytes / 4) return;
    this.#makeRoom(weight);
    this.#kept.set(key, { value, weight, isUsed: false });
    this.#bytes += weight;
  }

  #makeRoom(weight: number): void {
    const { entries, bytes } = this.#room;
    // those that are put behind the others are met again, without their marks
    for (const [oldest, kept] of this.#kept) {
      if (this.#kept.size < entries && this.#bytes + weight <= bytes) return;
      if (kept.isUsed) {
        kept.isUsed = false;
        this.#kept.delete(oldest);
        this.#kept.set(oldest, kept);
      } else this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
