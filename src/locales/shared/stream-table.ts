/** The words of what a stream has besides a file: qualities, audio tracks, and a live edge. */
export interface StreamMessages {
  /** Names the choice of how sharp the picture is. */
  readonly quality: string;
  /** The browser chooses. @param now what it chose, as in `720p`; absent where nobody knows */
  automatic(now?: string): string;
  /** Names the choice among languages and mixes. */
  readonly audio: string;
  /** An audio track without a name. @param number from 1 */
  track(number: number): string;
  /** What is heard happens now. */
  readonly live: string;
  /** A button: leaves what was recorded behind. */
  readonly goLive: string;
  /** Said once it is live again. */
  readonly wentLive: string;
}
