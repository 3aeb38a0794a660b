/** What a page decides for all elements on it. */

export interface Config {
  /** Address of the site's own resolver, for instance `/oembed`. Absent: nothing is asked of any server. */
  readonly resolver?: string;
  /** When a reader is asked before a provider is contacted. Default `click`: pressing the button is the answer. */
  readonly consent?: 'ask' | 'click' | 'granted';
  /**
   * Whose pictures facades may show. Default `own`: those of the page's own origin. `provider`: the provider's too, which is
   * asked for them as soon as the facade is near; where consent is asked for, not before it is given.
   */
  readonly posters?: 'own' | 'provider';
  /** Seconds a player may take to load before the reader is shown the link instead. Default 15. */
  readonly timeout?: number;
}

/** The page's, not a copy's: of several copies of the library one may be told to ask, and another draw the elements. */
const KEY = Symbol.for('embed-hub.config');
const page = globalThis as { [KEY]?: Config };

/** Changes what is given and keeps the rest. Takes effect on what happens from then on. */
export function configure(changes: Config): void {
  page[KEY] = { ...page[KEY], ...changes };
}

export function getConfig(): Config {
  return page[KEY] ?? {};
}
