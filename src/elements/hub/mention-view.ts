/** What stands around the list of mentions. The cards are in the light DOM, where the page's style sheet reaches them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HubMessages } from '../../locales/shared/hub-table.js';
import type { MentionList } from './mention-list.js';

/** @param shown tells how many are shown after a press on "more", and which card came first */
export function mentionView(
  list: MentionList,
  messages: HubMessages,
  shown: (first: Element | null) => void,
): TemplateResult | typeof nothing {
  const { state, rest } = list;
  if (state === 'none') return nothing;
  list.label(messages.mentions);
  const ask = (label: string): TemplateResult =>
    html`<button type="button" part="load-mentions" @click=${() => void list.ask()}>${label}</button>`;
  const more = html`<button type="button" part="more" @click=${() => shown(list.more())}>${messages.more(rest)}</button>`;
  return html`<div class="mentions" part="mentions">
    <p part="mentions-title">${messages.mentions}</p>
    <slot name="mentions"></slot>
    ${state === 'loading' ? html`<span class="quiet">${messages.loadingMentions}</span>` : nothing}
    ${state === 'failed' ? html`<span>${messages.mentionsFailed}</span> ${ask(messages.retry)}` : nothing}
    ${state === 'offered' ? ask(messages.loadMentions(list.host)) : nothing} ${rest > 0 ? more : nothing}
  </div>`;
}
