/** How `<embed-podcast>` looks. */
import { css } from 'lit';

export const podcastStyles = css`
  :host {
    --embed-player-margin: 0.5rem;
    margin-block: var(--embed-podcast-margin, 1.25em);
    container-type: inline-size;
  }
  .show {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 1.25rem;
    align-items: flex-start;
  }
  .about {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
  .title {
    font-size: 1.25em;
    line-height: 1.3;
  }
  p {
    margin: 0.35em 0;
  }
  .art {
    display: grid;
    place-items: center;
    inline-size: min(9rem, 40%);
    aspect-ratio: 1;
    flex: none;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: repeating-linear-gradient(90deg, var(--_line) 0 3px, transparent 3px 11px) center / 60% 35% no-repeat;
  }
  .art:has(img) {
    border: 0;
    background: none;
  }
  .art.none {
    display: none;
  }
  .art img,
  .art ::slotted(:is(img, picture)) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  button,
  input,
  select {
    max-inline-size: 100%;
    min-block-size: 36px;
    padding: 0.2rem 0.9rem;
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: 99rem;
    color: inherit;
    background: none;
    font: inherit;
    line-height: 1.3;
  }
  button {
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    border-color: currentColor;
  }
  input,
  select {
    inline-size: 100%;
    border-radius: 8px;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  .plain,
  .time,
  .play {
    padding: 0;
    border: 0;
    border-radius: 4px;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .plain {
    min-block-size: 28px;
  }
  .time {
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  .row {
    gap: 0.1rem 1rem;
  }
  ul {
    margin: 0;
    padding: 0;
    /* 'none' would make it no list for VoiceOver */
    list-style-type: '';
  }
  ul.row {
    font-size: 0.9em;
  }
  ul.row a {
    display: inline-block;
    padding-block: 0.25rem;
  }
  .now {
    margin-block-start: 1rem;
  }
  .now > .name {
    font-weight: 600;
    margin-block-end: 0.35rem;
  }
  ::slotted([slot='player']) {
    display: block;
  }
  .next {
    margin-block-start: 0.5rem;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1rem;
    margin-block-start: 1.25rem;
  }
  .tools label {
    flex: 1 1 10rem;
    min-inline-size: 0;
    font-size: 0.875em;
  }
  .episodes {
    margin-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .group > div {
    padding: 0.6rem 0.4rem;
    border-block-end: 1px solid var(--_line);
  }
  .long > .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 47.5rem;
  }
  .group > .current {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .play {
    display: flex;
    align-items: center;
    gap: 0.65rem;
    inline-size: 100%;
    min-block-size: 44px;
    font-weight: 600;
    text-decoration: none;
  }
  .play:hover > :last-child {
    text-decoration: underline;
  }
  .disc {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    flex: none;
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: 50%;
  }
  .current .disc {
    border: 2px solid currentColor;
  }
  .icon {
    inline-size: 20px;
    block-size: 20px;
    fill: currentColor;
  }
  .name > :is(a, span) {
    display: inline-block;
    padding-block: 0.3rem;
    font-weight: 600;
  }
  .problem {
    font-weight: 600;
  }
  .notes {
    margin-block-start: 0.35rem;
  }
  .notes > button {
    margin: 0.2rem 0.5rem 0.2rem 0;
  }
  .offer {
    margin-block: 0.5rem;
  }
  :focus-visible {
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .current .disc {
      border-color: Highlight;
    }
    .group > .current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
