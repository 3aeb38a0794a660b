/** The choice among a recording's languages and mixes: those of hls.js, or those of the media element itself. */
import type Hls from 'hls.js';
import { html, nothing } from 'lit';
import type { Words } from '../../locales/index.js';
import type { Content } from './host.js';

interface Track {
  readonly name: string;
  readonly language: string;
  readonly isChosen: boolean;
}

/** HTML Living Standard, section 4.8.11.10.1; WebKit has it, and nobody else without a flag. */
interface NativeTracks extends EventTarget, Iterable<{ label: string; language: string; enabled: boolean }> {
  readonly length: number;
}

/** What the media element knows of its own tracks; undefined where the browser tells nobody. */
export const nativeTracks = (media: HTMLMediaElement): NativeTracks | undefined =>
  (media as { audioTracks?: NativeTracks }).audioTracks;

/** Nothing where there is no choice. */
export function audioChoice(media: HTMLMediaElement, hls: Hls | undefined, words: Words<'stream'>): Content {
  const tracks = hls ? hlsTracks(hls) : [...(nativeTracks(media) ?? [])].map(ofNative);
  if (tracks.length < 2) return nothing;
  const choose = ({ target }: Event): void => {
    const chosen = Number((target as HTMLSelectElement).value);
    if (hls) hls.audioTrack = chosen;
    // several may be on at once: the chosen one comes before the others go
    else {
      const own = [...(nativeTracks(media) ?? [])];
      own.slice(chosen, chosen + 1).forEach((track) => (track.enabled = true));
      own.forEach((track, index) => (track.enabled = index === chosen));
    }
  };
  return html`<label class="setting" part="setting">
    ${words.audio}
    <select data-choice="audio" @change=${choose}>
      ${tracks.map(
        (track, index) =>
          html`<option value=${index} .selected=${track.isChosen}>${nameOf(track, index, words)}</option>`,
      )}
    </select>
  </label>`;
}

const hlsTracks = (hls: Hls): Track[] =>
  hls.audioTracks.map(({ name, lang = '' }, index) => ({ name, language: lang, isChosen: index === hls.audioTrack }));

const ofNative = ({ label, language, enabled }: { label: string; language: string; enabled: boolean }): Track => ({
  name: label,
  language,
  isChosen: enabled,
});

function nameOf({ name, language }: Track, index: number, words: Words<'stream'>): string {
  if (name) return name;
  try {
    const spoken = language && new Intl.DisplayNames(words.language, { type: 'language' }).of(language);
    return spoken || words.track(index + 1);
  } catch {
    // no language tag at all
    return words.track(index + 1);
  }
}
