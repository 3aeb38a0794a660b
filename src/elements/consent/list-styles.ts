/** How `<embed-consent>` looks. */
import { css } from 'lit';

export const listStyles = css`
  :host {
    margin-block: var(--embed-consent-margin, 1.25em);
  }
  ul {
    display: grid;
    gap: var(--embed-consent-gap, 0.75em);
    margin: 0.75em 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em 1em;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .about {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .name,
  .date {
    display: block;
  }
  .name {
    font-weight: 600;
  }
  .empty {
    margin: 0.75em 0;
  }
  button {
    max-inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 0.4em 1em;
    border: 1px solid currentColor;
    border-radius: 99rem;
    color: inherit;
    background: none;
    font: inherit;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
