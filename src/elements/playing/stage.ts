/** What `<embed-media>` does from the press on: asks, opens the frame, listens to it, and tells what became of it. */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import type { ErrorCode } from '../../core/error.js';
import type { Protocol } from '../../core/playback.js';
import { EmbedActivateEvent, EmbedFailedEvent } from '../events.js';
import { languageOf } from '../messages.js';
import { isOpen, type MediaState } from '../shared/media-states.js';
import type { Content, MediaView, Staging } from '../shared/media-view.js';
import type { Found } from '../shared/found.js';
import type { StateMachine } from '../shared/states.js';
import { ConsentDoor } from './consent-door.js';
import { consentOf, onRevoked, type Gated } from './consent-gate.js';
import { FocusKeeper } from './focus-keeper.js';
import { loadProtocol } from './load-protocol.js';
import { NativePlayer } from './native-player.js';
import { loadPlayer, playFrom } from './load-player.js';
import type { Opened } from './opened.js';
import { openPlayer } from './open-player.js';
import { Poster } from './poster.js';
import { adoptStage } from './stage-styles.js';
import { serverOf, sourcesOf } from './recording.js';
import { fileView, messageView } from './stage-view.js';
import { WhenNear } from './when-near.js';

/** Who wants it: a reader's press, a script, or the site, which has the reader's agreement. */
type Asker = 'reader' | 'script' | 'site';

export class Stage implements Staging, ReactiveController, Gated {
  readonly server: Staging['server'] = (view, frame) => serverOf(view, frame, this.#opening);
  readonly language: () => string;
  readonly #element: LitElement;
  readonly #machine: StateMachine<MediaState>;
  readonly #view: () => MediaView | undefined;
  readonly #poster: Poster;
  readonly #focus: FocusKeeper;
  readonly #near: WhenNear;
  readonly #door: ConsentDoor;
  readonly #native: NativePlayer;
  #prepared: Embed | undefined;
  #protocol: Protocol | undefined;
  #opening: Opened | undefined;
  #failure: ErrorCode = 'network';
  #quiet = false;
  /** Where it starts once the reader has agreed. */
  #start: number | undefined;
  /** Ends what belongs to one opening: timers and listeners. */
  #turn = new AbortController();

  /** @param view what is shown now; undefined before it is known */
  constructor(element: LitElement, machine: StateMachine<MediaState>, view: () => MediaView | undefined) {
    this.#element = element;
    this.language = () => languageOf(element);
    this.#machine = machine;
    this.#view = view;
    this.#poster = new Poster(element);
    this.#focus = new FocusKeeper(element);
    this.#near = new WhenNear(element, () => this.activate('site'));
    this.#native = new NativePlayer(element, view);
    this.#door = new ConsentDoor(element, this);
    adoptStage(this.#element, this.#door.styles);
    element.addController(this);
  }

  hostConnected(): void {
    // style sheets do not survive a stay in another document
    if (this.#element.shadowRoot?.adoptedStyleSheets.length === 0) adoptStage(this.#element, this.#door.styles);
  }

  hostDisconnected(): void {
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (!this.#element.isConnected) this.stop();
    });
  }

  hostUpdated(): void {
    const { current } = this.#machine;
    if (current === 'unknown' || current === 'gone') this.#focus.settle();
  }

  /** Speaks to the player in the frame; null where there is none, or it cannot be spoken to. */
  get player(): Opened['player'] {
    return this.#opening?.player ?? this.#native.media;
  }

  /** px; how high a frame that tells its height wants to be. */
  get height(): number | null {
    return this.#opening?.height ?? null;
  }

  /** The picture of the facade, where it may be asked for. */
  poster(view: MediaView): Content {
    return this.#poster.view(view, this.#door.isShut);
  }

  /** What stands in place of a facade where there is no frame. */
  file(view: MediaView): Content {
    return fileView(view, { host: this.#element, isShut: this.#door.isShut, isWanted: this.#native.isWanted });
  }

  /** What is said and asked on top of the facade. */
  message(view: MediaView): TemplateResult {
    const question = view.state === 'asking' ? this.#door.panel() : nothing;
    // the status stays where it is: what is put into a new one is not always said
    return html`${question}${messageView(view, { failure: this.#failure, quiet: this.#quiet })}`;
  }

  /** Loads what the press will need, as nothing may be awaited between a press and its frame. */
  async prepare({ embed }: Found): Promise<void> {
    this.#prepared = embed;
    const consent = embed.frame && consentOf(this.#element);
    const [protocol] = await Promise.all([
      loadProtocol(embed.frame?.protocol ?? (embed.kind === 'post' ? 'iframe-resize' : '')),
      this.#door.load(embed, consent === 'ask'),
      // what has a facade loads it by the press
      !embed.frame && sourcesOf(embed).length && loadPlayer(),
    ]);
    // what a later address needs may have come sooner
    if (this.#prepared !== embed) return;
    this.#protocol = protocol;
    this.#near.watch(consent === 'granted');
    adoptStage(this.#element, this.#door.styles);
  }

  agreed(): void {
    if (!this.activate('reader', this.#start)) this.deactivate();
  }

  refused(): void {
    this.deactivate();
  }

  changed(): void {
    const { current } = this.#machine;
    if (this.#door.isShut ? isOpen(current) : current === 'asking') this.deactivate();
    else this.#element.requestUpdate();
  }

  /** The reader's own act on one of our buttons: the frame is made before this returns, and gets the focus; or is closed. */
  handleEvent(event: Event): void {
    // the element may stand inside a link of the author's
    event.preventDefault();
    if (isOpen(this.#machine.current)) this.deactivate();
    else this.activate('reader');
  }

  /** @returns false where there is nothing to load, it is loaded already, or somebody said no */
  activate(by: Asker, start?: number): boolean {
    const view = this.#view();
    if (!view?.frame || isOpen(view.state) || !this.#element.isConnected) return false;
    if (this.#door.isShut) return this.#ask(view.embed, by, start);
    return this.#element.dispatchEvent(new EmbedActivateEvent(view.embed)) && this.#open(view, by, start);
  }

  /** Closes the player. The focus goes back to the button where it was inside. */
  deactivate(): void {
    this.#focus.keep('.activate');
    this.stop();
  }

  /** @returns false where it cannot be played from there */
  playFrom(start: number): boolean {
    const { player } = this;
    if (!player || ('can' in player && !player.can.has('seek'))) {
      this.#close();
      this.#to('idle');
      return this.activate('reader', start);
    }
    playFrom(player, start);
    return true;
  }

  /** Back to the facade, where there was or should have been a frame. */
  stop(): void {
    this.#close();
    this.#door.forget();
    const { current } = this.#machine;
    if (current !== 'gone' && current !== 'unknown') this.#to('idle');
  }

  #close(): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#opening?.close();
    this.#opening = undefined;
    this.#quiet = false;
  }

  #ask(embed: Embed, by: Asker, start: number | undefined): false {
    this.#start = start;
    if (this.#door.hasGate) {
      if (this.#to('asking') && by === 'reader') this.#focus.move('.ask :is(button, input)');
    } else {
      this.#door.load(embed, true).then(
        (isLast) => {
          adoptStage(this.#element, this.#door.styles);
          if (isLast) this.activate(by, start);
        },
        (error: unknown) => this.#fail('network', error),
      );
    }
    return false;
  }

  #open(view: MediaView, by: Asker, start: number | undefined): boolean {
    const box = this.#element.shadowRoot?.querySelector<HTMLElement>('.box');
    if (!box) return false;
    if (!navigator.onLine) return this.#waitForNetwork(by);
    if (!view.frame || !this.#to('activating')) return false;
    const request = { frame: view.frame, view, protocol: this.#protocol, plays: by !== 'site', start };
    this.#opening = openPlayer(this.#element, box, request, {
      loaded: () => this.#to('active'),
      failed: (code, cause) => this.#fail(code, cause),
      displaced: () => this.stop(),
      quiet: (isQuiet) => {
        this.#quiet = isQuiet;
        this.#element.requestUpdate();
      },
    });
    if (!this.#door.hasGate)
      void onRevoked(view.embed, this.#turn.signal, () => this.deactivate()).catch(() => undefined);
    if (by === 'reader') this.#opening.focus();
    return true;
  }

  #waitForNetwork(by: Asker): false {
    if (this.#to('offline')) {
      if (by === 'reader') this.#focus.keep('.retry');
      const back = (): void => this.deactivate();
      window.addEventListener('online', back, { signal: this.#turn.signal });
    }
    return false;
  }

  #fail(code: ErrorCode, cause: unknown): void {
    this.#focus.keep('.retry');
    this.#close();
    this.#failure = code;
    if (code === 'network' && !navigator.onLine) this.#waitForNetwork('site');
    else this.#to('failed');
    this.#element.dispatchEvent(new EmbedFailedEvent(code, this.#view()?.embed.url ?? '', cause));
  }

  #to(state: MediaState): boolean {
    if (!this.#machine.to(state)) return false;
    this.#element.requestUpdate();
    return true;
  }
}
