/** How open lists of what is said, and of chapters, look; their buttons are those of the player. */
import { css } from 'lit';

export const listStyles = css`
  .tools {
    gap: 0.5em;
    padding-block-end: 0.5em;
    font-size: 0.9em;
  }
  .tools input {
    flex: 1 1 9em;
    min-inline-size: 0;
    min-block-size: 2.5rem;
    padding-inline: 0.7rem;
    border: 1px solid var(--_quiet);
    border-radius: 0.5rem;
    background: none;
  }
  .text[aria-pressed='true'] {
    border: 2px solid;
    font-weight: 600;
  }
  .lines {
    position: relative;
    max-block-size: min(24em, 60vh);
    overflow: auto;
    overscroll-behavior: contain;
    contain: content;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .lines:focus-visible {
    outline-offset: -3px;
  }
  .script :is(p, ol) {
    margin: 0;
    padding: 0;
    /* without any, some browsers do not tell that it is a list */
    list-style-type: '';
  }
  .script :is(.lines > p, li) {
    position: relative;
    padding: 0.3em 0.75em;
  }
  .script li,
  li > button {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .script :is(p, li) > button {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0 0.3em;
    background: none;
    border: 0;
    font-variant-numeric: tabular-nums;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .script li > button {
    flex: 1;
    min-block-size: 36px;
    text-align: start;
    text-decoration: none;
  }
  @media (forced-colors: active) {
    .script li > button {
      text-decoration: underline;
    }
  }
  .lines button::before {
    content: attr(data-time);
  }
  .script [aria-current]:is(p, li) {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .script [aria-current]:is(p, li)::before {
    content: '';
    position: absolute;
    inset-block: 0.2em;
    inset-inline-start: 0;
    border-inline-start: 5px solid;
  }
  li img {
    inline-size: 48px;
    block-size: 48px;
    object-fit: cover;
  }
  li .quiet {
    flex: none;
  }
  li b {
    font-weight: 400;
  }
  [aria-current] b {
    font-weight: 700;
  }
  mark {
    background: #ffe066;
    color: #000;
  }
  mark[aria-current] {
    outline: 2px solid;
    text-decoration: underline;
  }
`;
