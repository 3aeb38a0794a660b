/** The words of what tells a recording's content otherwise: captions, transcript, chapters, descriptions, signs. */

/** A style of captions, and the place they stand at. */
export type CaptionSize = 'small' | 'medium' | 'large' | 'huge';
export type CaptionColors = 'white' | 'yellow' | 'black' | 'plain';
export type CaptionPlace = 'bottom' | 'top';

export interface ScriptMessages {
  /** Names a toggle button, a choice, and what their key does. */
  readonly captions: string;
  /** In a choice: none of them. */
  readonly off: string;
  /** Said once. @param label of the track; empty where they were switched off */
  captionsAre(label: string): string;
  /** Said once where the chosen ones could not be loaded. */
  readonly captionsFailed: string;
  /** Names a choice, as do the next two. */
  readonly captionSize: string;
  readonly captionColors: string;
  readonly captionPlace: string;
  readonly sizes: Readonly<Record<CaptionSize, string>>;
  /** `white` is white on black, `plain` white with an outline. */
  readonly colors: Readonly<Record<CaptionColors, string>>;
  readonly places: Readonly<Record<CaptionPlace, string>>;
  readonly transcript: string;
  /** Names a choice. */
  readonly languages: string;
  readonly loading: string;
  /** The transcript could not be loaded. */
  readonly transcriptFailed: string;
  /** Nothing that is said could be read from its file. */
  readonly transcriptEmpty: string;
  /** It tells less than all of it. @param seconds what it ends at */
  transcriptEnds(seconds: number): string;
  /** A link to the file. */
  readonly openFile: string;
  /** A button. @param seconds from the beginning */
  playFrom(seconds: number): string;
  /** Names a search field. */
  readonly search: string;
  /** Said once. @param place of the one that is shown, from 1; 0 for none yet */
  found(count: number, place: number): string;
  /** A button: the next that was found, and the one before. */
  readonly next: string;
  readonly previous: string;
  /** A toggle button: what is said now is kept in sight. */
  readonly follow: string;
  /** A button. */
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly chapters: string;
  readonly nextChapter: string;
  readonly previousChapter: string;
  /** A button: loads them. */
  readonly pictures: string;
  readonly chaptersFailed: string;
  /** A link. @param title of the chapter it stands beside */
  more(title: string): string;
  /** A toggle button. */
  readonly description: string;
  /** Said once. */
  descriptionIs(on: boolean): string;
  /** Names the choice of who speaks descriptions. */
  readonly describer: string;
  readonly browserVoice: string;
  readonly screenReader: string;
  /** Names the choice of how fast. */
  readonly voiceSpeed: string;
  /** A toggle button. */
  readonly signs: string;
  /** A button: to the next corner. */
  readonly move: string;
  readonly larger: string;
  readonly smaller: string;
  /** The second picture, or the described recording, could not be loaded. */
  readonly pictureFailed: string;
}
