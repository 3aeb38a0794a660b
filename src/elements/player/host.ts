/** What a part of the player may rely on, and what the player asks of a part. */
import type { CSSResult, LitElement, nothing, ReactiveController, TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import type { Chapter } from '../../core/transcript.js';
import type { Words } from '../../locales/index.js';
import type { Trouble } from '../../locales/shared/player-table.js';

/** What is drawn. */
export type Content = TemplateResult | typeof nothing;

/** The player, as its parts see it. It is drawn anew when what is shown changes, but not as time goes on. */
export interface PlayerHost extends LitElement {
  /** The author's own element; another one when they swap it, null where there is none. */
  readonly media: HTMLMediaElement | null;
  /** Undefined until they are loaded; parts are not drawn before. */
  readonly words: Words<'player'> | undefined;
  /** What a script or the build knows of the recording. */
  readonly embed: Embed | null;
  /** What it is called, where anybody said so; else empty. */
  readonly label: string;
  /** In order of time; empty where no part knows any. */
  readonly chapters: readonly Chapter[];
  /** Where one is, in seconds: a place that waits for the recording to be loaded, else what the media element says. */
  readonly position: number;
  /** Seconds: what the media element says, else what is known of it; 0 where nobody knows, Infinity where it never ends. */
  readonly length: number;
  /** The keys of all parts. */
  readonly partKeys: readonly PlayerKey[];
  /** Whether it plays, as far as that is of use: one that failed does not, even where its media element would. */
  readonly isPlaying: boolean;
  /** Whether the reader and the author leave keys on. */
  readonly keysOn: boolean;
  /** What the reader asked to see. */
  readonly asked: ReadonlySet<Asked>;
  /** Draws something, or not: parts that are only needed then are loaded then. */
  ask(name: Asked, on: boolean): void;
  /** Says something once, to screen readers: there is one `role=status`. */
  say(text: string): void;
  /**
   * Goes to a place, by the reader's act: stays paused or playing as it was, and says the new time once. Before the
   * recording is loaded the place is kept and gone to once it is.
   * @param seconds held within the recording
   */
  seek(seconds: number): void;
  /** Plays, by the reader's act, once parts have made it ready. What prevents it is told. */
  play(): Promise<void>;
  /** @param rate held between 0.5 and 3, kept for later visits */
  setRate(rate: number): void;
  /** The recording cannot be played: tells the reader, and leaves the link. @param reason absent where nobody knows */
  fail(reason?: Trouble): void;
}

export type Asked = 'settings' | 'help';

/** A key that a part listens to, while the focus is in the player. */
export interface PlayerKey {
  /** As `KeyboardEvent.key` has it; letters in lower case. */
  readonly key: string;
  /** What it does, for the list of keys. */
  readonly does: string;
  /** To the next chapter, or to the one before: the system's keys do the same. */
  readonly way?: 1 | -1;
  readonly run: () => void;
}

/** A part of the player, loaded when there is use for it. What it draws is drawn in the player's shadow root. */
export interface PlayerPart extends ReactiveController {
  /** Buttons of the control bar: `<button class="control" part="control …">`, with an icon of `icons.ts`. */
  bar?(): Content;
  /** Rows of the settings: `<label class="setting">words <select></select></label>`, or buttons of class `setting`. */
  menu?(): Content;
  /** What stands below the bar. */
  panel?(): Content;
  /** What lies on the picture. It takes no presses unless it says so (`pointer-events`). */
  overlay?(): Content;
  /** What it knows of the recording's parts: marks on the slider, keys of the system, the sleep timer's end. */
  readonly chapters?: readonly Chapter[];
  readonly keys?: readonly PlayerKey[];
  /** Others may follow, once what they are for is drawn. */
  readonly styles?: CSSResult;
  /** The author swapped the media element, or there is none any more. */
  mediaChanged?(media: HTMLMediaElement | null): void;
  /** The reader wants it to play: called within the press, before `play()`. */
  prepare?(): void | Promise<void>;
  /** @returns true where the part deals with an error of the media element itself */
  handleError?(error: MediaError | null): boolean;
}
