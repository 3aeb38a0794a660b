/** A choice in the settings. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** BCP 47, where it is not that of the player's words. */
  readonly language?: string;
}

/**
 * @param name what scripts and tests know it by
 * @param change called with the value that the reader chose
 */
export function choice(
  name: string,
  label: string,
  value: string,
  choices: readonly Choice[],
  change: (value: string) => void,
): TemplateResult {
  return html`<label class="setting" part="setting">
    ${label}
    <select
      data-choice=${name}
      .value=${live(value)}
      @change=${({ target }: Event) => change((target as HTMLSelectElement).value)}
    >
      ${choices.map(
        (one) =>
          html`<option value=${one.value} lang=${one.language || nothing} ?selected=${one.value === value}>
            ${one.text}
          </option>`,
      )}
    </select>
  </label>`;
}
