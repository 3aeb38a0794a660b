/** What only some cards show: what is known of the page, how it is related to this one, and that it is gone. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import { oneLine } from '../../core/line.js';
import type { CardMessages } from '../../locales/shared/card-table.js';
import { languageOf, loadMessages } from '../messages.js';
import { firstLink, textOf } from '../shared/light-dom.js';
import { linkTarget } from '../shared/link-target.js';
import { formatDate, languageOfDate } from './date.js';
import { isOwn } from './own.js';
import { Picture } from './picture.js';
import { detailStyles } from './styles.js';

/** What the element tells. */
export interface CardHost extends LitElement {
  readonly embed: Embed | null;
  readonly relation: string | null;
  readonly status: string | null;
}

/** What stands where in the card. */
export interface CardDetails {
  readonly picture?: TemplateResult | undefined;
  /** Instead of the element's own link. */
  readonly link?: TemplateResult | undefined;
  /** Below the title. */
  readonly words?: TemplateResult | undefined;
  /** Instead of the host's name. */
  readonly publication?: string | TemplateResult | undefined;
  readonly badge?: TemplateResult | undefined;
}

/** @param site the name of the host; null where the card leads nowhere */
export type Details = (card: CardHost, site: string | null) => CardDetails;

/** Characters; what is longer is read aloud in every list of cards. */
const EXCERPT = 160;

/** Loads the words for the place where the card stands, and adds the styles. */
export async function loadDetails(card: CardHost): Promise<Details> {
  const messages = await loadMessages(card, 'card');
  const { styleSheet } = detailStyles;
  if (styleSheet) card.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  const picture = new Picture(card);
  return ({ embed, relation, status }, site) => {
    // where the author wrote more than a link, that is the card
    const bare = textOf(card) === textOf(firstLink(card));
    const shown = bare ? embed : null;
    // static markup may have the words for it already
    const said = card.querySelector('.embed-relation');
    const gone = (status ?? embed?.status) === 'gone';
    const named = textOf(card.querySelector('.p-publication'));
    return {
      picture: shown && !gone ? picture.view(shown) : undefined,
      link: gone && embed ? goneLink(embed, messages) : undefined,
      words: shown ? words(shown, messages, languageOf(card)) : undefined,
      publication: site
        ? publication({ host: site, named, ...embed?.site }, said ? null : relation, messages)
        : undefined,
      badge: gone
        ? html`<span class="badge" part="badge" lang=${messages.lang}>${messages.unavailable}</span>`
        : undefined,
    };
  };
}

/** A title, and a link that says that it leads to a copy: the page itself is no longer there. */
function goneLink({ title, archive, url, language }: Embed, { archived, lang }: CardMessages): TemplateResult {
  const copy = linkTarget(archive?.url);
  return html`<b lang=${language ?? nothing} dir="auto">${title ?? url}</b>
    ${copy ? html`<a part="link" href=${copy} lang=${lang}>${archived}</a>` : nothing}`;
}

/** Who and when, and what it is about. */
function words(embed: Embed, messages: CardMessages, language: string): TemplateResult {
  const { authors = [], published, description } = embed;
  const names = authors.map(({ name }) => name);
  const date = published && formatDate(published, [language, messages.lang]);
  const dateLanguage = date && languageOfDate([language, messages.lang]);
  const excerpt = description && oneLine(description, EXCERPT);
  return html`${
    names.length || date
      ? html`<div class="quiet credit" part="credit">
          ${names.length ? html`<span part="author" lang=${messages.lang} dir="auto">${messages.by(joined(names, messages.lang))}</span>` : nothing}
          ${date ? html`<time part="date" lang=${dateLanguage} datetime=${published}>${date}</time>` : nothing}
        </div>`
      : nothing
  }
  ${excerpt ? html`<p part="excerpt" lang=${embed.language ?? nothing} dir="auto">${excerpt}</p>` : nothing}`;
}

function joined(names: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

interface Site {
  readonly host: string;
  /** As the author's own markup names it; empty where it does not. */
  readonly named: string;
  readonly name?: string;
  readonly icon?: string;
}

/** The relation in words, or the name of the site where the author does not say it; then the host, unless it is that name. */
function publication(site: Site, relation: string | null, { relations, lang }: CardMessages): TemplateResult {
  const { host, named, icon } = site;
  const name = named || (site.name ?? host);
  const say =
    relation && Object.hasOwn(relations, relation) ? relations[relation as keyof typeof relations] : undefined;
  const parts = [
    ...(say ? [html`<span lang=${lang}>${say(name)}</span>`] : named ? [] : [name]),
    ...(name === host ? [] : [html`<bdi>${host}</bdi>`]),
  ];
  const source = icon && isOwn(icon) ? html`<img class="icon" src=${icon} alt="" />` : nothing;
  return html`${source}${parts.map((part, i) => html`${i > 0 ? ' · ' : ''}${part}`)}`;
}
