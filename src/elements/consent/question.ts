/** The gate of one element: shut while its provider is not allowed, and the question that opens it. */
import { adoptStyles, supportsAdoptingStyleSheets, type TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import type { ConsentMessages } from '../../locales/shared/consent-table.js';
import { loadMessages } from '../messages.js';
import { consentPanel, panelStyles } from './panel.js';
import { consent, type ConsentChangeEvent } from './store.js';
import { subjectOf, type Subject } from './subject.js';

/** What is behind the gate. */
export interface Asked {
  /** The reader agreed, within their press. */
  activate(by: 'reader'): boolean;
  /** The reader refused, or took their agreement back: no frame and no question is left. */
  deactivate(): void;
  /** Something that is shown depends on the answer. */
  changed(): void;
}

export class ConsentQuestion {
  readonly #asked: Asked;
  readonly #messages: ConsentMessages;
  readonly #host: string;
  readonly #subject: Subject;
  /** Agreed to for this item only, for as long as it is shown here. */
  #once = false;

  /**
   * Loads the words, so that the question stands as soon as the button is pressed.
   * @throws where they cannot be loaded
   */
  static async for(element: Element, embed: Embed, asked: Asked): Promise<ConsentQuestion> {
    const messages = await loadMessages(element, 'consent');
    if (element.shadowRoot) dress(element.shadowRoot);
    return new ConsentQuestion(embed, asked, messages);
  }

  private constructor(embed: Embed, asked: Asked, messages: ConsentMessages) {
    this.#asked = asked;
    this.#messages = messages;
    this.#host = new URL(embed.frame?.src ?? embed.url, document.baseURI).hostname.replace(/^www\./, '');
    this.#subject = subjectOf(embed, this.#host);
    consent.addEventListener('change', this.#follow);
  }

  /** Whether the reader has to be asked. */
  get isShut(): boolean {
    return !this.#once && !consent.isAllowed(this.#subject.id);
  }

  /** The question, in the place of the button. */
  panel({ embed }: { readonly embed: Embed }): TemplateResult {
    return consentPanel({
      embed,
      host: this.#host,
      messages: this.#messages,
      allow: (remember) => this.#allow(remember),
      refuse: () => this.#asked.deactivate(),
    });
  }

  /** Hears of no more answers. */
  close(): void {
    consent.removeEventListener('change', this.#follow);
  }

  #allow(remember: boolean): void {
    const { id, name } = this.#subject;
    this.#once = true;
    if (remember) consent.allow(id, { remember, name });
    this.#asked.activate('reader');
    this.#asked.changed();
  }

  readonly #follow = (event: Event): void => {
    const { provider, allowed } = event as ConsentChangeEvent;
    if (provider !== null && provider !== this.#subject.id) return;
    if (!allowed && !consent.isAllowed(this.#subject.id)) {
      this.#once = false;
      this.#asked.deactivate();
    }
    this.#asked.changed();
  };
}

/** Puts the styles of the question into a shadow root, once. */
function dress(root: ShadowRoot): void {
  const sheet = panelStyles.styleSheet;
  if (sheet && root.adoptedStyleSheets.includes(sheet)) return;
  adoptStyles(root, supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets, panelStyles] : [panelStyles]);
}
