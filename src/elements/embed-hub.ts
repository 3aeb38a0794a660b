import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Kind } from '../core/embed.js';
import type { Words } from '../locales/index.js';
import type { ConsentLine } from './hub/consent-line.js';
import { countKinds, Filter } from './hub/filter.js';
import { FocusKeeper } from './hub/focus-keeper.js';
import { filterView } from './hub/hub-view.js';
import { hubStyles } from './hub/hub-styles.js';
import { itemsOf, mentionScripts } from './hub/items.js';
import { settleStyles } from './hub/light-styles.js';
import type { MentionPart } from './hub/mention-part.js';
import { Naming } from './hub/naming.js';
import { PlayAll } from './hub/play-all.js';
import { isSounding } from './hub/playable.js';
import { loadMessages } from './messages.js';
import { consentOf } from './playing/consent-gate.js';
import { shared } from './styles.js';

/**
 * Groups whatever is inside: players, cards, pictures, and the author's own headings, paragraphs and lists, which stay as
 * they are and where they are. A hub inside another belongs to itself.
 *
 * Where there are several kinds of items, the reader may choose one. Nothing ever plays before the reader has started
 * something, and one plays at a time.
 *
 * @tag embed-hub
 * @summary A group of embeds: in columns, one after the other, by kind, with one question of consent for all.
 *
 * @slot - Items, and what the author says about them. A heading above all others names the group.
 * @slot heading - That heading, if it comes first: what the reader can do stands below it.
 * @slot mentions - The list of mentions, which the element makes itself.
 *
 * @csspart bar - What the reader can do, above the items.
 * @csspart sequence - The buttons for playing in sequence.
 * @csspart play-all - The toggle, pressed while one plays after the other.
 * @csspart next - The button for the next one.
 * @csspart filter - The set of options for kinds.
 * @csspart option - One of them.
 * @csspart consent - The question that is asked for all.
 * @csspart allow-all - Its button for all providers.
 * @csspart allow - Its button for one of them.
 * @csspart items - The grid.
 * @csspart coming - What comes next, or what is waited for; stays in sight at the lower edge.
 * @csspart play-now - Begins it at once.
 * @csspart cancel - Nothing more is played.
 * @csspart mentions - Everything about mentions.
 * @csspart mentions-title - What they are called.
 * @csspart load-mentions - Asks for them, where they are at another site or did not come.
 * @csspart more - Shows more of them.
 *
 * @cssprop [--embed-hub-column=18rem] - A column is never narrower than this, unless there is no room.
 * @cssprop [--embed-hub-gap=1.5rem] - Space between items.
 * @cssprop [--embed-hub-margin=1.25em] - Space above and below.
 * @cssprop [--embed-radius=10px] - Corners.
 * @cssprop [--embed-border-color] - Lines; a share of the text colour by default.
 * @cssprop [--embed-focus-color=currentColor] - The focus ring.
 */
export class EmbedHubElement extends LitElement {
  static override styles = [shared, hubStyles];
  static override properties = {
    layout: { reflect: true },
    sequence: { reflect: true },
    countdown: { type: Number },
    label: { reflect: true },
    filter: { reflect: true },
    consent: { reflect: true },
    mentions: { reflect: true },
  };

  /**
   * `list`: one below the other. `grid`, which is the default: in as many columns as there is room for.
   * @attr layout
   */
  declare layout: 'grid' | 'list' | null;
  /**
   * Where it is there, what plays is followed by the next, after a pause in which the reader can cancel; and a button plays
   * all. With `offer` only that button begins it.
   * @attr sequence
   */
  declare sequence: string | null;
  /**
   * Seconds between one and the next; 0: none. Default 5.
   * @attr countdown
   */
  declare countdown: number | null;
  /**
   * What the group is called, where no heading inside says it.
   * @attr label
   */
  declare label: string | null;
  /**
   * `off`: the reader is not offered to choose a kind.
   * @attr filter
   */
  declare filter: 'off' | null;
  /**
   * When readers are asked before a provider is contacted, for everything inside: `ask`, `click` or `granted`. Without it,
   * what holds for the page.
   * @attr consent
   */
  declare consent: 'ask' | 'click' | 'granted' | null;
  /**
   * An endpoint that lists webmentions or pingbacks as JF2. One at another site is asked once the reader wants it. Lists in
   * `<script type="application/jf2feed+json">` inside the element are shown too.
   * @attr mentions
   */
  declare mentions: string | null;

  readonly #naming = new Naming(this);
  readonly #shown = new Filter(this);
  readonly #playing: PlayAll;
  #observer: MutationObserver | undefined;
  #items: HTMLElement[] = [];
  #messages: Words<'hub'> | undefined;
  #consentLine: ConsentLine | undefined;
  #mentionPart: MentionPart | undefined;
  #said = '';

  constructor() {
    super();
    this.layout = this.sequence = this.countdown = this.label = this.filter = this.consent = this.mentions = null;
    new FocusKeeper(this);
    this.#playing = new PlayAll({
      element: this,
      items: () => this.#items,
      messages: () => this.#messages,
      sequence: () => this.sequence,
      pause: () => (this.countdown !== null && this.countdown >= 0 ? this.countdown : 5),
      say: (text) => this.#say(text),
      heard: () => this.#show(),
    });
    for (const type of ['embed-resolved', 'embed-failed']) this.addEventListener(type, () => this.#look());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    settleStyles(this);
    this.#observer ??= new MutationObserver(() => this.#look());
    this.#observer.observe(this, { childList: true, subtree: true });
    this.#look();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (this.isConnected) return;
      settleStyles(this);
      this.#playing.end();
      this.#shown.restore();
      this.#mentionPart?.remove();
      this.#closeConsent();
    });
  }

  /** `moveBefore()`: nothing ends, and nothing begins anew. */
  connectedMoveCallback(): void {
    settleStyles(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#naming.update(this.label, this.#items);
    if (changed.has('filter')) this.#show();
    if (this.isConnected && (changed.has('consent') || changed.has('mentions'))) void this.#load();
  }

  protected override render(): TemplateResult {
    const messages = this.#messages;
    const bar = messages && [this.#playing.view(messages), this.#filter(messages)].filter((part) => part !== nothing);
    const say = (text: string): void => this.#say(text);
    return html`<slot name="heading"></slot>
      ${bar?.length ? html`<div class="bar" part="bar" lang=${messages?.language ?? nothing}>${bar}</div>` : nothing}
      ${messages && this.#consentLine ? this.#consentLine.view(messages, this.#items, say) : nothing}
      <div class="items" part="items"><slot></slot></div>
      ${messages ? [this.#playing.coming(messages), this.#mentionPart?.view(messages, say)] : nothing}
      <p class="unseen" role="status" lang=${messages?.language ?? nothing}>${this.#said}</p>`;
  }

  #filter(messages: Words<'hub'>): TemplateResult | typeof nothing {
    const kinds = this.#kinds;
    if (kinds.length < 2) return nothing;
    const choose = (kind: Kind | null): void => {
      this.#shown.chosen = kind;
      this.#say(messages.shown(this.#show(), this.#items.length));
    };
    return filterView({ messages, kinds, total: this.#items.length, chosen: this.#shown.chosen, choose });
  }

  /** Those that a reader may choose from. */
  get #kinds(): [Kind, number][] {
    return this.filter === 'off' ? [] : countKinds(this.#items);
  }

  /** What stands inside may be different now. */
  #look(): void {
    this.#items = itemsOf(this);
    this.#mentionPart?.update(this.mentions, consentOf(this) === 'granted');
    if (!this.#mentionPart && mentionScripts(this).length > 0) void this.#load();
    this.#show();
    this.requestUpdate();
  }

  /**
   * Shows the chosen kind, and what can be heard whatever it is.
   * @returns how many are shown
   */
  #show(): number {
    const kinds = this.#kinds;
    if (kinds.length < 2 || !kinds.some(([kind]) => kind === this.#shown.chosen)) this.#shown.chosen = null;
    const count = this.#shown.apply(this.#items, isSounding);
    this.#playing.check();
    return count;
  }

  /** Loads what is needed beyond the items. Where that fails they are all there is. */
  async #load(): Promise<void> {
    const changed = (): void => this.requestUpdate();
    const asks = consentOf(this) === 'ask';
    try {
      const [messages, consent, part] = await Promise.all([
        loadMessages(this, 'hub'),
        asks ? import('./hub/consent-line.js').then(({ ConsentLine }) => ConsentLine.open(this, changed)) : undefined,
        this.mentions !== null || mentionScripts(this).length > 0 ? import('./hub/mention-part.js') : undefined,
      ]);
      this.#consentLine?.close();
      this.#consentLine = consent;
      this.#messages = messages;
      if (part) this.#mentionPart ??= new part.MentionPart(this, changed);
    } catch (error) {
      console.warn('embed-hub: a part of <embed-hub> could not be loaded', error);
    }
    if (this.isConnected) this.#look();
    else this.#closeConsent();
  }

  #closeConsent(): void {
    this.#consentLine?.close();
    this.#consentLine = undefined;
  }

  #say(text: string): void {
    this.#said = text;
    this.requestUpdate();
  }
}
