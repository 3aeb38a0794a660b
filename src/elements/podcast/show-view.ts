/** What a show says of itself, and how to follow it. */
import { html, nothing, type TemplateResult } from 'lit';
import { linkTarget } from '../shared/link-target.js';
import { notesText } from './notes-text.js';
import { appsFor } from './subscribe.js';
import { heading, type Content, type ShowView } from './view.js';

export interface HeaderView extends ShowView {
  /** What its author wrote stands for the title. */
  readonly isTitled: boolean;
  /** Address of the picture, where it may be shown. */
  readonly picture: string | null;
  /** The server that would have to be asked for it; empty where nobody has to be. */
  readonly pictureHost: string;
  readonly showPicture: () => void;
  readonly copy: () => void;
}

export function headerView(view: HeaderView): TemplateResult {
  const { words, feed, isTitled } = view;
  const { title, description, language = '', authors, persons = [] } = feed;
  const target = linkTarget(feed.link) ?? linkTarget(feed.url);
  const own = isTitled
    ? nothing
    : html`<a part="link" href=${target ?? nothing} lang=${language} dir="auto">${title ?? feed.url}</a>`;
  const names = authors.length ? authors : persons;
  const said = title && names.length === 1 && names[0]?.name === title ? [] : names;
  const credit = [
    ...(said.length ? [html`<bdi>${said.map(({ name }) => name).join(', ')}</bdi>`] : []),
    words.count(feed.episodes.length),
    ...(feed.explicit ? [words.explicit] : []),
  ];
  return html`<div class="show" part="show">
    ${artwork(view)}
    <div class="about">
      ${heading(view.level, 'title', html`<slot lang=${view.language}></slot>${own}`)}
      <p class="quiet" part="credit" dir="auto">${credit.map((part, i) => html`${i > 0 ? ' · ' : nothing}${part}`)}</p>
      ${
        description
          ? html`<p part="description" lang=${language} dir="auto">${notesText(description, words)}</p>`
          : nothing
      }
      ${follow(view)}
    </div>
  </div>`;
}

function artwork({ feed, picture, language }: HeaderView): TemplateResult {
  return html`<div class=${feed.image ? 'art' : 'art none'} part="artwork">
    <slot name="artwork" lang=${language}
      >${picture ? html`<img src=${picture} alt="" decoding="async" />` : nothing}</slot
    >
  </div>`;
}

/** The page and the feed are always among them. */
function follow({ words, feed, copy, pictureHost, showPicture }: HeaderView): Content {
  const address = linkTarget(feed.url);
  const site = linkTarget(feed.link);
  const apps = address ? appsFor(address, feed.description) : [];
  const link = (href: string | null, label: string, language: string | typeof nothing = nothing): Content =>
    href ? html`<li><a href=${href} lang=${language}>${label}</a></li>` : nothing;
  const press = (part: string, label: string, act: () => void): TemplateResult =>
    html`<li><button type="button" class="plain" part=${part} @click=${act}>${label}</button></li>`;
  return html`<ul class="row follow" part="follow" aria-label=${words.follow}>
    ${link(site, words.website)} ${link(address, words.feed)} ${apps.map(({ name, href }) => link(href, name, 'en'))}
    ${address ? press('copy', words.copy, copy) : nothing}
    ${pictureHost ? press('show-picture', words.picture(pictureHost), showPicture) : nothing}
  </ul>`;
}
