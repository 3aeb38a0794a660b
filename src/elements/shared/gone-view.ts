/** What `<embed-media>` shows of something that no longer exists. */
import { html, nothing, type TemplateResult } from 'lit';
import { linkTarget } from './link-target.js';
import { content, type MediaView } from './media-view.js';

/** A card that says why it is gone, unless the author's markup says so already. */
export function goneView(view: MediaView): TemplateResult {
  const { embed, light, messages, stage } = view;
  const told = light.link && (light.link.href === embed.archive?.url || light.link.href.includes('//web.archive.org/'));
  if (told) return html`<div class="card gone" part="card">${light.slot}</div>`;
  const links = messages.archive(embed).map(({ label, url }) => {
    const address = linkTarget(url);
    return address ? html`<a part="archive" href=${address}>${label}</a>` : nothing;
  });
  const title = light.text
    ? nothing
    : html`<b lang=${embed.title ? (embed.language ?? nothing) : messages.language} dir="auto"
        >${embed.title ?? messages.untitled(embed)}</b
      >`;
  return html`<div class="card" part="card" lang=${messages.language}>
    <div class="title" part="title" lang=${stage.language()}>${light.slot}${links.length ? title : content(view)}</div>
    <div part="reason"><bdi>${messages.gone(embed)}</bdi></div>
    <div class="row">${links}</div>
  </div>`;
}
