/** Speaks the cues of a `kind="descriptions"` track; where one takes longer than its gap, the recording waits for it. */
import { toCue } from './tracks.js';
import { Voice } from './description-voice.js';

/**
 * @param show shows a text to screen readers
 * @param signal ends it
 */
export function speakTrack(
  media: HTMLMediaElement,
  track: TextTrack,
  show: (text: string) => void,
  signal: AbortSignal,
): void {
  const voice = new Voice(show);
  /** Active, and spoken or waiting to be. */
  const known = new Set<TextTrackCue>();
  let waiting: TextTrackCue[] = [];
  let speaking: TextTrackCue | undefined;
  /** Paused here, not by the reader. */
  let isHeld = false;

  const next = (): void => {
    speaking = waiting.shift();
    if (speaking) voice.say(toCue(speaking).text, track.language, next);
    else if (isHeld) {
      isHeld = false;
      void media.play().catch(() => undefined);
    }
  };
  const look = (): void => {
    if (media.paused && !isHeld) return;
    const active = [...(track.activeCues ?? [])];
    // one that is over while it is spoken has no room; one that begins meanwhile has to wait
    const isLate = (speaking && !active.includes(speaking)) || active.some((cue) => !known.has(cue) && speaking);
    for (const cue of known) if (!active.includes(cue)) known.delete(cue);
    for (const cue of active) {
      if (known.has(cue) || !toCue(cue).text) continue;
      known.add(cue);
      waiting.push(cue);
    }
    if (isLate && !media.paused) {
      isHeld = true;
      media.pause();
    }
    if (!speaking) next();
  };
  /** @param goesOn where to the reader it played */
  const stop = (goesOn: boolean): void => {
    voice.stop();
    known.clear();
    waiting = [];
    speaking = undefined;
    isHeld = false;
    if (goesOn) void media.play().catch(() => undefined);
  };

  track.addEventListener('cuechange', look, { signal });
  const options = { signal };
  media.addEventListener('timeupdate', look, options);
  media.addEventListener('pause', () => isHeld || stop(false), options);
  media.addEventListener('seeking', () => stop(isHeld), options);
  media.addEventListener('emptied', () => stop(false), options);
  const goOn = (): void => {
    isHeld = false;
    look();
  };
  media.addEventListener('play', goOn, options);
  signal.addEventListener('abort', () => stop(isHeld && media.isConnected), { once: true });
  look();
}
