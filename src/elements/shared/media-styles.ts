/** How `<embed-media>` looks. */
import { css } from 'lit';

export const mediaStyles = css`
  :host {
    --_hue: 255;
    --_paper: var(--embed-media-poster-color, #e8ecf6);
    --_ink: var(--embed-media-poster-ink, #2a3553);
    margin-block: var(--embed-media-margin, 1.25em);
  }
  .audio {
    --_hue: 190;
  }
  .playlist {
    --_hue: 310;
  }
  .live {
    --_hue: 15;
  }
  .photo {
    --_hue: 75;
  }
  .slides {
    --_hue: 140;
  }
  figure {
    margin: 0;
  }
  @supports (color: light-dark(red, red)) {
    figure {
      --_paper: var(
        --embed-media-poster-color,
        light-dark(oklch(94.5% 0.022 var(--_hue)), oklch(27% 0.035 var(--_hue)))
      );
      --_ink: var(--embed-media-poster-ink, light-dark(oklch(34% 0.07 var(--_hue)), oklch(92% 0.03 var(--_hue))));
    }
  }
  .box {
    position: relative;
    display: grid;
    --_shape: var(--embed-media-aspect-ratio, var(--_ratio));
    inline-size: min(100%, var(--embed-media-max-height, 42rem) * var(--_shape, 9));
    aspect-ratio: var(--_shape, auto);
    grid-template-rows: minmax(max-content, 1fr);
    min-block-size: var(--_height, min-content);
    overflow: clip;
    border-radius: var(--_radius);
    color: var(--_ink);
    background: var(--_paper);
  }
  .art,
  .poster,
  .poster ::slotted(*),
  iframe {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: inherit;
  }
  .poster ::slotted(*) {
    margin: 0;
    object-fit: cover;
  }
  iframe {
    color-scheme: normal;
  }
  button {
    margin: 0;
    border: 0;
    color: inherit;
    background: none;
    font: inherit;
    cursor: pointer;
  }
  .activate,
  .message {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    place-content: center;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 44px;
    padding: 0.25rem;
    border-radius: inherit;
    text-align: center;
  }
  .activate:focus-visible {
    outline-color: var(--embed-focus-color, var(--_ink));
    outline-offset: -6px;
    box-shadow: inset 0 0 0 9px var(--_paper);
  }
  .pill,
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    border: 1px solid transparent;
    border-radius: 99rem;
    background: var(--_paper);
    overflow-wrap: break-word;
  }
  .pill {
    min-block-size: 48px;
    padding-inline: 0.9rem 1.1rem;
    color: var(--_paper);
    background: var(--_ink);
    font-weight: 600;
  }
  .chip {
    padding: 0.15rem 0.75rem;
    font-size: 0.875em;
  }
  .icon {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    flex: none;
    fill: currentColor;
  }
  .message {
    flex-direction: column;
  }
  figcaption {
    margin-block-start: 0.6em;
  }
  .post .box {
    margin-block: 0.6em;
  }
  .small .box {
    inline-size: fit-content;
    min-block-size: 0;
    overflow: visible;
    aspect-ratio: auto;
    border-radius: 99rem;
  }
  .post .poster {
    display: none;
  }
  .small .activate {
    padding: 0;
  }
  .small :focus-visible {
    outline-offset: 3px;
  }
  .foot {
    justify-content: space-between;
    min-block-size: 2em;
  }
  .close {
    min-block-size: 24px;
    padding-block: 0;
    text-decoration: underline;
  }
  @media (prefers-reduced-motion: no-preference) {
    .pill {
      transition: transform 0.15s ease-out;
    }
    .activate:hover .pill {
      transform: scale(1.04);
    }
  }
  @media (forced-colors: active) {
    .poster {
      border: 1px solid ButtonText;
    }
    .art {
      display: none;
    }
    .activate:focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .box,
    .foot {
      display: none;
    }
  }
`;
