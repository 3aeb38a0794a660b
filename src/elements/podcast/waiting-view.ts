/** What is shown before the feed is there, or where it does not come. The link stands in any case. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import { shortAddress } from '../shared/link-target.js';
import type { FeedLoader } from './feed-loader.js';
import { heading } from './view.js';

export interface WaitingView {
  readonly words: Words<'podcast'>;
  readonly loader: FeedLoader;
  readonly level: number;
  /** Around the element. */
  readonly language: string;
  readonly isTitled: boolean;
  readonly load: () => void;
}

export function waitingView({ words, loader, level, language, isTitled, load }: WaitingView): TemplateResult {
  const { state, url, server, problem } = loader;
  const link = url ? html`<a part="link" href=${url} dir="auto">${shortAddress(url)}</a>` : nothing;
  const press = (label: string): TemplateResult =>
    html`<button type="button" part="load" @click=${load}>${label}</button>`;
  return html`<div class="show none" part="show">
      ${heading(level, 'title', html`<slot lang=${language}></slot>${isTitled ? nothing : link}`)}
    </div>
    ${
      state === 'offered'
        ? html`<div class="offer" part="offer">
            ${press(words.load(server))}
            <p class="quiet" part="contact">${words.contact(server)}</p>
          </div>`
        : nothing
    }
    ${state === 'loading' ? html`<p class="quiet" part="loading">${words.loading}</p>` : nothing}
    ${
      state === 'failed'
        ? html`<div class="offer" part="failed">
            <p part="problem">${words.problems[problem]}</p>
            ${url ? html`${press(words.retry)} ${isTitled ? html`<a part="feed" href=${url}>${words.feed}</a>` : nothing}` : nothing}
          </div>`
        : nothing
    }
    <slot name="episodes" lang=${language}></slot>`;
}
