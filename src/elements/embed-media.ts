import { LitElement, type TemplateResult } from 'lit';
import type { Embed, Frame } from '../core/embed.js';
import type { Words } from '../locales/index.js';
import { EmbedFailedEvent, EmbedResolvedEvent } from './events.js';
import type { FramePlayer } from './playing/frame-player.js';
import type { Stage } from './playing/stage.js';
import { fillPicture, firstLink, LightDom, slotPicture } from './shared/light-dom.js';
import { linkTarget } from './shared/link-target.js';
import { MEDIA_STATES, type MediaState } from './shared/media-states.js';
import { mediaStyles } from './shared/media-styles.js';
import { linkView, playerView, readLight, type MediaView } from './shared/media-view.js';
import { posterStyles } from './shared/poster-styles.js';
import type { Found } from './shared/found.js';
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
 * @csspart photo - A picture that is what the address leads to.
 * @csspart elsewhere - The link to the item's own page, where the player did not load.
 * @csspart picture - A picture of the page's own, or the provider's where the page allows it.
 * @csspart consent - The question whether a provider may be contacted.
 * @csspart consent-question - Its first sentence.
 * @csspart consent-explanation - What happens then.
 * @csspart consent-always - The box to tick for not being asked again.
 * @csspart consent-agree - The button that loads.
 * @csspart consent-refuse - The button back.
 * @csspart consent-policy - A link to the provider's privacy policy.
 * @csspart player - The browser's own player, of a file.
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
 * @cssstate asking - The reader is asked whether the provider may be contacted.
 * @cssstate active - The player is there.
 * @cssstate offline - There is no network; it waits for it.
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
  #found: Found | null = null;
  /** What is shown or being resolved. */
  #source: Source = '';
  #turn = 0;
  #messages: Words<'media'> | undefined;
  #goneView: ((view: MediaView) => TemplateResult) | undefined;
  #stage: Stage | undefined;

  /** What is shown; null until the address is resolved. One that is set is shown as it is, whatever `src` says. */
  get embed(): Embed | null {
    return this.#given ?? this.#found?.embed ?? null;
  }
  set embed(embed: Embed | null) {
    this.#given = embed;
  }

  /** Where it stands; the same word as in `:state()`. */
  get state(): MediaState {
    return this.#machine.current;
  }

  /** The player, with the names of `HTMLMediaElement`; null where there is none, or it cannot be spoken to. */
  get player(): FramePlayer | HTMLMediaElement | null {
    return this.#stage?.player ?? null;
  }

  constructor() {
    super();
    this.src = null;
    new LightDom(this);
  }

  /**
   * Loads the player, as the button does, but leaves the focus where it is.
   * @returns false where there is nothing to load, it is loaded already, or a listener or the reader has to agree first
   */
  activate(): boolean {
    return this.#stage?.activate('script') ?? false;
  }

  /** Closes the player. The focus goes back to the button where it was inside. */
  deactivate(): void {
    this.#stage?.deactivate();
  }

  /**
   * Plays from a place in it, opening it where that is needed. For a reader's own act: a player that opens gets the focus.
   * @param seconds from the beginning
   * @returns false where it cannot
   */
  playFrom(seconds: number): boolean {
    return this.#stage?.playFrom(seconds) ?? false;
  }

  protected override willUpdate(): void {
    const written = this.src ?? firstLink(this)?.getAttribute('href') ?? '';
    const source = this.#given ?? written.trim();
    if (source === this.#source) return;
    this.#source = source;
    this.#turn++;
    this.#stage?.deactivate();
    this.#machine.to('idle');
    this.#found = null;
    if (source) void this.#settle(source);
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    if (!view) return linkView(urlOf(this.#source), readLight(this));
    if (this.state === 'gone' && this.#goneView) return this.#goneView(view);
    slotPicture(this, 'poster');
    fillPicture(this);
    return playerView(view);
  }

  protected override updated(): void {
    const style = this.shadowRoot?.querySelector<HTMLElement>('.box')?.style;
    const frame = this.#frame;
    const height = this.#stage?.height ?? frame?.height;
    // properties of the object model, which a content security policy allows, where an attribute would be refused
    style?.setProperty('--_ratio', height ? '' : String(frame?.aspectRatio ?? 16 / 9));
    style?.setProperty('--_height', height ? `${height}px` : '');
  }

  /** The frame, if it is one that a page may show. */
  get #frame(): Frame | undefined {
    const frame = this.#found?.embed.frame;
    const src = linkTarget(frame?.src);
    return frame && src ? { ...frame, src } : undefined;
  }

  #view(): MediaView | undefined {
    const [found, messages, stage] = [this.#found, this.#messages, this.#stage];
    if (!found || !messages || !stage) return undefined;
    const light = readLight(this, messages.startSuffix(found.embed));
    return { ...found, messages, stage, light, frame: this.#frame, state: this.state };
  }

  /** Finds out what the address stands for. A later one wins; what is known of an earlier one is dropped. */
  async #settle(source: Source): Promise<void> {
    const turn = this.#turn;
    let [found, cause]: [Found | null, unknown] = [null, null];
    try {
      const [texts, { Stage: LoadedStage }] = await Promise.all([
        import('./messages.js'),
        import('./playing/stage.js'),
      ]);
      this.#stage ??= new LoadedStage(this, this.#machine, () => this.#view());
      [this.#messages, found] = await Promise.all([texts.loadMessages(this, 'media'), lookUp(source, this)]);
      if (found?.embed.status === 'gone') ({ goneView: this.#goneView } = await import('./shared/gone-view.js'));
      if (found && turn === this.#turn) await this.#stage.prepare(found);
    } catch (error) {
      // without what it takes to ask the reader, there is only the link
      [found, cause] = [null, error];
    }
    if (turn !== this.#turn) return;
    this.#found = found;
    this.#machine.to(found?.embed.status === 'gone' ? 'gone' : this.#frame || found?.embed.media ? 'idle' : 'unknown');
    this.requestUpdate();
    this.dispatchEvent(
      found
        ? new EmbedResolvedEvent(found.embed)
        : new EmbedFailedEvent(cause ? 'network' : unresolvable(source), urlOf(source), cause),
    );
  }
}
