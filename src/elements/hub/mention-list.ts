/** What pages elsewhere say of this one: asked for, and put into the hub as a list of cards. */
import { siteName } from '../../core/site-name.js';
import { fetchMentions, inlineMentions, mentionCards, type Mention } from '../card/mentions.js';
import type { EmbedCardElement } from '../embed-card.js';
import { mentionScripts } from './items.js';

/** `offered`: they are at another site, which is asked only when the reader wants it. */
export type MentionState = 'none' | 'offered' | 'loading' | 'failed' | 'shown';

/** Cards that are added at a time. */
const PAGE = 20;
const MOST = 1000;
/** Milliseconds an endpoint may take. */
const PATIENCE = 10_000;

export class MentionList {
  readonly #hub: HTMLElement;
  readonly #changed: () => void;
  #state: MentionState = 'none';
  #asking: AbortController | undefined;
  #address: string | null = null;
  #scripts: readonly Element[] = [];
  #mentions: readonly Mention[] = [];
  #list: HTMLUListElement | undefined;

  constructor(hub: HTMLElement, changed: () => void) {
    this.#hub = hub;
    this.#changed = changed;
    // a clone of a hub brings cards along that it knows nothing of
    for (const list of hub.querySelectorAll(':scope > [data-embed-mentions]')) list.remove();
  }

  get state(): MentionState {
    return this.#state;
  }

  /** The site they come from. */
  get host(): string {
    const address = parse(this.#address);
    return address ? siteName(address) : '';
  }

  /** How many are shown. */
  get shown(): number {
    return this.#list?.children.length ?? 0;
  }

  get total(): number {
    return this.#mentions.length;
  }

  /** How many the next press shows. */
  get rest(): number {
    return Math.min(PAGE, this.total - this.shown);
  }

  /**
   * Shows the lists that stand in the hub, and those of an endpoint, where something about them is different.
   * @param address null where there is none
   * @param mayAsk whether another site may be asked without the reader
   */
  async update(address: string | null, mayAsk: boolean): Promise<void> {
    const scripts = mentionScripts(this.#hub);
    const isSame = scripts.length === this.#scripts.length && scripts.every((one, i) => one === this.#scripts[i]);
    if (isSame && address === this.#address) return;
    this.remove();
    this.#address = address;
    this.#scripts = scripts;
    this.#put(this.#inline());
    if (address === null) return;
    const elsewhere = parse(address)?.origin !== location.origin;
    if (elsewhere && !mayAsk) this.#to('offered');
    else await this.ask();
  }

  /** Asks the endpoint; what it was asked before is not waited for any more. */
  async ask(): Promise<void> {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const timer = setTimeout(() => asking.abort(), PATIENCE);
    this.#to('loading');
    const answer = await fetchMentions(this.#address ?? '', { signal: asking.signal, limit: MOST }).catch(() => null);
    clearTimeout(timer);
    if (this.#asking !== asking) return;
    this.#asking = undefined;
    if (answer) this.#put([...answer, ...this.#inline()]);
    else this.#to('failed');
  }

  /** @returns the first card of those that came */
  more(): EmbedCardElement | null {
    const before = this.shown;
    this.#append();
    this.#changed();
    return this.#list?.children[before]?.querySelector('embed-card') ?? null;
  }

  /** @param name what assistive technology calls the list */
  label(name: string): void {
    this.#list?.setAttribute('aria-label', name);
  }

  /** Takes the cards out, and asks nobody any more. */
  remove(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#address = null;
    this.#scripts = [];
    this.#put([]);
  }

  /** A copy of a script in a fragment does not run. */
  #inline(): Mention[] {
    const own = document.createDocumentFragment();
    own.append(...this.#scripts.map((script) => script.cloneNode(true)));
    return inlineMentions(own, { limit: MOST });
  }

  /** Each address once: an endpoint often repeats what a build has written into the page. */
  #put(mentions: readonly Mention[]): void {
    const byUrl = new Map<string, Mention>();
    for (const mention of mentions) if (!byUrl.has(mention.embed.url)) byUrl.set(mention.embed.url, mention);
    this.#mentions = [...byUrl.values()];
    this.#list?.remove();
    this.#list = undefined;
    if (this.#mentions.length > 0) {
      this.#list = document.createElement('ul');
      this.#list.slot = 'mentions';
      this.#list.setAttribute('data-embed-mentions', '');
      this.#append();
      this.#hub.append(this.#list);
    }
    this.#to(this.#mentions.length > 0 ? 'shown' : 'none');
  }

  #append(): void {
    const next = this.#mentions.slice(this.shown, this.shown + PAGE);
    const entries = mentionCards(next).map((card) => {
      const entry = document.createElement('li');
      entry.append(card);
      return entry;
    });
    this.#list?.append(...entries);
  }

  #to(state: MentionState): void {
    this.#state = state;
    this.#changed();
  }
}

function parse(address: string | null): URL | undefined {
  try {
    return new URL(address ?? '', document.baseURI);
  } catch {
    return undefined;
  }
}
