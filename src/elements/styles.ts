/** What all elements share: their tokens, and text for screen readers only. */
import { css } from 'lit';

/**
 * Colours come from the page's own text colour wherever they stand on the page's ground, so that they fit any theme.
 * Those of drawn surfaces follow `color-scheme`; browsers without `light-dark()` get the light ones.
 */
export const shared = css`
  :host {
    --_line: var(--embed-border-color, color-mix(in srgb, currentColor 18%, transparent));
    --_radius: var(--embed-radius, 10px);
    --_quiet: var(--embed-quiet-color, color-mix(in srgb, currentColor 72%, transparent));
    display: block;
    box-sizing: border-box;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    line-height: 1.45;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  a {
    color: inherit;
    text-underline-offset: 0.18em;
  }
  .title ::slotted(a:first-of-type),
  .title a {
    font-weight: 600;
  }
  .title ::slotted(a:first-of-type:not(:only-child)),
  .gone ::slotted(b) {
    display: block;
    inline-size: fit-content;
  }
  .gone ::slotted(a) {
    display: inline-block;
    margin-inline-end: 1em;
  }
  ::slotted(:is(h2, h3, h4, p, span, blockquote)) {
    display: block;
    margin: 0.35em 0;
  }
  ::slotted(blockquote) {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  .quiet,
  ::slotted(:is(time, cite)) {
    color: var(--_quiet);
    font-size: 0.875em;
    font-style: normal;
    line-height: max(1.45em, 24px);
  }
  .dated::slotted(time)::before {
    content: '· ';
  }
  .card {
    padding: 1em 1.15em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-start: 0.35em;
  }
  :focus-visible {
    outline: 3px solid var(--embed-focus-color, currentColor);
    outline-offset: 3px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    :host {
      --_line: CanvasText;
      --_quiet: CanvasText;
    }
  }
`;
