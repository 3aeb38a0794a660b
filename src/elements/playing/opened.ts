import type { FramePlayer } from './frame-player.js';

/** Something that plays, or is about to. */
export interface Opened {
  /** Null where nobody can speak to it. */
  readonly player: FramePlayer | HTMLMediaElement | null;
  /** px, where it tells how high it wants to be */
  readonly height: number | null;
  /** For a reader's own act. */
  focus(): void;
  close(): void;
}
