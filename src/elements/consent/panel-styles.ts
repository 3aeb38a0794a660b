/** How the question looks. It stands on the ground of the box, which grows with it. */
import { css } from 'lit';

export const panelStyles = css`
  .small .box:has(> .ask) {
    inline-size: min(100%, 40rem);
    overflow: clip;
    border-radius: var(--_radius);
  }
  .ask {
    position: relative;
    display: grid;
    grid-area: 1 / 1;
    grid-template-columns: auto 1fr;
    align-content: center;
    gap: 0.5rem 0.6rem;
    padding-block: 1rem;
    padding-inline: max(1rem, (100% - 38rem) / 2);
    border-radius: inherit;
    color: var(--_ink, CanvasText);
    background: var(--_paper, Canvas);
    text-align: start;
  }
  .ask > * {
    grid-column: 1 / -1;
    margin: 0;
  }
  .ask .question {
    font-size: 1.1em;
    font-weight: 600;
  }
  .ask input {
    grid-column: 1;
    align-self: center;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_ink, auto);
  }
  .ask label {
    display: flex;
    grid-column: 2;
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .ask .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .ask button {
    min-block-size: 44px;
    margin: 0;
    padding: 0.4em 1.1em;
    border: 1px solid currentColor;
    border-radius: 99rem;
    color: inherit;
    background: none;
    font: inherit;
    font-weight: 600;
    overflow-wrap: break-word;
    cursor: pointer;
  }
  .ask .agree {
    border-color: var(--_ink, CanvasText);
    color: var(--_paper, Canvas);
    background: var(--_ink, CanvasText);
  }
  .ask .always,
  .ask :checked ~ .answers .once {
    display: none;
  }
  .ask :checked ~ .answers .always {
    display: inline;
  }
  .ask .policy {
    justify-self: start;
    padding-block: 0.25rem;
    color: inherit;
    font-size: 0.875em;
  }
  .ask :focus-visible {
    outline: 3px solid var(--embed-focus-color, var(--_ink, currentColor));
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .ask {
      border: 1px solid CanvasText;
    }
    .ask button {
      border-color: ButtonText;
    }
    .ask :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .ask {
      display: none;
    }
  }
`;
