/** What `<embed-player>` draws. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import type { Trouble } from '../../locales/shared/player-table.js';
import { linkTarget } from '../shared/link-target.js';
import { bar } from './controls.js';
import type { Content, PlayerHost } from './host.js';
import { icon } from './icons.js';
import type { PartList } from './part-list.js';
import { addressOf } from './address.js';

export interface PlayerView {
  readonly host: PlayerHost;
  readonly media: HTMLMediaElement;
  readonly words: Words<'player'>;
  readonly parts: PartList;
  readonly slider: TemplateResult;
  /** It was not played yet. */
  readonly isNew: boolean;
  readonly trouble: { readonly reason?: Trouble | undefined } | undefined;
  /** What was said last. */
  readonly said: string;
}

export function playerView(view: PlayerView): TemplateResult {
  const { host, media, words, parts, slider, isNew, said } = view;
  const isVideo = media instanceof HTMLVideoElement;
  const slot = html`<slot></slot>`;
  const start = isVideo && isNew ? html`<span class="start" part="start">${icon('play')}</span>` : nothing;
  const name = isVideo ? words.video(host.label) : words.audio(host.label);
  return html`<div class="base ${isVideo ? 'video' : 'audio'}" part="base" role="group" aria-label=${name}>
    ${isVideo ? nothing : slot}
    <div class="stage" part="stage">
      <slot name="media"></slot>
      ${start}${parts.draw('overlay')}
    </div>
    <div class="controls" lang=${words.language}>
      ${bar({ host, media, words, slider, parts: parts.draw('bar') })}${failure(view)}
      ${
        host.asked.has('settings')
          ? html`<div class="settings" part="settings" role="group" aria-label=${words.settings}>
              ${parts.draw('menu')}
            </div>`
          : nothing
      }
      ${parts.draw('panel')}
      <p class="unseen" role="status" dir="auto">${said}</p>
    </div>
    ${isVideo ? slot : nothing}
  </div>`;
}

function failure({ host, media, words, trouble }: PlayerView): Content {
  if (!trouble) return nothing;
  const address = linkTarget(addressOf(media));
  return html`<div class="message" part="message">
    <p role="alert" dir="auto">${words.failed(host.label, trouble.reason)}</p>
    <button class="text" part="retry" @click=${() => void host.play()}>${words.retry}</button>
    ${address ? html`<a part="open" href=${address}>${words.open}</a>` : nothing}
  </div>`;
}
