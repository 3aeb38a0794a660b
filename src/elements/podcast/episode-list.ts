/** Which episodes are shown: found, of a season, page by page. */
import type { Episode } from '../../core/feed.js';
import { fold } from '../../core/fold.js';

export interface Season {
  readonly number: number;
  /** Empty where it has none. */
  readonly name: string;
}

/** Episodes at first, and with each press. */
const FIRST = 25;
const NEXT = 50;

export class EpisodeList {
  #all: readonly Episode[] = [];
  #search = '';
  #season: number | null = null;
  #page = FIRST;
  #matching: readonly Episode[] = [];
  #texts = new WeakMap<Episode, string>();

  /** Those that fit, in the order of the feed. */
  get matching(): readonly Episode[] {
    return this.#matching;
  }

  get shown(): readonly Episode[] {
    return this.#matching.slice(0, this.#page);
  }

  get total(): number {
    return this.#all.length;
  }

  /** How many the next press shows. */
  get rest(): number {
    return Math.max(0, Math.min(NEXT, this.#matching.length - this.#page));
  }

  get season(): number | null {
    return this.#season;
  }
  set season(season: number | null) {
    this.#season = season;
    this.#page = FIRST;
    this.#look();
  }

  get search(): string {
    return this.#search;
  }
  set search(words: string) {
    this.#search = words;
    this.#page = FIRST;
    this.#look();
  }

  set all(episodes: readonly Episode[]) {
    if (episodes === this.#all) return;
    // a feed that is being read only grows
    if (episodes[0] !== this.#all[0]) {
      this.#page = FIRST;
      this.#search = '';
      this.#season = null;
    }
    this.#all = episodes;
    this.#look();
  }

  /** Numbers in order, the newest first; empty where there are not several. */
  get seasons(): Season[] {
    const names = new Map<number, string>();
    for (const { season, seasonName = '' } of this.#all) {
      if (season !== undefined && !names.get(season)) names.set(season, seasonName);
    }
    const seasons = [...names].map(([number, name]) => ({ number, name }));
    return seasons.length > 1 ? seasons.sort((a, b) => b.number - a.number) : [];
  }

  /** @returns the first of those that came */
  more(): Episode | undefined {
    const first = this.#matching[this.#page];
    this.#page += NEXT;
    return first;
  }

  /** By what the feed calls it, or that as it stands in an address. */
  find(id: string): Episode | undefined {
    return this.#all.find(({ guid }) => guid !== undefined && (guid === id || slugOf(guid) === id));
  }

  /** The next that can be played, in the order of the list. */
  after(episode: Episode): Episode | undefined {
    const list = this.#matching.includes(episode) ? this.#matching : this.#all;
    return list.slice(list.indexOf(episode) + 1).find(({ media }) => media);
  }

  #look(): void {
    const words = fold(this.#search).split(/\s+/).filter(Boolean);
    const season = this.#season;
    this.#matching =
      words.length === 0 && season === null
        ? this.#all
        : this.#all.filter(
            (episode) =>
              (season === null || episode.season === season) &&
              words.every((word) => this.#text(episode).includes(word)),
          );
  }

  #text(episode: Episode): string {
    const known = this.#texts.get(episode);
    if (known !== undefined) return known;
    const { title, description, persons = [] } = episode;
    const text = fold([title, description, ...persons.map(({ name }) => name)].join(' '));
    this.#texts.set(episode, text);
    return text;
  }
}

/** A guid as it may stand in the fragment of an address: `tag:show.example,2024:7` → `tag-show-example-2024-7`. */
export const slugOf = (guid: string): string =>
  guid
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
