/** Milliseconds between the first two tries, how much longer each next pause is, and the longest one. */
const [FIRST, FACTOR, LONGEST] = [100, 1.6, 8000];

/** Says something again and again, at longer and longer intervals, until it is answered or some 20 seconds are over. */
export class Greeting {
  readonly #say: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAnswered = false;

  constructor(say: () => void) {
    this.#say = say;
  }

  /** From the beginning, if it was said before. */
  start(): void {
    this.stop();
    this.#isAnswered = false;
    this.#repeat(FIRST);
  }

  /** Somebody spoke: no need to go on. @returns true for the first words since it was started */
  answered(): boolean {
    this.stop();
    const isFirst = !this.#isAnswered;
    this.#isAnswered = true;
    return isFirst;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #repeat(pause: number): void {
    this.#say();
    if (pause < LONGEST) this.#timer = setTimeout(() => this.#repeat(pause * FACTOR), pause);
  }
}
