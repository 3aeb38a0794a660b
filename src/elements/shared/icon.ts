/** The one icon: what pressing the button does. */
import { html, type TemplateResult } from 'lit';
import type { Kind } from '../../core/embed.js';

/** A triangle for what plays, a picture for what is shown. It is not mirrored: time in players runs from left to right. */
export function actionIcon(kind: Kind): TemplateResult {
  const shown = kind === 'photo' || kind === 'slides' || kind === 'post';
  const path = shown ? 'M4 5h16v14H4zM7 16h11l-4-5-2.5 3-1.5-2z' : 'M7 4.5v15l12.5-7.5z';
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} fill-rule="evenodd" /></svg>`;
}
