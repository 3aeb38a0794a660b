import { PlayerElement } from './player/element.js';

export type { PlayerState } from './player/playback.js';

/**
 * An accessible player around the author's own `<audio>` or `<video>`.
 *
 * The media element stays where it is and what it is: its `controls` are there before and without script, and come back
 * when the player goes. Nothing is loaded before it is played (`preload="none"` unless the author says otherwise). What is
 * shown is what the media element reports.
 *
 * @tag embed-player
 * @summary Accessible controls around your own audio or video.
 *
 * @slot - The author's `<audio>` or `<video>`, and words about it. Where there is none, `src`, `embed` or the first link to a
 * file is played.
 * @slot media - The media element, or what holds it; it is put there by itself.
 *
 * @csspart base - All of it.
 * @csspart stage - The picture of a video.
 * @csspart start - What is drawn on it before it was played.
 * @csspart bar - The controls.
 * @csspart control - Each of them; together with `play`, `skip`, `mute`, `speed`, `settings-button` or `fullscreen`.
 * @csspart seek - The slider between its times.
 * @csspart slider - The slider.
 * @csspart time - Where one is.
 * @csspart length - How long it is.
 * @csspart volume - The slider of the volume.
 * @csspart settings - What the button for settings shows.
 * @csspart message - What is said where it cannot be played.
 * @csspart retry - The button that tries again.
 * @csspart open - The link to the file itself.
 *
 * @cssprop [--embed-player-margin=1.25em] - Space above and below.
 * @cssprop [--embed-player-color] - The part of the slider that was played; the text colour by default.
 * @cssprop [--embed-radius=10px] - Corners.
 * @cssprop [--embed-border-color] - Lines; a share of the text colour by default.
 * @cssprop [--embed-quiet-color] - Secondary text; a share of the text colour by default.
 * @cssprop [--embed-focus-color=currentColor] - The focus ring.
 *
 * @cssstate idle - It was not played yet.
 * @cssstate playing - It plays.
 * @cssstate paused - It pauses.
 * @cssstate waiting - It waits for the network.
 * @cssstate ended - It is at its end.
 * @cssstate failed - It cannot be played; the link stands.
 */
export class EmbedPlayerElement extends PlayerElement {}
