/** Embed → static HTML that is useful with no script, and becomes an element where there is one. */
import type { Embed, Kind, MediaSource } from '../core/embed.js';
import { attributes, html, type SafeHtml } from '../core/html.js';
import { webAddress } from '../core/url.js';
import { messages as englishCard } from '../locales/en/card.js';
import { messages as english } from '../locales/en/static.js';
import { archiveLinks, goneSentence, nameOf, startOf } from '../locales/shared/sentences.js';
import type { StaticMessages } from '../locales/shared/static-table.js';
import { cardAttributes, cardContent, cardDetails, cardName, type CardOptions } from './card.js';
import { link, text } from './parts.js';
import { nameOfFile } from './sentences.js';

export interface RenderOptions extends CardOptions {
  /** Only elements that may stand inside a paragraph. Default false. */
  readonly phrasing?: boolean;
  /** Without the custom element around it: for an author's own tag that is being filled. Default false. */
  readonly contentOnly?: boolean;
  /** The words that the author did not write, in the language of the page. Default English. */
  readonly messages?: StaticMessages;
  /** Stands first in the element: a picture. A file's native player has none. */
  readonly before?: SafeHtml | null | undefined;
  /** Stands last in the element: data about it. */
  readonly after?: SafeHtml | null | undefined;
}

type Settings = RenderOptions & Required<Pick<RenderOptions, 'messages' | 'cardMessages'>>;

/** What an element shows as a player; the rest are cards. */
const PLAYABLE: ReadonlySet<Kind> = new Set<Kind>(['video', 'audio', 'playlist', 'live', 'photo', 'slides']);

export function renderEmbed(embed: Embed, given: RenderOptions = {}): SafeHtml {
  const { messages = english, cardMessages = englishCard } = given;
  const options = { ...given, messages, cardMessages };
  if (embed.status === 'gone') return goneCard(embed, options);
  if (embed.media?.sources.length && !embed.frame && embed.kind !== 'photo') return file(embed, embed.media.sources);
  return PLAYABLE.has(embed.kind) || embed.frame ? media(embed, options) : card(embed, options);
}

/** What an element holds: what names it, and what is said about it. */
export interface EmbedParts {
  /** A link, or the browser's own player of a file. */
  readonly name: SafeHtml;
  readonly details: SafeHtml;
}

/**
 * For an element of which the author has written some: each part by itself.
 * @param element which of ours it is: a card stays one, whatever it leads to
 */
export function renderParts(embed: Embed, element: 'card' | 'media', given: RenderOptions = {}): EmbedParts {
  const { messages = english, cardMessages = englishCard } = given;
  const options = { ...given, messages, cardMessages };
  if (embed.status === 'gone') return goneParts(embed, options);
  if (element === 'card')
    return { name: cardName(embed, nameOf(embed, messages)), details: cardDetails(embed, options) };
  if (embed.media?.sources.length && !embed.frame && embed.kind !== 'photo')
    return { name: file(embed, embed.media.sources), details: html`` };
  return { name: mediaName(embed, options), details: details(embed, options) };
}

/**
 * The element around markup that is there already, for instance the words of a quoted post.
 * @param content markup of the author's own page, put in as it is
 */
export function renderAround(embed: Embed, content: string): string {
  const [name, href] = embed.status === 'gone' ? ['embed-card', 'href'] : ['embed-media', 'src'];
  const status = embed.status === 'gone' && 'gone';
  return `<${name}${attributes({ [href]: page(embed), status }).toString()}>${content}</${name}>`;
}

function media(embed: Embed, options: Settings): SafeHtml {
  const { before, after } = options;
  const content = html`${before}${mediaName(embed, options)}${details(embed, options)}${after}`;
  return options.contentOnly ? content : html`<embed-media${attributes({ src: page(embed) })}>${content}</embed-media>`;
}

const mediaName = (embed: Embed, { messages }: Settings): SafeHtml =>
  link(page(embed), nameOf(embed, messages) + startOf(embed, messages));

/** The browser's own player, which asks for nothing before it is pressed; a list gets one for each file. */
function file(embed: Embed, sources: readonly MediaSource[]): SafeHtml {
  const items = embed.kind === 'playlist' ? sources.map((source) => [source]) : [sources];
  return html`${items.map((item) => nativePlayer(embed, item))}`;
}

function nativePlayer(embed: Embed, sources: readonly MediaSource[]): SafeHtml {
  const first = sources[0]?.src ?? embed.url;
  const single = sources.length === 1;
  const formats = single
    ? []
    : sources.map(({ src, type }) => html`<source${attributes({ src: webAddress(src), type })} />`);
  const settings = attributes({ src: single ? webAddress(first) : null, controls: true, preload: 'none' });
  const inside = html`${formats}${link(webAddress(first), embed.title ?? nameOfFile(first))}`;
  return embed.kind === 'video' ? html`<video${settings}>${inside}</video>` : html`<audio${settings}>${inside}</audio>`;
}

function card(embed: Embed, options: Settings): SafeHtml {
  const { before, after } = options;
  const content = html`${before}${cardContent(embed, nameOf(embed, options.messages), options)}${after}`;
  return options.contentOnly ? content : html`<embed-card${cardAttributes(options)}>${content}</embed-card>`;
}

/** The first link is one that leads somewhere; the dead address stays as data. */
function goneCard(embed: Embed, options: Settings): SafeHtml {
  const parts = goneParts(embed, options);
  const content = html`${parts.name}${parts.details}`;
  return options.contentOnly
    ? content
    : html`<embed-card${attributes({ href: webAddress(embed.canonicalUrl ?? embed.url), status: 'gone' })}>${content}</embed-card>`;
}

function goneParts(embed: Embed, { messages, phrasing }: Settings): EmbedParts {
  const links = archiveLinks(embed, messages).map(({ label, url }) => html` ${link(url, label)}`);
  const name = html`<b>${nameOf(embed, messages)}</b>`;
  return { name, details: html` ${text(goneSentence(embed, messages), phrasing)}${links}` };
}

/** Where a player's link leads: its page, else the bare player. An address of the Flash years is no page to send a reader to. */
function page(embed: Embed): string | null {
  return webAddress(embed.canonicalUrl ?? embed.frame?.src ?? embed.url);
}

function details(embed: Embed, options: RenderOptions): SafeHtml {
  const names = embed.authors?.map(({ name, url }) => (url ? link(webAddress(url), name) : html`${name}`)) ?? [];
  const credit = names.map((name, i) => html`${i > 0 && ', '}${name}`);
  // a photo's link already names who took it
  const byline = names.length && !(embed.kind === 'photo' && !embed.title) ? html` <cite>${credit}</cite>` : null;
  const date =
    embed.published && html` <time${attributes({ datetime: embed.published })}>${embed.published.slice(0, 10)}</time>`;
  const site = embed.site?.name && !byline ? html` <cite>${embed.site.name}</cite>` : null;
  return html`${byline}${site}${date || null}${embed.description && html` ${text(embed.description, options.phrasing)}`}`;
}
