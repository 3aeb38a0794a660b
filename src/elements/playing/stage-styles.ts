/** How `<embed-media>` looks beyond its facade. */
import { css } from 'lit';

export const stageStyles = css`
  .poster img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .message {
    flex-wrap: nowrap;
  }
  .message a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  [part='player'] {
    display: block;
    inline-size: 100%;
    border-radius: var(--_radius);
  }
  video {
    aspect-ratio: var(--embed-media-aspect-ratio, 16 / 9);
    background: #000;
  }
`;
