/** The attributes of the tag that is being read, as places: most tags describe nothing, and their values are never cut out. */
import { decodeHTMLAttribute } from 'entities';

export class Found {
  readonly #markup: string;
  readonly #names: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #count = 0;

  constructor(markup: string) {
    this.#markup = markup;
  }

  /** For the next tag. */
  clear(): void {
    this.#count = 0;
  }

  /** @param name lower case; what `extend` tells belongs to it from now on */
  begin(name: string): void {
    this.#names[this.#count] = name;
    this.#starts[this.#count] = 0;
    this.#ends[this.#count] = 0;
    this.#count += 1;
  }

  /** A part of the value of the attribute that began last. */
  extend(start: number, end: number): void {
    const last = this.#count - 1;
    if (this.#ends[last] === 0) this.#starts[last] = start;
    this.#ends[last] = end;
  }

  get size(): number {
    return this.#count;
  }

  has(name: string): boolean {
    return this.#find(name) >= 0;
  }

  /** The value, decoded; of two equal names the first, as in browsers. */
  get(name: string): string | undefined {
    const index = this.#find(name);
    return index < 0 ? undefined : this.#value(index);
  }

  toMap(): ReadonlyMap<string, string> {
    const map = new Map<string, string>();
    for (let i = 0; i < this.#count; i += 1) {
      const name = this.#names[i] ?? '';
      if (!map.has(name)) map.set(name, this.#value(i));
    }
    return map;
  }

  #find(name: string): number {
    for (let i = 0; i < this.#count; i += 1) if (this.#names[i] === name) return i;
    return -1;
  }

  #value(index: number): string {
    const value = this.#markup.slice(this.#starts[index], this.#ends[index]);
    return value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
}
