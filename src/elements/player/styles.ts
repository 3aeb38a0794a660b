/** How `<embed-player>` looks. */
import { css } from 'lit';

export const playerStyles = css`
  :host {
    --_played: var(--embed-player-color, currentColor);
    --_mark: color-mix(in srgb, currentColor 55%, transparent);
    margin-block: var(--embed-player-margin, 1.25em);
  }
  .base {
    container-type: inline-size;
  }
  .stage {
    position: relative;
    overflow: clip;
    border-radius: var(--_radius);
  }
  .stage ::slotted(*) {
    display: block;
    margin: 0 auto;
    max-inline-size: 100%;
  }
  .video ::slotted(video) {
    inline-size: 100%;
    block-size: auto;
    max-block-size: 80vh;
    background: #000;
  }
  .start {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    pointer-events: none;
  }
  .start svg {
    color: #fff;
    inline-size: 4.5rem;
    block-size: 4.5rem;
    padding: 1.1rem;
    border: 2px solid #fff;
    border-radius: 50%;
    background: #000b;
  }
  .controls {
    margin-block-start: 0.35em;
  }
  .audio .controls {
    padding: 0.3em 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem 0.25rem;
    line-height: 1.2;
  }
  svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    flex: none;
    fill: currentColor;
  }
  .line {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg text {
    font: 700 8px sans-serif;
    text-anchor: middle;
  }
  button,
  select,
  input {
    margin: 0;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .control,
  .setting:is(button, a),
  .setting select,
  .text {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-inline-size: 2.5rem;
    min-block-size: 2.5rem;
    padding: 0.3rem;
    border: 1px solid transparent;
    border-radius: 0.5rem;
    background: none;
  }
  .control:hover,
  .setting:is(button, a):hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .control:is([aria-pressed='true'], [aria-expanded='true']) {
    border-color: currentColor;
  }
  .play {
    min-inline-size: 2.875rem;
    min-block-size: 2.875rem;
  }
  .speed,
  .setting select {
    border-color: var(--_line);
    background: Canvas;
    color: CanvasText;
  }
  .speed {
    padding-inline: 0.1rem;
  }
  .seek {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    flex: 1 1 100%;
    order: -1;
    min-inline-size: 0;
  }
  .time {
    font-variant-numeric: tabular-nums;
    font-size: 0.875em;
    white-space: nowrap;
  }
  input[type='range'] {
    --_at: 50%;
    appearance: none;
    min-inline-size: 0;
    block-size: 2rem;
    border-radius: 0.25rem;
    background:
      var(--_marks, none) no-repeat 50% / 100% 0.75rem,
      linear-gradient(90deg, var(--_played) var(--_at), #0000 0) no-repeat 50% / 100% 0.3rem,
      linear-gradient(color-mix(in srgb, currentColor 45%, transparent) 0 0) no-repeat 50% / 100% 0.3rem;
  }
  .slider {
    flex: 1;
  }
  .volume {
    flex: 1 1 2.5rem;
    max-inline-size: 4.5rem;
  }
  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 1rem;
    block-size: 1rem;
    border: 0;
    border-radius: 50%;
    background: var(--_played);
  }
  input::-moz-range-thumb {
    inline-size: 1rem;
    block-size: 1rem;
    border: 0;
    border-radius: 50%;
    background: var(--_played);
  }
  .settings,
  .settings-row,
  .message,
  .setting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
  }
  :is(.settings, .message) {
    margin-block: 0.35em 0;
    padding-block-start: 0.35em;
    border-block-start: 1px solid var(--_line);
  }
  .setting {
    column-gap: 0.5em;
  }
  .setting:is(button, a),
  .setting select,
  .text {
    padding-inline: 0.7rem;
    border-color: var(--_line);
  }
  .setting,
  .setting > * {
    max-inline-size: 100%;
  }
  .message a {
    padding-block: 0.25em;
  }
  @container (min-width: 40rem) {
    .audio .seek {
      flex: 1 1 12rem;
      order: 0;
    }
  }
  :host(:fullscreen) {
    margin: 0;
    color: #fff;
    background: #000;
  }
  :host(:fullscreen) .base {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: 0.5rem;
  }
  :host(:fullscreen) .stage {
    flex: 1;
    min-block-size: 0;
  }
  :host(:fullscreen) .stage ::slotted(*) {
    block-size: 100%;
    max-block-size: none;
  }
  :host(:fullscreen) .controls {
    overflow: auto;
    max-block-size: 50%;
    flex: none;
  }
  @media (forced-colors: active) {
    :host {
      --_played: CanvasText;
      --_mark: CanvasText;
    }
    input[type='range'] {
      forced-color-adjust: none;
      background-color: Canvas;
      color: CanvasText;
    }
    .control,
    .setting:is(button, a),
    .text {
      border-color: ButtonBorder;
    }
    .start svg {
      forced-color-adjust: none;
    }
    .control:is([aria-pressed='true'], [aria-expanded='true']) {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
