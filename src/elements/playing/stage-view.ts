/** What `<embed-media>` says and shows beside its facade. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorCode } from '../../core/error.js';
import { getConfig } from '../config.js';
import { linkTarget } from '../shared/link-target.js';
import { titledOf, type Content, type MediaView } from '../shared/media-view.js';
import { isOwnPicture } from './own-picture.js';
import { recordingView, sourcesOf, type Situation as RecordingSituation } from './recording.js';

export interface Situation {
  /** Why the player did not load. */
  readonly failure: ErrorCode;
  /** The frame is there, and its player has not begun to play, as it should have. */
  readonly quiet: boolean;
}

/** One status for all that is said: seen where there is no player, and heard in any case. */
export function messageView(view: MediaView, situation: Situation): TemplateResult {
  const { state, messages, stage } = view;
  const ended = state === 'failed' || state === 'offline';
  return html`<div class=${ended ? 'message' : 'unseen'} part=${ended ? 'message' : nothing}>
    <p role="status" class=${ended ? 'chip' : nothing}>${sentence(view, situation)}</p>
    ${ended ? html`<button class="pill retry" part="retry" type="button" @click=${stage}>${messages.retry}</button>` : nothing}
    ${ended ? elsewhere(view) : nothing}
  </div>`;
}

function sentence(view: MediaView, { failure, quiet }: Situation): string {
  const { state, messages, embed } = view;
  if (state === 'activating') return messages.loading(titledOf(view));
  if (state === 'failed') return messages.failed(titledOf(view), failure);
  if (state === 'offline') return messages.offline(titledOf(view));
  return quiet && state === 'active' ? messages.pressAgain(embed.provider?.name ?? '') : '';
}

/** The way on: the item's own page. */
function elsewhere({ embed, messages }: MediaView): Content {
  const address = linkTarget(embed.canonicalUrl ?? embed.url);
  if (!address || !embed.provider) return nothing;
  return html`<a class="chip" part="elsewhere" href=${address}>${messages.open(embed.provider.name)}</a>`;
}

/** The player of a file, which asks for nothing before it is pressed; or why there is nothing to show. */
export function fileView(view: MediaView, situation: RecordingSituation): Content {
  const { embed, messages } = view;
  if (embed.kind === 'photo') return photo(view);
  if (sourcesOf(embed).length) return recordingView(view, situation);
  if (embed.status !== 'private' && embed.status !== 'blocked') return nothing;
  return html`<p class="chip" part="reason">
    ${messages.failed(titledOf(view), embed.status === 'private' ? 'private' : 'embedding-disabled')}
  </p>`;
}

/** A picture of the page's own, or anybody's where the page allows it; else its link is what is shown. */
function photo({ embed, light }: MediaView): Content {
  const address = linkTarget(embed.media?.sources[0]?.src ?? embed.thumbnail?.url);
  if (!address || !(isOwnPicture(address) || getConfig().posters === 'provider')) return nothing;
  // a file's name says nothing of what is seen, and the author's words stand beside it
  const alt = embed.thumbnail?.alt ?? (light.text ? '' : (embed.description ?? ''));
  return html`<img
    part="photo"
    src=${address}
    alt=${alt}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${({ target }: Event) => ((target as HTMLElement).hidden = true)}
  />`;
}
