import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Feed } from '../core/feed.js';
import type { Words } from '../locales/index.js';
import { EmbedFailedEvent } from './events.js';
import { languageOf, loadMessages } from './messages.js';
import { Artwork } from './podcast/artwork.js';
import { FeedLoader } from './podcast/feed-loader.js';
import { Finding } from './podcast/finding.js';
import { KeepFocus } from './podcast/keep-focus.js';
import { listView } from './podcast/list-view.js';
import { Listening } from './podcast/listening.js';
import { nowView } from './podcast/now-view.js';
import { headerView } from './podcast/show-view.js';
import { podcastStyles } from './podcast/styles.js';
import { copyAddress } from './podcast/subscribe.js';
import type { ShowView } from './podcast/view.js';
import { waitingView } from './podcast/waiting-view.js';
import { hasWords } from './podcast/titled.js';
import { fillPicture, LightDom, slotPicture } from './shared/light-dom.js';
import { shared } from './styles.js';

/**
 * A show from its feed: what it says of itself, how to follow it, its episodes, and one player for all of them.
 *
 * A feed of the page's own site, or one that a build wrote into the element, is shown at once. One on another site is asked
 * for when the reader wants it, unless the site's resolver knows it.
 *
 * @tag embed-podcast
 * @summary A podcast from its feed, with one player.
 *
 * @slot - The author's words for the show, which stand for its title. The first link is the feed's where `src` is not there.
 * @slot artwork - A picture; the first `<img>` or `<picture>` that stands directly in the element is put there.
 * @slot episodes - Episodes as a build wrote them, for readers without script; they are not shown where the feed is.
 * @slot player - The player, which the element makes itself.
 *
 * @csspart show - The show: picture, title, description, ways to follow it.
 * @csspart artwork - The box of its picture.
 * @csspart show-picture - The button for a picture that is on another site.
 * @csspart title - The author's words, or our link.
 * @csspart link - Our link.
 * @csspart credit - Who makes it, and how many episodes there are.
 * @csspart description - What it says of itself.
 * @csspart follow - The list of ways to follow it.
 * @csspart copy - The button that copies the feed's address.
 * @csspart cut - What is said of a feed that ends in the middle.
 * @csspart now - The episode in the player.
 * @csspart up-next - The button for the one after it.
 * @csspart tools - What finds episodes.
 * @csspart search - Its field.
 * @csspart season - The choice of a season.
 * @csspart episodes - The list.
 * @csspart episode - A row of it.
 * @csspart name - What an episode is called.
 * @csspart play - Its button.
 * @csspart about - What is known of it, in a line.
 * @csspart facts - Its date, length and number.
 * @csspart problem - What is wrong with it, or with the feed.
 * @csspart notes-button - Opens its notes.
 * @csspart notes - Its notes.
 * @csspart people - Who is heard in it.
 * @csspart clip - A short part of it.
 * @csspart time - A time in its notes.
 * @csspart none - What is said where nothing fits.
 * @csspart more - Shows more episodes.
 * @csspart offer - What is shown before another site is asked.
 * @csspart load - The button that asks it.
 * @csspart contact - What that site learns.
 * @csspart loading - What is shown while it is asked.
 * @csspart failed - What is shown where the feed does not come.
 * @csspart feed - The link to it there.
 *
 * @cssprop [--embed-podcast-margin=1.25em] - Space above and below.
 * @cssprop [--embed-radius=10px] - Corners.
 * @cssprop [--embed-border-color] - Lines; a share of the text colour by default.
 * @cssprop [--embed-quiet-color] - Secondary text; a share of the text colour by default.
 * @cssprop [--embed-focus-color=currentColor] - The focus ring.
 *
 * @fires {EmbedFailedEvent} embed-failed - The feed could not be loaded, or is none.
 */
export class EmbedPodcastElement extends LitElement {
  static override styles = [shared, podcastStyles];
  static override properties = {
    src: { reflect: true },
    guid: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    sequence: { type: Boolean },
    feed: { attribute: false, hasChanged: () => true },
  };

  /**
   * The feed's address. Without it, that of the first link inside the element.
   * @attr src
   */
  declare src: string | null;
  /**
   * Shows one episode alone: what the feed calls it by.
   * @attr guid
   */
  declare guid: string | null;
  /**
   * Makes the title a heading of this level, 1 to 6, and those of episodes headings of the next. Default none.
   * @attr heading-level
   */
  declare headingLevel: number | null;
  /**
   * When an episode that the reader has played ends, the next one plays.
   * @attr sequence
   */
  declare sequence: boolean;

  readonly #artwork = new Artwork(this);
  readonly #loader = new FeedLoader(this, {
    changed: () => this.#changed(),
    arrived: (feed) => this.#arrived(feed),
    failed: (code, url, cause) => {
      if (this.#words) this.#say(this.#words.problems[this.#loader.problem]);
      this.dispatchEvent(new EmbedFailedEvent(code, url, cause));
    },
  });
  readonly #listening = new Listening(
    this,
    () => ({ feed: this.#loader.feed, isGrowing: this.#loader.isGrowing, words: this.#words }),
    (text) => this.#say(text),
  );
  readonly #finding = new Finding(this.#listening.list, () => this.#words, {
    say: (text) => this.#say(text),
    changed: () => this.requestUpdate(),
  });
  #given: Feed | null = null;
  #words: Words<'podcast'> | undefined;
  /** The reader pressed for the feed. */
  #asked = false;
  #said = '';

  /** What is shown; null until it is known. One that is set is shown as it is, whatever `src` says. */
  get feed(): Feed | null {
    return this.#given ?? this.#loader.feed;
  }
  set feed(feed: Feed | null) {
    this.#given = feed;
  }

  /** The media element of the player; null where there is none yet. */
  get media(): HTMLMediaElement | null {
    return this.#listening.player.media ?? null;
  }

  constructor() {
    super();
    this.src = this.guid = this.headingLevel = null;
    this.sequence = false;
    new LightDom(this);
    new KeepFocus(this, () => this.#nextFocus());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#words) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#finding.stop();
      this.#loader.stop();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#words && this.isConnected) this.#loader.update(this.src, this.#given);
    if (changed.has('guid')) this.#listening.choose();
  }

  protected override render(): TemplateResult {
    const [words, loader] = [this.#words, this.#loader];
    if (!words) return html`<slot></slot><slot name="episodes"></slot>`;
    slotPicture(this, 'artwork');
    fillPicture(this);
    const level = Math.max(0, this.headingLevel ?? 0);
    const isTitled = hasWords(this);
    const shown =
      loader.feed && loader.state === 'ready'
        ? this.#show(this.#listening.view(words, loader.feed, level), isTitled)
        : waitingView({
            words,
            loader,
            level,
            language: languageOf(this),
            isTitled,
            load: () => void this.#ask(words),
          });
    return html`<div part="base" lang=${words.language}>${shown}</div>
      <p class="unseen" role="status" lang=${words.language}>${this.#said}</p>`;
  }

  #show(view: ShowView, isTitled: boolean): TemplateResult {
    const { words } = view;
    const { isCut, isGrowing, server } = this.#loader;
    const { list, next, alone } = this.#listening;
    const isAlone = this.guid !== null;
    const feedUrl = view.feed.url ?? this.#loader.url;
    const picture = this.#artwork.view(view.feed, this.#asked ? server : '');
    return html`${headerView({ ...view, ...picture, isTitled, copy: () => void copyAddress(feedUrl, words).then((text) => this.#say(text)) })}
    ${isCut ? html`<p part="cut">${words.cut}</p>` : nothing}
    ${isAlone && !alone && !isGrowing ? html`<p part="none">${words.missing}</p>` : nothing}
    ${nowView(view, { isAlone, next, alone })}
    ${isAlone ? nothing : listView({ ...view, ...this.#finding.changes, list })}`;
  }

  async #load(): Promise<void> {
    try {
      this.#words = await loadMessages(this, 'podcast');
      this.requestUpdate();
    } catch (error) {
      console.warn('embed-hub: a part of <embed-podcast> could not be loaded', error);
    }
  }

  /** The reader wants the feed. */
  async #ask(words: Words<'podcast'>): Promise<void> {
    this.#asked = true;
    this.#say(words.loading);
    await this.#loader.load();
  }

  #arrived(feed: Feed): void {
    this.#listening.begin(feed);
    if (this.#asked && this.#words) this.#say(this.#words.count(feed.episodes.length));
  }

  #changed(): void {
    const { feed } = this.#loader;
    if (feed) this.#listening.grow(feed);
    this.requestUpdate();
  }

  /** Where a button has gone: the first of those that came, else the show. */
  #nextFocus(): HTMLElement | null | undefined {
    if (this.#loader.state === 'loading') return null;
    const row = this.renderRoot.querySelectorAll('[part="episode"]')[this.#finding.first];
    return row?.querySelector<HTMLElement>('button, a') ?? this.renderRoot.querySelector<HTMLElement>('[part="show"]');
  }

  #say(text: string): void {
    this.#said = text;
    this.requestUpdate();
  }
}
