/** What is in the player, and what comes after it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Episode } from '../../core/feed.js';
import { episodeAlone } from './episode-view.js';
import { titleOf, type Content, type ShowView } from './view.js';

export interface NowView {
  /** There is no list. */
  readonly isAlone: boolean;
  readonly next: Episode | undefined;
  /** The one episode that is shown, which need not have a recording. */
  readonly alone: Episode | undefined;
}

export function nowView(view: ShowView, { isAlone, next, alone }: NowView): Content {
  const { current } = view;
  if (isAlone) {
    return alone
      ? html`<div class="now" part="now">
          ${episodeAlone(alone, view, html`<slot name="player" lang=${view.language}></slot>`)}
        </div>`
      : nothing;
  }
  return current
    ? html`<div class="now" part="now">
        <div class="name" part="name" dir="auto" lang=${view.feed.language ?? ''}>${titleOf(current, view.words)}</div>
        <slot name="player" lang=${view.language}></slot>
        ${next ? upNext(next, view) : nothing}
      </div>`
    : nothing;
}

function upNext(next: Episode, view: ShowView): TemplateResult {
  return html`<button type="button" class="next" part="up-next" @click=${() => view.toggle(next)}>
    <span dir="auto">${view.words.upNext(titleOf(next, view.words))}</span>
  </button>`;
}
