/** What `<embed-media>` shows in its shadow root, by state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Embed, Frame } from '../../core/embed.js';
import { labelOf, firstLink, textOf } from './light-dom.js';
import { linkTarget, shortAddress } from './link-target.js';
import type { MediaState } from './media-states.js';
import type { MessageTable } from './message-table.js';
import { actionIcon } from './icon.js';

type Content = TemplateResult | typeof nothing;

export interface MediaView {
  readonly embed: Embed;
  /** Absent where there is nothing to play here. */
  readonly frame: Frame | undefined;
  readonly state: MediaState;
  readonly messages: MessageTable;
  readonly light: LightContent;
  readonly activate: () => void;
  readonly deactivate: () => void;
}

type TitleSources = Pick<MediaView, 'embed' | 'light' | 'messages'>;

/** What the author wrote inside the element. */
export interface LightContent {
  readonly link: HTMLAnchorElement | null;
  /** The author's title for it; empty where there is none. */
  readonly title: string;
  readonly text: string;
}

/** @param suffix what static markup adds to a title, and the button says by itself */
export function readLight(host: Element, suffix = ''): LightContent {
  const link = firstLink(host);
  const text = textOf(host);
  const title = link ? labelOf(link) : text;
  return { link, text, title: suffix && title.endsWith(suffix) ? title.slice(0, -suffix.length) : title };
}

/** The title with its provider, said once. */
export function titledOf({ embed, light, messages }: TitleSources): string {
  const title = titleOf({ embed, light, messages });
  const provider = unsaidProvider(embed, title);
  return provider ? messages.titled(title, provider) : title;
}

function titleOf({ embed, light, messages }: TitleSources): string {
  return light.title || embed.title || messages.untitled(embed);
}

/** The provider's name, unless the title says it. */
function unsaidProvider({ provider }: Embed, title: string): string | undefined {
  return provider && !title.includes(provider.name) ? provider.name : undefined;
}

/** The author's words, and a link of ours where they hold none. */
export function content({ embed, light, messages }: MediaView): TemplateResult {
  const label =
    light.text && embed.provider ? messages.open(embed.provider.name) : (embed.title ?? messages.untitled(embed));
  return slotOrLink(light, embed.canonicalUrl ?? embed.url, label);
}

/** Only the link: nobody knows the address. */
export function linkView(address: string, light: LightContent): TemplateResult {
  return slotOrLink(light, address, shortAddress(address));
}

function slotOrLink({ link }: LightContent, address: string, label: string): TemplateResult {
  const target = linkTarget(address);
  const own = target
    ? html` <a part="link" href=${target} dir="auto">${label}</a>`
    : html` <span dir="auto">${label}</span>`;
  return html`<slot></slot>${link ? nothing : own}`;
}

/** A facade or its player, and below it what the author wrote, the credit and where it comes from. */
export function playerView(view: MediaView): TemplateResult {
  const { embed, frame, state, messages } = view;
  const failed = state === 'failed';
  const said =
    state === 'activating' ? messages.loading(titledOf(view)) : failed ? messages.failed(titledOf(view)) : '';
  const box = html`<div class="box" part="frame">
    <div class="poster" part="poster">
      <div class="art"></div>
      <slot name="poster"></slot>
    </div>
    ${state === 'idle' ? button(view) : nothing}
    <div class=${failed ? 'message' : 'unseen'} part=${failed ? 'message' : nothing}>
      <p role="status" dir="auto" class=${failed ? 'chip' : nothing}>${said}</p>
      ${failed ? html`<button class="pill retry" part="retry" type="button" @click=${view.activate}>${messages.retry}</button>` : nothing}
    </div>
  </div>`;
  return html`<figure class=${embed.kind} part="base">
    ${frame ? box : nothing}
    <figcaption part="caption">
      <div class="title" part="title">${content(view)}</div>
      ${credit(view)} ${frame ? foot(view, frame) : nothing}
    </figcaption>
  </figure>`;
}

function button(view: MediaView): TemplateResult {
  const { embed, messages } = view;
  const action = messages.action(embed.kind);
  const startsAt = embed.start ? messages.startsAt(embed.start) : undefined;
  return html`<button class="activate" part="button" type="button" @click=${view.activate}>
    <span class="unseen">${messages.button(action, titledOf(view), startsAt)}</span>
    <span class="pill" part="label" aria-hidden="true">${actionIcon(embed.kind)}${action}</span>
    ${startsAt ? html`<span class="chip" part="start" aria-hidden="true">${startsAt}</span>` : nothing}
  </button>`;
}

/** Who made it and who serves it, as far as the title does not say so. */
function credit({ embed, light, messages }: MediaView): Content {
  const people = (embed.authors ?? []).filter(({ name }) => !light.text.includes(name));
  const names = people.map(({ name, url }, i) => {
    const address = linkTarget(url);
    const shown = address ? html`<a href=${address} dir="auto">${name}</a>` : html`<bdi>${name}</bdi>`;
    return html`${i > 0 ? ', ' : messages.by}${shown}`;
  });
  const provider = unsaidProvider(embed, titleOf({ embed, light, messages }));
  if (!names.length && !provider) return nothing;
  return html`<div class="quiet">
    <span part="credit" dir="auto">${names}${names.length && provider ? ' · ' : nothing}${provider}</span>
  </div>`;
}

function foot({ embed, state, messages, deactivate }: MediaView, frame: Frame): TemplateResult {
  const host = new URL(frame.src, document.baseURI).hostname.replace(/^www\./, '');
  const open = state === 'activating' || state === 'active';
  return html`<div class="foot quiet">
    <span part="note" dir="auto">${open ? messages.sourceActive(host) : messages.source(embed.kind, host)}</span>
    ${open ? html`<button class="close" part="close" type="button" @click=${deactivate}>${messages.close}</button>` : nothing}
  </div>`;
}
