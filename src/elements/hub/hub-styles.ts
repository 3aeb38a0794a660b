/** How `<embed-hub>` looks. */
import { css } from 'lit';

export const hubStyles = css`
  :host {
    --_embed-gap: var(--embed-hub-gap, 1.5rem);
    --_embed-columns: repeat(auto-fill, minmax(min(100%, var(--embed-hub-column, 18rem)), 1fr));
    --embed-media-margin: 0;
    --embed-card-margin: 0;
    margin-block: var(--embed-hub-margin, 1.25em);
  }
  :host([layout='list']) {
    --_embed-columns: minmax(0, 1fr);
  }
  .items {
    display: grid;
    grid-template-columns: var(--_embed-columns);
    gap: var(--_embed-gap);
    align-items: start;
  }
  .bar,
  .panel,
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .bar {
    gap: 0.75rem 1.5rem;
    margin-block-end: 1rem;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  p {
    margin: 0;
  }
  button,
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 36px;
    padding: 0.2rem 0.9rem;
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: 99rem;
    color: inherit;
    background: none;
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  :is(button, label):hover {
    border-color: currentColor;
  }
  button[aria-pressed='true'],
  label:has(:checked) {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  input {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: currentColor;
  }
  .plain {
    padding-inline: 0.25rem;
    border-color: transparent;
    box-shadow: none;
    background: none;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: currentColor;
  }
  .panel {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .panel p {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .consent {
    margin-block-end: 1rem;
  }
  .consent p {
    flex-basis: 100%;
  }
  .consent :is(ul, li) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin: 0;
    padding: 0;
  }
  .consent a {
    padding-block: 0.25rem;
    font-size: 0.875em;
  }
  .dock {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
  }
  .coming {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline: 0;
    color: CanvasText;
    background: Canvas;
    box-shadow: 0 0.25rem 1rem #0003;
  }
  .mentions {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    margin-block-start: 1.5rem;
  }
  .mentions > slot {
    display: block;
    justify-self: stretch;
  }
  .mentions > p {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      color: HighlightText;
      background: Highlight;
      box-shadow: none;
    }
  }
  @media print {
    .bar,
    .dock,
    .consent,
    .mentions button {
      display: none;
    }
  }
`;
