/** The matcher of a page: it knows the providers that have been asked for so far, and says which others it would need. */
import { unwrapWayback } from '../../core/archive.js';
import { lookupHost } from '../../core/host.js';
import { createMatchers, type MatcherSet } from '../../core/matcher.js';
import type { Matched, Provider } from '../../core/provider.js';
import { parseUrl } from '../../core/url.js';
import { anywhere, loaders } from '../../providers/_browser.js';

type Loader = NonNullable<ReturnType<typeof loaders.get>>;

/**
 * Loads one module for each host that is met; the long tail of oEmbed is left out, which in a page could only say that
 * somebody knows the address. Matching is synchronous, as `legacy/` needs it: ask, load what is missing, ask again.
 */
export class PageMatcher {
  readonly #providers: Provider[] = [];
  readonly #loading = new Map<Loader, Promise<void>>();
  readonly #done = new Set<Loader>();
  readonly #missing = new Set<Loader>();
  #matchers: MatcherSet = createMatchers([]);

  /** Of what is known by now; null may also mean that somebody is missing. */
  readonly match = (text: string): Matched | null => {
    this.#need(text);
    const instead = this.#matchers.identify(text)?.match.instead;
    if (instead) this.#need(instead);
    return this.#matchers.match(text);
  };

  /**
   * Loads whom the matches since the last call needed. One that cannot be loaded is not asked for again.
   * @returns undefined where nobody was missing
   */
  load(): Promise<unknown> | undefined {
    if (!this.#missing.size) return undefined;
    const all = [...this.#missing].map((loader) => {
      const loading = this.#loading.get(loader) ?? this.#fetch(loader);
      this.#loading.set(loader, loading);
      return loading;
    });
    this.#missing.clear();
    return Promise.all(all);
  }

  #need(text: string): void {
    const url = parseUrl(unwrapWayback(text.trim()));
    const loader = url && (lookupHost(loaders, url.host) ?? anywhere.find(([path]) => path.test(url.pathname))?.[1]);
    if (loader && !this.#done.has(loader)) this.#missing.add(loader);
  }

  async #fetch(loader: Loader): Promise<void> {
    try {
      this.#providers.push(...[await loader()].flat());
      this.#matchers = createMatchers(this.#providers);
    } catch (error) {
      console.warn('embed-hub: a provider could not be loaded', error);
    }
    this.#done.add(loader);
  }
}
