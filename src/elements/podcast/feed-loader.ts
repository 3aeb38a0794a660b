/** Where a show's feed comes from, and whether somebody may be asked for it. */
import { EmbedError, isEmbedError, type ErrorCode } from '../../core/error.js';
import type { Episode, Feed } from '../../core/feed.js';
import { siteName } from '../../core/site-name.js';
import type { FeedProblem } from '../../locales/shared/podcast-table.js';
import { getConfig } from '../config.js';
import { consentOf } from '../playing/consent-gate.js';
import { firstLink } from '../shared/light-dom.js';
import { linkTarget } from '../shared/link-target.js';
import type { Progress } from './slices.js';

/** `offered`: the feed is on another site, which is asked when the reader wants it. */
export type LoadState = 'idle' | 'offered' | 'loading' | 'ready' | 'failed';

/** What is told of what happened. */
export interface Loading {
  /** There is more to show than before, or something else. */
  changed(): void;
  /** The first episodes are there. */
  arrived(feed: Feed): void;
  failed(code: ErrorCode, url: string, cause: unknown): void;
}

/** Seconds for the site's own resolver. */
const PATIENCE = 15;
const DATA = ':scope > script:is([type="application/json"], [type="application/feed+json"])';

export class FeedLoader {
  readonly #host: HTMLElement;
  readonly #told: Loading;
  #leave: AbortController | undefined;
  #given: Feed | null = null;
  #source: readonly unknown[] = [];
  #url = '';
  state: LoadState = 'idle';
  /** Null until there is something to show. */
  feed: Feed | null = null;
  /** More episodes are on their way. */
  isGrowing = false;
  /** The feed ends in the middle. */
  isCut = false;
  problem: FeedProblem = 'network';

  constructor(host: HTMLElement, told: Loading) {
    this.#host = host;
    this.#told = told;
  }

  /** The feed's address; empty where nobody gave one. */
  get url(): string {
    return this.#url;
  }

  /** The server that has to be asked. */
  get server(): string {
    return this.#url ? siteName(this.#url) : '';
  }

  /** Begins anew where the address or what stands in the element is different. */
  update(src: string | null, given: Feed | null): void {
    const scripts = [...this.#host.querySelectorAll(DATA)].map(({ textContent }) => textContent);
    const url = linkTarget(src ?? firstLink(this.#host)?.getAttribute('href')) ?? '';
    const source = [given, url, ...scripts];
    if (source.length === this.#source.length && source.every((one, i) => one === this.#source[i])) return;
    this.#source = source;
    this.#given = given;
    this.#url = url;
    this.stop();
    this.feed = null;
    this.isCut = false;
    this.#to('idle');
    void this.#begin(scripts);
  }

  /** The reader wants it: asks the server of the feed. */
  async load(): Promise<void> {
    const leave = this.#start();
    try {
      const { fetchFeed } = await import('./fetch-feed.js');
      for await (const progress of fetchFeed(this.#url, leave)) {
        if (this.#leave !== leave) return;
        this.#take(progress);
      }
    } catch (error) {
      if (this.#leave === leave) this.#fail(error);
    }
  }

  /** Nothing more is loaded; what is there stays. */
  stop(): void {
    this.#leave?.abort();
    this.#leave = undefined;
    this.isGrowing = false;
  }

  async #begin(scripts: readonly (string | null)[]): Promise<void> {
    if (this.#given) {
      this.#put(this.#given);
      return;
    }
    if (scripts.length === 0 && !this.#url) return;
    const leave = this.#start();
    const data = await this.#inline(scripts);
    const known = data ?? (this.#isOwn ? null : await this.#resolved(leave));
    const mayAsk = known !== null || this.#isOwn || (this.#url !== '' && (await this.#isAllowed()));
    if (this.#leave !== leave) return;
    if (known) this.#put(known);
    else if (mayAsk) await this.load();
    else if (this.#url) this.#to('offered');
    else this.#fail(new EmbedError('bad-response', document.baseURI));
  }

  #start(): AbortController {
    this.stop();
    this.#to('loading');
    return (this.#leave = new AbortController());
  }

  /** What a build wrote into the element. */
  async #inline(scripts: readonly (string | null)[]): Promise<Feed | null> {
    if (scripts.length === 0) return null;
    const { readData } = await import('./read-data.js');
    for (const script of scripts) {
      const feed = await readData(script ?? '', document.baseURI).catch(() => null);
      if (feed) return feed;
    }
    return null;
  }

  /** `GET <resolver>?url=…&format=feed` answers with what `embed-hub feed` prints. One that cannot is not a failure. */
  async #resolved(leave: AbortController): Promise<Feed | null> {
    const resolver = linkTarget(getConfig().resolver);
    if (!resolver || !this.#url) return null;
    const request = new URL(resolver);
    request.searchParams.set('url', this.#url);
    request.searchParams.set('format', 'feed');
    const late = setTimeout(() => leave.abort(), PATIENCE * 1000);
    try {
      const { readData } = await import('./read-data.js');
      const response = await fetch(request, {
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
        signal: leave.signal,
      });
      return response.ok ? await readData(await response.text(), this.#url) : null;
    } catch {
      return null;
    } finally {
      clearTimeout(late);
    }
  }

  get #isOwn(): boolean {
    return this.#url !== '' && new URL(this.#url).origin === location.origin;
  }

  async #isAllowed(): Promise<boolean> {
    if (consentOf(this.#host) === 'granted') return true;
    const store = await import('../consent/store.js').catch(() => null);
    return store?.consent.isAllowed(this.server) ?? false;
  }

  #put(feed: Feed): void {
    this.#take({ show: { ...feed, episodes: [] }, episodes: feed.episodes, isLast: true, isCut: false });
  }

  #take({ show, episodes, isLast, isCut }: Progress): void {
    const isFirst = this.state !== 'ready';
    const all: Episode[] = isFirst ? [...episodes] : [...(this.feed?.episodes ?? []), ...episodes];
    this.feed = { ...show, url: show.url ?? this.#url, episodes: all };
    this.isGrowing = !isLast;
    this.isCut = isCut;
    if (isFirst) {
      this.state = 'ready';
      this.#told.arrived(this.feed);
    }
    this.#told.changed();
  }

  #fail(cause: unknown): void {
    const code = isEmbedError(cause) ? cause.code : 'network';
    // the first episodes are worth more than none
    if (this.state === 'ready') {
      this.isGrowing = false;
      this.isCut = true;
      this.#told.changed();
      return;
    }
    this.problem =
      code === 'not-found' || code === 'bad-response' || code === 'timeout' || code === 'too-large' ? code : 'network';
    this.#to('failed');
    this.#told.failed(code, this.#url, cause);
  }

  #to(state: LoadState): void {
    this.state = state;
    this.#told.changed();
  }
}
