/** What `<embed-hub>` shows in its shadow root beside what the author wrote. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Kind } from '../../core/embed.js';
import type { Words } from '../../locales/index.js';

/** A way to play all. */
export interface SequenceView {
  readonly messages: Words<'hub'>;
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly skip: () => void;
}

/** Pressed while it goes on; then there is a button for the next one too. */
export function sequenceView({ messages, isOn, toggle, skip }: SequenceView): TemplateResult {
  const icon = isOn ? svg`<path d="M6 5h4v14H6zM14 5h4v14h-4z" />` : svg`<path d="M7 4.5v15l12.5-7.5z" />`;
  return html`<div class="controls" part="sequence">
    <button type="button" class="toggle" part="play-all" aria-pressed=${isOn} @click=${toggle}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>${messages.playAll}
    </button>
    ${isOn ? html`<button type="button" part="next" @click=${skip}>${messages.next}</button>` : nothing}
  </div>`;
}

export interface FilterView {
  readonly messages: Words<'hub'>;
  readonly kinds: readonly (readonly [Kind, number])[];
  readonly total: number;
  readonly chosen: Kind | null;
  readonly choose: (kind: Kind | null) => void;
}

export function filterView({ messages, kinds, total, chosen, choose }: FilterView): TemplateResult {
  const option = (kind: Kind | null, label: string): TemplateResult =>
    html`<label part="option"
      ><input type="radio" name="kind" .checked=${kind === chosen} @change=${() => choose(kind)} />
      <bdi>${label}</bdi></label
    >`;
  return html`<fieldset part="filter">
    <legend class="unseen">${messages.show}</legend>
    ${option(null, messages.all(total))} ${kinds.map(([kind, count]) => option(kind, messages.kind(kind, count)))}
  </fieldset>`;
}

export interface ComingView {
  readonly messages: Words<'hub'>;
  readonly text: string;
  /** Begins it at once; absent where it waits for something else. */
  readonly skip: (() => void) | undefined;
  readonly cancel: () => void;
}

/** What is said while nothing plays: it floats at the lower edge of what is in sight, and moves nothing. */
export function comingView({ messages, text, skip, cancel }: ComingView): TemplateResult {
  const now = html`<button type="button" part="play-now" @click=${skip}>${messages.playNow}</button>`;
  return html`<div class="dock">
    <div class="panel coming" part="coming" lang=${messages.language}>
      <p dir="auto">${text}</p>
      ${skip ? now : nothing}
      <button type="button" part="cancel" @click=${cancel}>${messages.cancel}</button>
    </div>
  </div>`;
}
