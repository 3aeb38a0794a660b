/** How `<embed-media>` looks beyond its facade. */
import { adoptStyles, css, type CSSResult, type LitElement } from 'lit';

const stageStyles = css`
  .poster img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  /* a box with a ratio does not grow with its content in every engine: its shape becomes that of an empty neighbour */
  :not(.small) > .box:has(> :is(.ask, .message)) {
    aspect-ratio: auto;
    min-block-size: var(--_height, 0);
  }
  :not(.small) > .box:has(> :is(.ask, .message))::before {
    grid-area: 1 / 1;
    padding-block-start: calc(100% / (var(--_shape)));
    content: '';
  }
  .message {
    grid-area: 1 / 1;
    flex-wrap: nowrap;
  }
  .message a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  [part='player'],
  [part='photo'] {
    display: block;
    max-inline-size: 100%;
    border-radius: var(--_radius);
  }
  /* what is said stands on calm ground, whatever picture is below */
  .message {
    background: color-mix(in srgb, var(--_paper) 90%, transparent);
  }
  [part='player'] {
    inline-size: 100%;
  }
  video {
    aspect-ratio: var(--_shape, var(--embed-media-aspect-ratio, 16 / 9));
    background: #000;
  }
  embed-player {
    display: block;
    margin: 0;
  }
  /* the controls stand below the picture */
  .box.own {
    aspect-ratio: auto;
    overflow: visible;
    color: inherit;
    background: none;
  }
  .own > .poster {
    display: none;
  }
`;

/** Styles that the facade does without. @param more of the question, where there is one */
export function adoptStage(element: LitElement, more: CSSResult | undefined): void {
  // a sheet made here serves this document and no other
  if (element.ownerDocument !== document) return;
  const { elementStyles } = element.constructor as typeof LitElement;
  adoptStyles(element.renderRoot as ShadowRoot, [...elementStyles, stageStyles, ...(more ? [more] : [])]);
}
