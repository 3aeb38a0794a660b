/** What `<embed-media>` shows in its shadow root, by state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../core/embed.js';
import { says } from '../../core/says.js';
import type { Words } from '../../locales/index.js';
import { labelOf, firstLink, shorten, textOf, wordsSlot } from './light-dom.js';
import { linkTarget, shortAddress } from './link-target.js';
import { isOpen, type MediaState } from './media-states.js';
import type { Found } from './found.js';
import { actionIcon } from './icon.js';

export type Content = TemplateResult | typeof nothing;

/** What the facade leaves to code that is loaded beside it; a listener for its buttons, the state tells for what. */
export interface Staging extends EventListenerObject {
  /** The language around the element, which is that of the author's words; empty where nobody knows. */
  language(): string;
  /** The picture, where it may be asked for. */
  poster(view: MediaView): Content;
  /** What is said and asked on top of it. */
  message(view: MediaView): Content;
  /** What stands in its place where there is no frame. */
  file(view: MediaView): Content;
  /** Who is asked for what is played. */
  server(view: MediaView, frame: Frame): string;
}

export interface MediaView extends Found {
  /** Absent where there is nothing to play here. */
  readonly frame: Frame | undefined;
  readonly state: MediaState;
  readonly messages: Words<'media'>;
  readonly light: LightContent;
  readonly stage: Staging;
}

/** What the author wrote inside the element. */
export interface LightContent {
  readonly link: HTMLAnchorElement | null;
  /** The author's title for it; empty where there is none. */
  readonly title: string;
  readonly text: string;
  /** Whether it is a post quoted in full: then that is the content, and the player an addition to it. */
  readonly quote: boolean;
  readonly slot: TemplateResult;
}

/** @param suffix what static markup adds to a title, and the button says by itself */
export function readLight(host: Element, suffix = ''): LightContent {
  const link = firstLink(host);
  const quote = host.querySelector('blockquote');
  const text = textOf(host);
  // the links of a quoted post are its date and whom it mentions
  const title = quote ? shorten(textOf(quote), 60) : link ? labelOf(link) : text;
  const told = suffix && title.endsWith(suffix) ? title.slice(0, -suffix.length) : title;
  return { link, text, quote: quote !== null, title: told, slot: wordsSlot(host) };
}

/** The title with its provider, said once. */
export function titledOf(view: MediaView): string {
  const provider = unsaidProvider(view);
  return provider ? view.messages.titled(titleOf(view), provider) : titleOf(view);
}

const titleOf = ({ embed, light, messages }: MediaView): string =>
  light.title || embed.title || messages.untitled(embed);

/** The provider's name, unless the title says it, or the button as that of a post does. */
function unsaidProvider(view: MediaView): string | undefined {
  const { kind, provider } = view.embed;
  return provider && kind !== 'post' && !says(titleOf(view), provider.name) ? provider.name : undefined;
}

/** The author's words, and a link of ours where they hold none. */
export function content({ embed, light, messages }: MediaView): TemplateResult {
  const { provider, title, language } = embed;
  const address = embed.canonicalUrl ?? embed.url;
  if (light.text && provider) return slotOrLink(light, address, messages.open(provider.name), messages.language);
  return title
    ? slotOrLink(light, address, title, language)
    : slotOrLink(light, address, messages.untitled(embed), messages.language);
}

/** Only the link: nobody knows the address. */
export function linkView(address: string, light: LightContent): TemplateResult {
  return slotOrLink(light, address, shortAddress(address));
}

/** @param language of the label, where it is known */
function slotOrLink({ link, slot }: LightContent, address: string, label: string, language?: string): TemplateResult {
  const target = linkTarget(address);
  const own = target
    ? html` <a part="link" href=${target} lang=${language ?? nothing} dir="auto">${label}</a>`
    : html` <span dir="auto">${label}</span>`;
  return html`${slot}${link ? nothing : own}`;
}

/**
 * A facade or its player, and below it what the author wrote, the credit and where it comes from. Of a post the words
 * come first, and the facade is no larger than its button.
 */
export function playerView(view: MediaView): TemplateResult {
  const { embed, frame, state, light, stage, messages } = view;
  const box = html`<div class="box" part="frame">
    <div class="poster" part="poster">
      <div class="art"></div>
      ${stage.poster(view)}<slot name="poster" lang=${stage.language()}></slot>
    </div>
    ${state === 'idle' ? button(view) : nothing} ${stage.message(view)}
  </div>`;
  const compact = embed.kind === 'post' || light.quote;
  const shape = compact ? (isOpen(state) ? ' post' : ' post small') : '';
  const title = html`<div class="title" part="title" lang=${stage.language()}>${content(view)}</div>`;
  return html`<figure class=${embed.kind + shape} part="base" lang=${messages.language}>
    ${compact ? title : nothing} ${frame ? box : stage.file(view)}
    <figcaption part="caption">
      ${compact ? nothing : title} ${credit(view)} ${frame ? foot(view, frame) : nothing}
    </figcaption>
  </figure>`;
}

function button(view: MediaView): TemplateResult {
  const { embed, messages, stage } = view;
  const action = messages.action(embed);
  const startsAt = embed.start ? messages.startsAt(embed.start) : undefined;
  return html`<button class="activate" part="button" type="button" @click=${stage}>
    <span class="unseen">${messages.button(action, titledOf(view), startsAt)}</span>
    <span class="pill" part="label" aria-hidden="true">${actionIcon(embed.kind)}${action}</span>
    ${startsAt ? html`<span class="chip" part="start" aria-hidden="true">${startsAt}</span>` : nothing}
  </button>`;
}

/** Who made it and who serves it, as far as the title does not say so. */
function credit(view: MediaView): Content {
  const { embed, light, messages } = view;
  const people = (embed.authors ?? []).filter(({ name }) => !light.text.includes(name));
  const names = people.map(({ name, url }, i) => {
    const address = linkTarget(url);
    const shown = address ? html`<a href=${address} dir="auto">${name}</a>` : html`<bdi>${name}</bdi>`;
    return html`${i > 0 ? messages.comma : messages.by}${shown}`;
  });
  const provider = unsaidProvider(view);
  if (!names.length && !provider) return nothing;
  return html`<div class="quiet">
    <span part="credit" dir="auto">${names}${names.length && provider ? ' · ' : nothing}${provider}</span>
  </div>`;
}

function foot(view: MediaView, frame: Frame): TemplateResult {
  const { embed, state, messages, stage } = view;
  const host = stage.server(view, frame);
  const open = isOpen(state);
  return html`<div class="row foot quiet">
    <span part="note"><bdi>${open ? messages.sourceActive(host) : messages.source(embed.kind, host)}</bdi></span>
    ${open ? html`<button class="close" part="close" type="button" @click=${stage}>${messages.close}</button>` : nothing}
  </div>`;
}
