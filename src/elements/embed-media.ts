import { LitElement, type TemplateResult } from 'lit';
import type { Embed, Frame } from '../core/embed.js';
import type { ErrorCode } from '../core/error.js';
import { getConfig } from './config.js';
import { EmbedActivateEvent, EmbedFailedEvent, EmbedResolvedEvent } from './events.js';
import { loadMessages } from './messages.js';
import { openFrame, type Player } from './shared/frame.js';
import { firstLink, LightDom, slotPicture } from './shared/light-dom.js';
import { linkTarget } from './shared/link-target.js';
import { isOpen, MEDIA_STATES, type MediaState } from './shared/media-states.js';
import { mediaStyles } from './shared/media-styles.js';
import { linkView, playerView, readLight, titledOf, type MediaView } from './shared/media-view.js';
import type { MessageTable } from './shared/message-table.js';
import { posterStyles } from './shared/poster-styles.js';
import { lookUp, unresolvable, urlOf, type Source } from './shared/source.js';
import { StateMachine } from './shared/states.js';
import { shared } from './styles.js';

/**
 * Any address of a video, a recording, a photo or a live stream, as a player that asks nobody before the reader does.
 *
 * What stands inside it stays: the link is there before, with and after the player, and names it. Nothing is requested
 * from the provider until the button is pressed; then its frame and nothing else.
 *
 * @tag embed-media
 * @summary A URL as a player that loads when the reader asks for it.
 *
 * @slot - The author's link and words. The first link gives address and title where `src` does not.
 * @slot poster - A picture shown instead of the drawn one; the first `<img>` or `<picture>` that stands directly in the
 * element is put there.
 *
 * @csspart base - The figure: player and caption.
 * @csspart frame - The box of the player; its size is the same before, during and after.
 * @csspart poster - The drawn or given picture.
 * @csspart button - The button, as large as the box.
 * @csspart label - What is seen of the button.
 * @csspart start - The time it starts at.
 * @csspart message - What is said where the player did not load.
 * @csspart retry - The button that tries again.
 * @csspart caption - Everything below the box.
 * @csspart title - The author's words, or our link.
 * @csspart link - Our link, where the author wrote none.
 * @csspart credit - Who made it, and its provider.
 * @csspart note - Which server the player comes from.
 * @csspart close - The button that closes the player.
 * @csspart card - What is shown instead of a player where the item is gone.
 * @csspart reason - The sentence that says why it is gone.
 * @csspart archive - A link to an archived copy.
 *
 * @cssprop [--embed-media-margin=1.25em] - Space above and below.
 * @cssprop [--embed-media-max-height=42rem] - The player is made narrower rather than higher than this.
 * @cssprop [--embed-media-aspect-ratio] - Width / height of the player, where the provider's is not wanted.
 * @cssprop [--embed-media-poster-color] - Ground of the drawn poster; follows `color-scheme` by default.
 * @cssprop [--embed-media-poster-ink] - What is drawn on it, and the ground of the label.
 * @cssprop [--embed-radius=10px] - Corners.
 * @cssprop [--embed-border-color] - Lines; a share of the text colour by default.
 * @cssprop [--embed-quiet-color] - Secondary text; a share of the text colour by default.
 * @cssprop [--embed-focus-color=currentColor] - The focus ring.
 *
 * @cssstate idle - Nothing has been loaded.
 * @cssstate activating - The reader pressed; the player is loading.
 * @cssstate active - The player is there.
 * @cssstate failed - The player did not load; the link stands.
 * @cssstate gone - The service or the item no longer exists.
 * @cssstate unknown - Nobody knows the address: only the link is shown.
 *
 * @fires {EmbedActivateEvent} embed-activate - The reader pressed the button. Cancelable: nothing is loaded then.
 * @fires {EmbedResolvedEvent} embed-resolved - It is known what the address stands for.
 * @fires {EmbedFailedEvent} embed-failed - Nobody knows the address, or the player did not load.
 */
export class EmbedMediaElement extends LitElement {
  static override styles = [shared, mediaStyles, posterStyles];
  static override properties = { src: { reflect: true }, embed: { attribute: false, hasChanged: () => true } };

  /**
   * The address. Without it, that of the first link inside the element.
   * @attr src
   */
  declare src: string | null;

  readonly #machine = new StateMachine<MediaState>(this, 'idle', MEDIA_STATES);
  #given: Embed | null = null;
  #embed: Embed | null = null;
  /** What is shown or being resolved. */
  #source: Source = '';
  #turn = 0;
  #messages: MessageTable | undefined;
  #goneView: ((view: MediaView) => TemplateResult) | undefined;
  #player: Player | undefined;

  /** What is shown; null until the address is resolved. One that is set is shown as it is, whatever `src` says. */
  get embed(): Embed | null {
    return this.#given ?? this.#embed;
  }
  set embed(embed: Embed | null) {
    this.#given = embed;
  }

  /** Where it stands; the same word as in `:state()`. */
  get state(): MediaState {
    return this.#machine.current;
  }

  constructor() {
    super();
    this.src = null;
    new LightDom(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /**
   * Loads the player, as the button does, but leaves the focus where it is.
   * @returns false where there is nothing to load, it is loaded already, or a listener said no
   */
  activate(): boolean {
    const [view, box] = [this.#view, this.shadowRoot?.querySelector('.box')];
    if (!view?.frame || !box || isOpen(this.state)) return false;
    if (!this.dispatchEvent(new EmbedActivateEvent(view.embed)) || !this.isConnected) return false;
    if (!this.#machine.to('activating')) return false;
    this.#player = openFrame(box, view.frame, titledOf(view), getConfig().timeout ?? 15, {
      loaded: () => this.#machine.to('active') && this.requestUpdate(),
      failed: (code, cause) => this.#fail(code, cause),
    });
    this.requestUpdate();
    return true;
  }

  /** Closes the player. The focus goes back to the button where it was inside. */
  deactivate(): void {
    this.#keepFocus('.activate');
    this.#stop();
  }

  protected override willUpdate(): void {
    const written = this.src ?? firstLink(this)?.getAttribute('href') ?? '';
    const source = this.#given ?? written.trim();
    if (source === this.#source) return;
    this.#source = source;
    this.#turn++;
    this.#stop();
    this.#machine.to('idle');
    this.#embed = null;
    if (source) void this.#settle(source);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    if (!view) return linkView(urlOf(this.#source), readLight(this));
    if (this.state === 'gone' && this.#goneView) return this.#goneView(view);
    slotPicture(this, 'poster');
    return playerView(view);
  }

  protected override updated(): void {
    const style = this.shadowRoot?.querySelector<HTMLElement>('.box')?.style;
    const { aspectRatio, height } = this.#frame ?? {};
    // properties of the object model, which a content security policy allows, where an attribute would be refused
    style?.setProperty('--_ratio', height ? '' : String(aspectRatio ?? 16 / 9));
    style?.setProperty('--_height', height ? `${height}px` : '');
  }

  /** The frame, if it is one that a page may show. */
  get #frame(): Frame | undefined {
    const frame = this.#embed?.frame;
    const src = linkTarget(frame?.src);
    return frame && src ? { ...frame, src } : undefined;
  }

  get #view(): MediaView | undefined {
    const [embed, messages, frame, state] = [this.#embed, this.#messages, this.#frame, this.state];
    if (!embed || !messages) return undefined;
    const light = readLight(this, messages.startSuffix(embed));
    const press = (event: Event): void => this.#press(event);
    return { embed, messages, frame, state, light, press };
  }

  /** Finds out what the address stands for. A later one wins; what is known of an earlier one is dropped. */
  async #settle(source: Source): Promise<void> {
    const turn = this.#turn;
    let [embed, cause]: [Embed | null, unknown] = [null, null];
    try {
      [this.#messages, embed] = await Promise.all([loadMessages(this), lookUp(source)]);
      if (embed?.status === 'gone') ({ goneView: this.#goneView } = await import('./shared/gone-view.js'));
    } catch (error) {
      cause = error;
    }
    if (turn !== this.#turn) return;
    this.#embed = embed;
    this.#machine.to(embed?.status === 'gone' ? 'gone' : this.#frame ? 'idle' : 'unknown');
    this.requestUpdate();
    this.dispatchEvent(
      embed
        ? new EmbedResolvedEvent(embed)
        : new EmbedFailedEvent(cause ? 'network' : unresolvable(source), urlOf(source), cause),
    );
  }

  /** The reader's own act on one of our buttons: the frame is made before this returns, and gets the focus; or is closed. */
  #press(event: Event): void {
    // the element may stand inside a link of the author's
    event.preventDefault();
    if (isOpen(this.state)) this.deactivate();
    else if (this.activate()) this.#player?.iframe.focus();
  }

  #fail(code: ErrorCode, cause: unknown): void {
    if (!this.#machine.to('failed')) return;
    this.#keepFocus('.retry');
    this.#player?.close();
    this.requestUpdate();
    this.dispatchEvent(new EmbedFailedEvent(code, urlOf(this.#source), cause));
  }

  /** Back to the facade, where there was or should have been a frame. */
  #stop(): void {
    this.#player?.close();
    this.#player = undefined;
    if (this.state !== 'gone' && this.state !== 'unknown' && this.#machine.to('idle')) this.requestUpdate();
  }

  /** Where the focus is on something that is about to go, it moves to what takes its place. */
  #keepFocus(selector: string): void {
    if (!this.shadowRoot?.activeElement) return;
    this.requestUpdate();
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus());
  }
}
