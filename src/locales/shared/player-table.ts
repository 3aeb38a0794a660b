/** The words of the controls of `<embed-player>`. */

/** Why a recording cannot be played: `format` is a file that this browser does not play, or that is damaged. */
export type Trouble = 'not-found' | 'private' | 'format' | 'network' | 'offline';

export interface PlayerMessages {
  /** Names the whole player. @param label the recording's title; empty where nobody gave it one */
  video(label: string): string;
  /** The same of a recording without pictures. */
  audio(label: string): string;
  readonly play: string;
  readonly pause: string;
  /** A button. @param seconds how far */
  back(seconds: number): string;
  /** A button. @param seconds how far */
  forward(seconds: number): string;
  /** Names the slider. */
  readonly seek: string;
  /** Where one is, as spoken. @param total seconds; absent where nobody knows, or it never ends */
  position(seconds: number, total?: number): string;
  /** A toggle button, pressed while there is no sound. */
  readonly mute: string;
  readonly volume: string;
  /** @param share 0 to 1 */
  percent(share: number): string;
  readonly speed: string;
  /** As in `1.5×`. */
  rate(rate: number): string;
  /** A toggle button. */
  readonly fullscreen: string;
  /** A button that shows and hides what is rarely needed. */
  readonly settings: string;
  /** Said once where it stops because nothing has come. */
  readonly waiting: string;
  readonly ended: string;
  /** The browser wants another press. */
  readonly pressAgain: string;
  /** A sentence. @param reason absent where nobody knows */
  failed(label: string, reason?: Trouble): string;
  readonly retry: string;
  /** A link to the file itself. */
  readonly open: string;
}
