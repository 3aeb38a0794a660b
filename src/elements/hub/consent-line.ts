/** One question for all that is in a hub: whom it comes from, and which of them the reader allows. */
import { html, nothing, type TemplateResult } from 'lit';
import { siteName } from '../../core/site-name.js';
import type { Words } from '../../locales/index.js';
import { policyOf } from '../consent/privacy.js';
import { consent } from '../consent/store.js';
import { subjectOf, type Subject } from '../consent/subject.js';
import { loadMessages } from '../messages.js';
import { asMedia } from './items.js';

export class ConsentLine {
  readonly #words: Words<'consent'>;
  readonly #changed: () => void;

  /** @throws where the words cannot be loaded */
  static async open(hub: Element, changed: () => void): Promise<ConsentLine> {
    return new ConsentLine(await loadMessages(hub, 'consent'), changed);
  }

  private constructor(words: Words<'consent'>, changed: () => void) {
    this.#words = words;
    this.#changed = changed;
    consent.addEventListener('change', changed);
  }

  close(): void {
    consent.removeEventListener('change', this.#changed);
  }

  /** @param say tells the reader, once */
  view(
    messages: Words<'hub'>,
    items: readonly HTMLElement[],
    say: (text: string) => void,
  ): TemplateResult | typeof nothing {
    const subjects = unasked(items);
    if (subjects.length === 0) return nothing;
    const press = (chosen: readonly Subject[]) => (event: Event) => {
      const box = (event.currentTarget as Element).closest('.consent')?.querySelector('input');
      const remember = box?.checked ?? false;
      for (const { id, name } of chosen) consent.allow(id, { remember, name });
      say(messages.allowed(chosen.map(({ name }) => name)));
    };
    const one = (subject: Subject): TemplateResult => {
      const policy = policyOf(subject.id);
      return html`<li>
        <button type="button" part="allow" @click=${press([subject])}>${messages.allow(subject.name)}</button>
        ${policy ? html`<a class="target" href=${policy}>${this.#words.policy(subject.name)}</a>` : nothing}
      </li>`;
    };
    const all = html`<button type="button" part="allow-all" @click=${press(subjects)}>${messages.allowAll}</button>`;
    const remember = html`<label class="plain"><input type="checkbox" /> ${messages.remember}</label>`;
    return html`<div class="panel consent" part="consent" lang=${messages.language}>
      <p>${messages.consent(subjects.map(({ name }) => name))}</p>
      ${subjects.length > 1 ? all : nothing}
      <ul>
        ${subjects.map(one)}
      </ul>
      ${consent.remembers ? remember : nothing}
    </div>`;
  }
}

/** Providers of what is in a hub, each once, that the reader has not allowed. */
function unasked(items: readonly HTMLElement[]): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const item of items) {
    const embed = asMedia(item)?.embed;
    if (!embed?.frame || embed.status === 'gone') continue;
    const host = siteName(embed.frame.src, document.baseURI);
    const subject = subjectOf(embed, host);
    if (!consent.isAllowed(subject.id)) subjects.set(subject.id, subject);
  }
  return [...subjects.values()];
}
