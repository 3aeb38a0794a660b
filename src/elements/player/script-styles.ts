/** How transcript and chapters look as long as they are closed. */
import { css } from 'lit';

export const scriptStyles = css`
  .script {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.25em;
  }
  .script > summary {
    padding: 0.6em 0.25em;
    font-weight: 600;
    cursor: pointer;
  }
`;
