/** Which episode is in the player, what leads there, and what comes after it. */
import type { LitElement } from 'lit';
import type { Episode, Feed } from '../../core/feed.js';
import type { Words } from '../../locales/index.js';
import { languageOf } from '../messages.js';
import { DeepLinks, type Deep } from './deep-links.js';
import { EpisodeList } from './episode-list.js';
import { PodcastPlayer } from './player.js';
import { titleOf, type ShowView } from './view.js';

/** The element, as far as it matters here. */
export interface Show extends LitElement {
  readonly guid: string | null;
  readonly sequence: boolean;
}

/** What it has by now. */
export interface Known {
  readonly feed: Feed | null;
  readonly isGrowing: boolean;
  readonly words: Words<'podcast'> | undefined;
}

export class Listening {
  readonly list = new EpisodeList();
  readonly player: PodcastPlayer;
  readonly #show: Show;
  readonly #known: () => Known;
  readonly #say: (text: string) => void;
  readonly #links: DeepLinks;
  readonly #open = new Set<Episode>();
  readonly #broken = new Set<Episode>();
  /** What the page's address names, and has not come yet. */
  #wanted: Deep | undefined;

  /** @param say tells the reader, once */
  constructor(show: Show, known: () => Known, say: (text: string) => void) {
    this.#show = show;
    this.#known = known;
    this.#say = say;
    this.#links = new DeepLinks(show, (deep) => this.#go(deep));
    this.player = new PodcastPlayer(show, {
      changed: () => show.requestUpdate(),
      ended: (episode) => this.#ended(episode),
      broke: (episode) => this.#broke(episode),
    });
  }

  /** The one episode that is shown, where it is one alone and there. */
  get alone(): Episode | undefined {
    return this.#show.guid === null ? undefined : this.list.find(this.#show.guid);
  }

  /** The next that can be played. */
  get next(): Episode | undefined {
    const { episode } = this.player;
    return episode && this.#show.guid === null ? this.list.after(episode) : undefined;
  }

  /** Another feed. */
  begin(feed: Feed): void {
    this.list.all = feed.episodes;
    this.#broken.clear();
    this.#open.clear();
    this.player.remove();
    this.#links.arrive();
    this.choose();
  }

  /** More of the same. */
  grow(feed: Feed): void {
    this.list.all = feed.episodes;
    if (this.#wanted) this.#go(this.#wanted);
    if (!this.player.episode) this.choose();
  }

  /** Puts the episode that the page names into the player, or the newest that can be played. Nobody is asked for anything. */
  choose(): void {
    const { feed } = this.#known();
    const isAlone = this.#show.guid !== null;
    const episode = isAlone ? this.alone : feed?.episodes.find(({ media }) => media);
    if (feed && episode?.media) this.player.select(episode, feed);
    else if (isAlone) this.player.remove();
  }

  /** What the views are told. @param level of the show's heading; 0: none */
  view(words: Words<'podcast'>, feed: Feed, level: number): ShowView {
    return {
      words,
      feed,
      level,
      language: languageOf(this.#show),
      current: this.player.episode,
      isPlaying: this.player.isPlaying,
      toggle: (episode) => {
        if (episode === this.player.episode && this.player.isPlaying) this.player.pause();
        else this.#play(episode);
      },
      playFrom: (episode, seconds, length) => this.#play(episode, seconds, length),
      isOpen: (episode) => this.#open.has(episode),
      open: (episode) => {
        if (!this.#open.delete(episode)) this.#open.add(episode);
        this.#show.requestUpdate();
      },
      isBroken: (episode) => this.#broken.has(episode),
    };
  }

  #play(episode: Episode, seconds?: number, length?: number): void {
    const { feed } = this.#known();
    if (!feed || !episode.media) return;
    this.#broken.delete(episode);
    this.player.select(episode, feed);
    this.player.play(seconds, length);
  }

  #go(deep: Deep): void {
    const { feed, isGrowing } = this.#known();
    const { guid, updateComplete } = this.#show;
    const episode = this.list.find(deep.id);
    // it may be among those that are still being read
    this.#wanted = episode || !isGrowing ? undefined : { ...deep, isActive: false };
    if (!episode || !feed || (guid !== null && episode !== this.alone)) return;
    this.#open.add(episode);
    if (deep.start !== undefined && deep.isActive) this.#play(episode, deep.start);
    else if (episode.media) {
      this.player.select(episode, feed);
      if (deep.start !== undefined) this.player.seek(deep.start);
    }
    this.#show.requestUpdate();
    void updateComplete.then(() =>
      this.#show.renderRoot.querySelector('[part="now"]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #ended(episode: Episode): void {
    const { words } = this.#known();
    const { next } = this;
    this.#show.requestUpdate();
    if (!next || !words || episode !== this.player.episode) return;
    this.#say(words.upNext(titleOf(next, words)));
    if (this.#show.sequence) this.#play(next, 0);
  }

  #broke(episode: Episode): void {
    const { words } = this.#known();
    this.#broken.add(episode);
    // a player of ours tells it by itself
    if (words && !customElements.get('embed-player')) this.#say(words.unplayable(titleOf(episode, words)));
    this.#show.requestUpdate();
  }
}
