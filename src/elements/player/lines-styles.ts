/** How the words of a transcript look. */
import { css } from 'lit';
import { listStyles } from './list-styles.js';

export const linesStyles = css`
  ${listStyles}
  .tools > input {
    flex: 1 1 9em;
    min-inline-size: 0;
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
  .lines > p {
    position: relative;
    margin: 0;
    padding: 0.3em 0.75em;
  }
  .lines button::before {
    content: attr(data-time);
  }
  mark {
    padding-inline: 0.1em;
    background: #ffe066;
    color: #000;
  }
  mark[aria-current] {
    outline: 2px solid;
    outline-offset: 1px;
    text-decoration: underline;
  }
`;
