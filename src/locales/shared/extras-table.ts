/** The words of what a player has besides its controls: settings, keys, the sleep timer, sharing, going on. */
export interface ExtrasMessages {
  /** A button. */
  readonly pictureInPicture: string;
  /** A button: plays it on another device. */
  readonly elsewhere: string;
  /** A link. */
  readonly download: string;
  /** A button. @param time as in `1:30` */
  share(time: string): string;
  /** Said once the link is in the clipboard. */
  readonly copied: string;
  /** Names the field with the link, where it could not be copied. */
  readonly link: string;
  /** Names the choice of when it stops by itself. */
  readonly sleep: string;
  readonly never: string;
  minutes(count: number): string;
  readonly chapterEnd: string;
  readonly recordingEnd: string;
  /** Said once it stopped. */
  readonly slept: string;
  /** It goes on where the reader left off. @param at spoken length of time */
  goesOn(seconds: number): string;
  /** The button beside it. */
  readonly fromStart: string;
  /** A button, and the name of what it shows. */
  readonly shortcuts: string;
  /** A check box. */
  readonly useShortcuts: string;
  /** The author switched them off. */
  readonly shortcutsOff: string;
  readonly close: string;
  /** What keys are called that have no sign. */
  readonly space: string;
  /** What keys do. */
  readonly playPause: string;
  seekBy(seconds: number): string;
  readonly toShare: string;
  readonly muteSound: string;
  readonly changeVolume: string;
  readonly slowerFaster: string;
  readonly fullscreen: string;
  readonly showShortcuts: string;
}
