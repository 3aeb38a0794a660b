/** A bar that grows on a terminal, and nothing anywhere else. */

/** What is drawn on; absent where nobody looks. */
export interface Terminal {
  write(text: string): unknown;
  readonly columns?: number;
}

export interface Progress {
  /** @param note stands behind the bar, as far as there is room */
  show(done: number, total: number, note: string): void;
  /** Takes the bar away. */
  end(): void;
}

/** Milliseconds between two pictures: a terminal is slower than a build. */
const FRAME = 100;
const WIDTH = 24;
const CLEAR = '\r\u001b[K';

/** @param now milliseconds, as an argument for tests */
export function progressOn(terminal: Terminal | undefined, now: () => number = Date.now): Progress {
  let last = -Infinity;
  let drawn = false;
  return {
    show(done, total, note) {
      if (!terminal || now() - last < FRAME) return;
      last = now();
      drawn = true;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const full = Math.floor(share * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      terminal.write(CLEAR + `${bar} ${done}/${total} ${note}`.slice(0, (terminal.columns ?? 80) - 1));
    },
    end() {
      if (drawn) terminal?.write(CLEAR);
    },
  };
}
