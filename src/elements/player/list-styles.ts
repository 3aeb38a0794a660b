/** How lists of what is said, and of chapters, look. */
import { css } from 'lit';

export const listStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block-end: 0.5em;
  }
  .tools > :is(button, input, select),
  .tools > label > select {
    min-block-size: 32px;
    max-inline-size: 100%;
    padding: 0.2em 0.6em;
    font: inherit;
    font-size: max(0.875em, 14px);
    color: inherit;
    background: none;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
  }
  .tools option {
    color: FieldText;
    background: Field;
  }
  .tools > [aria-pressed='true'] {
    border-width: 2px;
    font-weight: 600;
  }
  .script :is(p, li) > button {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0 0.3em;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 4px;
    cursor: pointer;
    font-variant-numeric: tabular-nums;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .script [aria-current]:is(p, li)::before {
    content: '';
    position: absolute;
    inset-block: 0.2em;
    inset-inline-start: 0;
    border-inline-start: 5px solid;
  }
  .script [aria-current]:is(p, li) {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .chapters {
    margin: 0;
    padding: 0;
    /* without any, some browsers do not tell that it is a list */
    list-style-type: '';
  }
  .chapters > li {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.15em 0.75em;
  }
  .chapters > li > button {
    display: flex;
    flex: 1;
    gap: 0.75em;
    min-block-size: 36px;
    align-items: center;
    text-align: start;
    text-decoration: none;
  }
  .chapters img {
    inline-size: 48px;
    block-size: 48px;
    object-fit: cover;
    border-radius: 4px;
  }
  .chapters > [aria-current] b {
    font-weight: 700;
  }
  .chapters b {
    font-weight: 400;
  }
  .chapters button > span {
    color: var(--_quiet);
  }
`;
