/**
 * Captions: which track, and drawn here, in the reader's style, instead of by the browser. They stand in no live region:
 * nobody is talked over. Where the system fills the screen by itself, as phones do, it draws them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { choice } from './choice.js';
import type { Content, PlayerHost, PlayerKey } from './host.js';
import { captionChoices, captionStyles, chooseCaptions, styleSettings } from './caption-style.js';
import { elementOf, tracksOf } from './script-use.js';
import { wake } from './tracks.js';
import { labelOf } from './track-label.js';
import { attach, WatchingPart } from './watching-part.js';

const KINDS = /captions|subtitles/;

class Captions extends WatchingPart<'script'> {
  readonly styles = captionStyles;
  #shown: TextTrack | null = null;
  #drawn = new WeakMap<TextTrackCue, TemplateResult>();
  /** The system fills the screen with the picture, and shows nothing of ours. */
  #isAway = false;
  /** What the reader or the author wants was looked at. */
  #isBegun = false;

  get keys(): PlayerKey[] {
    return this.words && this.#tracks.length
      ? [{ key: 'c', does: this.words.captions, run: () => this.#toggle(true) }]
      : [];
  }

  bar(): Content {
    const { words } = this;
    if (!words || !this.#tracks.length) return nothing;
    return html`<button
      class="control"
      part="control captions"
      aria-label=${words.captions}
      aria-pressed=${this.#shown !== null}
      aria-keyshortcuts=${this.host.keysOn ? 'c' : nothing}
      @click=${this.#press}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path class="line" d="M3 5h18v14H3zM11 10a3 3 0 1 0 0 4M18 10a3 3 0 1 0 0 4" />
      </svg>
    </button>`;
  }

  menu(): Content {
    const { words } = this;
    const tracks = this.#tracks;
    if (!words || !tracks.length) return nothing;
    const chosen = this.#shown ? tracks.indexOf(this.#shown) : -1;
    const choices = tracks.map((track, i) => ({
      value: String(i),
      text: labelOf(track, words.captions),
      language: track.language,
    }));
    const all = [{ value: '-1', text: words.off }, ...choices];
    const change = (value: string): void => this.#choose(tracks[Number(value)], false);
    return html`${choice('captions', words.captions, String(chosen), all, change)} ${styleSettings(words, this.#redraw)}`;
  }

  overlay(): Content {
    return this.host.media instanceof HTMLVideoElement ? this.#draw('on-picture') : nothing;
  }

  panel(): Content {
    return this.host.media instanceof HTMLVideoElement ? nothing : this.#draw('');
  }

  protected override end(): void {
    // the browser draws them again
    this.#shown?.removeEventListener('cuechange', this.#redraw);
    if (this.#shown) this.#shown.mode = 'showing';
    this.#shown = null;
    this.#isBegun = this.#isAway = false;
  }

  protected override watch(media: HTMLMediaElement, signal: AbortSignal): void {
    const options = { signal };
    const { textTracks } = media;
    for (const type of ['change', 'addtrack', 'removetrack'])
      textTracks.addEventListener(type, () => this.#adopt(media), options);
    media.addEventListener('error', ({ target }) => void this.#mend(media, target), { signal, capture: true });
    for (const element of media.querySelectorAll('track'))
      if (element.readyState === HTMLTrackElement.ERROR) void this.#mend(media, element);
    const away = (on: boolean) => (): void => {
      this.#isAway = on;
      if (this.#shown) this.#shown.mode = on ? 'showing' : 'hidden';
    };
    media.addEventListener('webkitbeginfullscreen', away(true), options);
    media.addEventListener('webkitendfullscreen', away(false), options);
    this.#adopt(media);
  }

  get #tracks(): TextTrack[] {
    return tracksOf(this.host.media, KINDS);
  }

  /** Takes over what the author, the browser or a script shows. */
  #adopt(media: HTMLMediaElement): void {
    const tracks = this.#tracks;
    if (!this.#isAway) {
      // it may come back, as streams and moves in the page do that
      if (this.#shown && !tracks.includes(this.#shown)) {
        this.#show(null);
        this.#isBegun = false;
      }
      // some browsers switch all of them off once the recording is loaded
      if (this.#shown) wake(this.#shown);
      const showing = tracks.find(({ mode }) => mode === 'showing');
      const given = tracks.find((track) => elementOf(media, track)?.default);
      const isFirst = tracks.length > 0 && !this.#isBegun;
      if (isFirst) this.#isBegun = true;
      // browsers show what is given at different moments, some of them never
      if (isFirst || (showing && showing === given)) this.#show(this.#wanted(tracks, given ?? showing));
      else if (showing) this.#show(showing);
    }
    this.host.requestUpdate();
  }

  /** What the reader chose, here or elsewhere; else what they are given. */
  #wanted(tracks: readonly TextTrack[], given: TextTrack | undefined): TextTrack | null {
    const { language } = captionChoices();
    if (language === '') return null;
    const isSame = language === undefined || given?.language === language;
    return (isSame ? given : tracks.find((track) => track.language === language)) ?? given ?? null;
  }

  #show(track: TextTrack | null): void {
    const before = this.#shown;
    this.#shown = track;
    if (before && before !== track) {
      before.removeEventListener('cuechange', this.#redraw);
      before.mode = 'disabled';
    }
    for (const other of this.#tracks) if (other !== track && other.mode === 'showing') other.mode = 'disabled';
    if (track) {
      track.mode = this.#isAway ? 'showing' : 'hidden';
      track.addEventListener('cuechange', this.#redraw);
    }
    this.host.requestUpdate();
  }

  /** By the reader's act. @param isTold false where what they pressed tells its state by itself */
  #choose(track: TextTrack | undefined, isTold: boolean): void {
    this.#show(track ?? null);
    chooseCaptions({ language: track?.language ?? '' });
    if (isTold) this.host.say(this.words?.captionsAre(track ? labelOf(track, this.words.captions) : '') ?? '');
  }

  readonly #press = (): void => this.#toggle(false);

  #toggle(isTold: boolean): void {
    const tracks = this.#tracks;
    const wanted = [captionChoices().language, this.words?.language, document.documentElement.lang];
    const found = wanted.flatMap((language) => tracks.find((track) => language && track.language === language) ?? []);
    this.#choose(this.#shown ? undefined : (found[0] ?? tracks[0]), isTold);
  }

  readonly #redraw = (): void => this.host.requestUpdate();

  async #mend(media: HTMLMediaElement, element: EventTarget | null): Promise<void> {
    if (!(element instanceof HTMLTrackElement) || !KINDS.test(element.kind)) return;
    try {
      const { mendTrack } = await import('./captions-mend.js');
      const track = await mendTrack(media, element);
      if (this.host.media === media && element.track === this.#shown) this.#show(track);
    } catch {
      if (element.track === this.#shown) void this.tell(({ captionsFailed }) => captionsFailed);
    }
    this.host.requestUpdate();
  }

  #draw(place: string): Content {
    if (!this.#shown || this.#isAway) return nothing;
    const { size = 'medium', colors = 'white', place: chosen = 'bottom' } = captionChoices();
    const classes = `captions ${place} ${size} ${colors} ${chosen}`;
    return html`<div class=${classes} part="caption" lang=${this.#shown.language || nothing}>
      ${[...(this.#shown.activeCues ?? [])].map((cue) => this.#cue(cue))}
    </div>`;
  }

  #cue(cue: TextTrackCue): TemplateResult {
    let drawn = this.#drawn.get(cue);
    // the browser made nodes of its tags, and knows none that could do anything
    if (!drawn) {
      const { text = '' } = cue as Partial<VTTCue>;
      const words = document.createElement('span');
      words.append((cue as Partial<VTTCue>).getCueAsHTML?.() ?? text);
      this.#drawn.set(cue, (drawn = html`<span class="cue">${words}</span>`));
    }
    return drawn;
  }
}

export const part = (host: PlayerHost): Captions => attach(new Captions(host, 'script'));
