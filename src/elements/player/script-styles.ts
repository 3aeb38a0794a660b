/** How transcript and chapters look; their buttons are those of the player. */
import { css } from 'lit';

export const scriptStyles = css`
  .script {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding: 0.75em 0.25em;
    font-weight: 600;
    cursor: pointer;
  }
  .tools {
    gap: 0.5em;
    padding-block-end: 0.5em;
  }
  .tools input {
    flex: 1 1 9em;
    border-color: var(--_quiet);
  }
  .text[aria-pressed='true'] {
    border: 2px solid;
  }
  .lines {
    position: relative;
    max-block-size: min(24em, 60vh);
    overflow: auto;
    margin: 0 0 0.5em;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    /* without any, some browsers do not tell that it is a list */
    list-style: '';
  }
  li {
    padding: 0.3em 1em;
  }
  li:has(> [aria-current]) {
    padding-inline-start: calc(1em - 5px);
    border-inline-start: 5px solid;
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  li > button {
    min-block-size: 24px;
    padding: 0;
    background: none;
    border: 0;
    font-variant-numeric: tabular-nums;
  }
  li > button::before {
    content: attr(data-time);
    white-space: nowrap;
    text-decoration: underline;
  }
  .chapters > li,
  .chapters button {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .chapters button {
    flex: 1;
    min-block-size: 36px;
    text-align: start;
  }
  li > img {
    flex: none;
    object-fit: cover;
  }
  [aria-current] {
    font-weight: 600;
  }
  mark[aria-current] {
    border: 2px solid;
  }
`;
