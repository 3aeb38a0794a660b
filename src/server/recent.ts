/** The last used of something, and no more than there is room for. */

export interface Room {
  readonly entries: number;
  /** What the entries weigh together, in bytes or whatever `put` is told. */
  readonly bytes: number;
}

interface Kept<T> {
  readonly value: T;
  readonly weight: number;
}

/** A map that forgets what was not asked for longest. */
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
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  /** What would take up more than a quarter of the room is not kept: one guest must not empty the house. */
  put(key: string, value: T, weight: number): void {
    this.drop(key);
    if (weight > this.#room.bytes / 4) return;
    this.#kept.set(key, { value, weight });
    this.#bytes += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#room.entries && this.#bytes <= this.#room.bytes) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
