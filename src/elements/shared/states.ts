/** An element's state, named: one at a time, told to style sheets as `:state(name)`. */

/** Holds one of a set of names and shows it on the host. */
export class StateMachine<Name extends string> {
  readonly #next: Readonly<Record<Name, readonly Name[]>>;
  readonly #states: Set<string> | undefined;
  #current: Name;

  /** @param next name → the names that may follow it */
  constructor(host: HTMLElement, initial: Name, next: Readonly<Record<Name, readonly Name[]>>) {
    this.#next = next;
    this.#current = initial;
    // absent before Safari 17.4, and where the element is rendered on a server
    this.#states = (host.attachInternals() as Partial<ElementInternals>).states;
    this.#show(initial, true);
  }

  get current(): Name {
    return this.#current;
  }

  /** @returns false, and changes nothing, where `name` may not follow the current state */
  to(name: Name): boolean {
    if (!this.#next[this.#current].includes(name)) return false;
    this.#show(this.#current, false);
    this.#current = name;
    this.#show(name, true);
    return true;
  }

  #show(name: Name, on: boolean): void {
    try {
      if (on) this.#states?.add(name);
      else this.#states?.delete(name);
    } catch {
      // Chromium before 125 takes only names that begin with two dashes
    }
  }
}
