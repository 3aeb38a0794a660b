/** The question before a provider is contacted, in the place of the button that was pressed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import type { ConsentMessages } from '../../locales/shared/consent-table.js';
import { policyOf } from './privacy.js';
import { consent } from './store.js';
import { subjectOf } from './subject.js';

export { panelStyles } from './panel-styles.js';

export interface ConsentView {
  readonly embed: Embed;
  /** The server the frame comes from, without `www.`. */
  readonly host: string;
  readonly messages: ConsentMessages;
  /**
   * The reader agreed. It is called within their press, so that a frame made in it may play.
   * @param remember whether they want to be asked no more for this provider
   */
  readonly allow: (remember: boolean) => void;
  /** The reader does not want it now: back to the facade, whose button gets the focus. */
  readonly refuse: () => void;
}

/**
 * A group named by its question. The box to tick comes first, as the focus goes there: a press that was meant for the
 * button before it changes nothing. Esc is "not now".
 */
export function consentPanel(view: ConsentView): TemplateResult {
  const { embed, host, messages } = view;
  const { id, name } = subjectOf(embed, host);
  const policy = policyOf(id);
  const always = consent.remembers ? messages.always(name) : messages.untilLeaving(name);
  return html`<div
    class="ask"
    part="consent"
    role="group"
    aria-labelledby="ask-question"
    aria-describedby="ask-explanation"
    @keydown=${(event: KeyboardEvent) => leave(event, view)}
  >
    <p class="question" part="consent-question" id="ask-question" dir="auto">${messages.question(name)}</p>
    <p part="consent-explanation" id="ask-explanation" dir="auto">${messages.explain(host)}</p>
    <input part="consent-always" id="ask-always" type="checkbox" autocomplete="off" />
    <label for="ask-always" dir="auto">${always}</label>
    <div class="answers">
      <button
        class="agree"
        part="consent-agree"
        type="button"
        aria-describedby="ask-explanation"
        @click=${(event: MouseEvent) => agree(event, view)}
      >
        <span class="once">${messages.once}</span><span class="always">${messages.load}</span>
      </button>
      <button part="consent-refuse" type="button" @click=${(event: MouseEvent) => refuse(event, view)}>
        ${messages.refuse}
      </button>
    </div>
    ${policy ? html`<a class="policy" part="consent-policy" href=${policy} dir="auto">${messages.policy(name)}</a>` : nothing}
  </div>`;
}

/** The second click of two that were meant for the facade's button is no answer. */
const isEcho = ({ detail }: MouseEvent): boolean => detail > 1;

function agree(event: MouseEvent, { allow }: ConsentView): void {
  // the element may stand inside a link of the author's
  event.preventDefault();
  if (isEcho(event)) return;
  const panel = (event.currentTarget as Element).closest('.ask');
  allow(panel?.querySelector('input')?.checked ?? false);
}

function refuse(event: MouseEvent, view: ConsentView): void {
  event.preventDefault();
  if (!isEcho(event)) view.refuse();
}

function leave(event: KeyboardEvent, view: ConsentView): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  // it is spent here: a dialog around the element stays open
  event.preventDefault();
  event.stopPropagation();
  view.refuse();
}
