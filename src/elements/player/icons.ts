/** Pictures of the controls. None is mirrored: in players time runs from left to right in every language. */
import { html, svg, type TemplateResult } from 'lit';

const SOLID = {
  play: 'M7 4.5v15l12.5-7.5z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
} as const;

/** Drawn with a pen. */
const LINES = {
  sound: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  silent: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9.5l5 5M20.5 9.5l-5 5',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  small: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  settings: 'M4 7h8M18 7h2M4 17h2M12 17h8M18 7a3 3 0 1 1-6 0a3 3 0 1 1 6 0M12 17a3 3 0 1 1-6 0a3 3 0 1 1 6 0',
} as const;

export function icon(name: keyof typeof SOLID | keyof typeof LINES): TemplateResult {
  const path =
    name in SOLID
      ? svg`<path d=${SOLID[name as keyof typeof SOLID]} />`
      : svg`<path class="line" d=${LINES[name as keyof typeof LINES]} />`;
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;
}

/** A turn back or ahead, with how far in it. */
export function turn(seconds: number): TemplateResult {
  const path = seconds < 0 ? 'M12 4a8.5 8.5 0 1 1-8 6M12 0.5v7L7 4z' : 'M12 4a8.5 8.5 0 1 0 8 6M12 0.5v7l5-3.5z';
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path class="line" d=${path} />
    <text x="12" y="15.5">${Math.abs(seconds)}</text>
  </svg>`;
}
