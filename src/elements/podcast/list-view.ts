/** All episodes: what finds them, and the list. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Episode } from '../../core/feed.js';
import type { EpisodeList } from './episode-list.js';
import { episodeRow } from './episode-view.js';
import type { Content, ShowView } from './view.js';

/** What the reader does with the list. */
export interface ListChanges {
  readonly find: (words: string) => void;
  readonly choose: (season: number | null) => void;
  readonly more: () => void;
}

export interface ListView extends ShowView, ListChanges {
  readonly list: EpisodeList;
}

/** So few are seen at once. */
const FEW = 8;
/** From here on, what is not in sight is not laid out. */
const MANY = 100;
/** Rows that are laid out together: browsers look at each group anew while one scrolls, so that there are to be few. */
const GROUP = 10;

export function listView(view: ListView): TemplateResult {
  const { list, words } = view;
  return html`${list.total > FEW ? tools(view) : nothing}
    <div
      class=${list.shown.length > MANY ? 'episodes long' : 'episodes'}
      part="episodes"
      role="list"
      aria-label=${words.episodes}
    >
      ${groupsOf(list.shown).map(
        (group) =>
          html`<div class="group">
            ${repeat(
              group,
              (episode) => episode,
              (episode) => episodeRow(episode, view),
            )}
          </div>`,
      )}
    </div>
    ${list.matching.length === 0 && list.total > 0 ? html`<p part="none">${words.none}</p>` : nothing}
    ${
      list.rest > 0
        ? html`<button type="button" class="more" part="more" @click=${view.more}>${words.more(list.rest)}</button>`
        : nothing
    }`;
}

const groupsOf = (episodes: readonly Episode[]): readonly Episode[][] =>
  Array.from({ length: Math.ceil(episodes.length / GROUP) }, (_, i) => episodes.slice(i * GROUP, (i + 1) * GROUP));

function tools(view: ListView): TemplateResult {
  const { list, words } = view;
  const input = ({ target }: Event): void => view.find((target as HTMLInputElement).value);
  return html`<div class="tools" part="tools">
    <label>${words.search}<input type="search" part="search" .value=${list.search} @input=${input} /></label>
    ${seasons(view)}
  </div>`;
}

function seasons({ list, words, choose }: ListView): Content {
  const { seasons: all } = list;
  if (all.length === 0) return nothing;
  const change = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    choose(value ? Number(value) : null);
  };
  return html`<label
    >${words.season}<select part="season" @change=${change}>
      <option value="" ?selected=${list.season === null}>${words.allSeasons}</option>
      ${all.map(
        ({ number, name }) =>
          html`<option value=${number} ?selected=${list.season === number}>${words.inSeason(number, name)}</option>`,
      )}
    </select></label
  >`;
}
