/** Whom the reader allowed to be contacted without being asked again. */
import { page, tell, type Change } from './page.js';
import { nameOf } from './privacy.js';
import { endOf, holds, parseRecord, PREFIX, QUESTION, type ConsentRecord, type ConsentTerms } from './record.js';
import { keysWith, readText, removeText, writeText } from './storage.js';

export type { ConsentTerms } from './record.js';

/** One provider that is allowed. */
export interface Grant {
  /** Our id, such as `youtube`; or a host, where software runs on anybody's server or the provider has no id. */
  readonly provider: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** ISO 8601, UTC: when the reader is asked again. */
  readonly expires: string;
  /** False where it ends with this page. */
  readonly remembered: boolean;
}

export interface AllowOptions {
  /**
   * Keeps it for later visits and other tabs. Default false: it ends with this page, for callers that keep the reader's
   * answer themselves.
   */
  readonly remember?: boolean;
  /** What the provider is called where the reader's answers are listed; not needed for those we know. */
  readonly name?: string;
}

/** A fact: an answer changed, here, in another copy of the library or in another tab. */
export class ConsentChangeEvent extends Event {
  static readonly type = 'change';
  /** null: all of them. */
  readonly provider: string | null;
  /** False where it was taken back: open players of that provider close. */
  readonly allowed: boolean;

  constructor({ provider, allowed }: Change) {
    super(ConsentChangeEvent.type);
    this.provider = provider;
    this.allowed = allowed;
  }
}

/**
 * The reader's answers, per provider, in `localStorage` as `embed-hub:consent:<provider>`. Where storage is forbidden,
 * full or broken, answers hold for this page. On a server nobody is allowed.
 *
 * All copies of the library on a page, and all tabs of a site, agree. Nothing here throws.
 *
 * @fires {ConsentChangeEvent} change - An answer changed.
 */
export class ConsentStore extends EventTarget {
  #remembers: boolean | undefined;

  constructor() {
    super();
    page.news.addEventListener('change', (event) =>
      this.dispatchEvent(new ConsentChangeEvent((event as CustomEvent<Change>).detail)),
    );
  }

  /** How long an answer holds, and which version of the site's question it answers. Set it before anything is asked. */
  get terms(): ConsentTerms {
    return page.terms;
  }
  set terms(terms: ConsentTerms) {
    page.terms = terms;
  }

  /** Whether this browser lets the site remember anything beyond this page. */
  get remembers(): boolean {
    return (this.#remembers ??= writeText('embed-hub:probe', '1') && removeText('embed-hub:probe'));
  }

  /**
   * @param provider our id or a host; see {@link Grant.provider}
   * @returns whether it is remembered beyond this page
   */
  allow(provider: string, { remember = false, name = '' }: AllowOptions = {}): boolean {
    if (typeof document === 'undefined') return false;
    // who said "always" before is not forgotten because somebody says "now"
    if (!remember && this.isAllowed(provider)) return !page.answers.has(provider);
    const since = new Date().toISOString();
    const record = { since, question: QUESTION, version: page.terms.version ?? '', name };
    const kept = remember && writeText(PREFIX + provider, JSON.stringify(record));
    if (kept) page.answers.delete(provider);
    else page.answers.set(provider, record);
    tell({ provider, allowed: true });
    return kept;
  }

  /** Takes an answer back, here and in other tabs. It is told even where there was none: something may have been loaded once. */
  revoke(provider: string): void {
    this.#forget(provider);
    tell({ provider, allowed: false });
  }

  /** Takes all answers back. */
  revokeAll(): void {
    for (const provider of this.#known()) this.#forget(provider);
    tell({ provider: null, allowed: false });
  }

  isAllowed(provider: string): boolean {
    return this.#answer(provider) !== null;
  }

  /** All that are allowed, by name. */
  list(): Grant[] {
    const grants = [...this.#known()].flatMap((provider): Grant[] => {
      const answer = this.#answer(provider);
      if (!answer) return [];
      const { since, name } = answer;
      const expires = new Date(endOf(answer, page.terms)).toISOString();
      return [{ provider, name: name || nameOf(provider), since, expires, remembered: !page.answers.has(provider) }];
    });
    return grants.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  #answer(provider: string): ConsentRecord | null {
    const here = page.answers.get(provider);
    if (here === undefined) return this.#stored(provider);
    return here && holds(here, page.terms) ? here : null;
  }

  #stored(provider: string): ConsentRecord | null {
    const record = parseRecord(readText(PREFIX + provider));
    return record && holds(record, page.terms) ? record : null;
  }

  #forget(provider: string): void {
    if (removeText(PREFIX + provider)) page.answers.delete(provider);
    else page.answers.set(provider, null);
  }

  #known(): Set<string> {
    return new Set([...keysWith(PREFIX).map((key) => key.slice(PREFIX.length)), ...page.answers.keys()]);
  }
}

/** The page's own. */
export const consent = new ConsentStore();
