/** What all pages together come to: kept small, however many there are. */
import { OUTCOMES, type Entry, type Failure, type Outcome, type Page } from './report.js';

/** Places that are named of something that is embedded more than once. */
const PLACES = 10;

export interface Duplicate {
  readonly provider: string | null;
  readonly id: string | null;
  readonly url: string;
  readonly count: number;
  /** The first ten, as `path:line:column`. */
  readonly places: readonly string[];
}

/** A service that has closed, and how much of it is embedded. */
export interface GoneService {
  readonly provider: string | null;
  readonly name: string;
  /** ISO 8601, as precise as known. */
  readonly since: string | null;
  readonly count: number;
}

/** A host of others, and how many pages ask it before a reader has agreed to anything. */
export interface ContactedHost {
  readonly host: string;
  readonly today: number;
  readonly after: number;
}

export interface Summary {
  readonly pages: number;
  /** Pages with something embedded. */
  readonly pagesWithEmbeds: number;
  readonly embeds: number;
  readonly dead: number;
  /** Dead, and `--fix` can put a card or a player in its place. */
  readonly fixable: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** By form: `iframe`, `flash-object`, … */
  readonly forms: Readonly<Record<string, number>>;
  /** By provider id; what nobody knows is under `unknown`. */
  readonly providers: Readonly<Record<string, number>>;
  readonly gone: readonly GoneService[];
  readonly duplicates: readonly Duplicate[];
  readonly contacts: readonly ContactedHost[];
  readonly failures: readonly Failure[];
}

export interface Tally {
  add(page: Page): void;
  fail(failure: Failure): void;
  readonly failures: readonly Failure[];
  summary(): Summary;
}

export function createTally(): Tally {
  let [pages, pagesWithEmbeds, embeds, dead, fixable] = [0, 0, 0, 0, 0];
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const forms = new Map<string, number>();
  const providers = new Map<string, number>();
  const gone = new Map<string, GoneService>();
  const items = new Map<
    string,
    { provider: string | null; id: string | null; url: string; places: string[]; count: number }
  >();
  const hosts = new Map<string, { today: number; after: number }>();
  const failures: Failure[] = [];
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

  const addItem = (entry: Entry, page: Page): void => {
    const { provider, id, url } = entry;
    if (!url || entry.form === 'mixed-content') return;
    const key = provider && id !== null ? `${provider} ${id}` : url;
    const item = items.get(key) ?? { provider, id, url: entry.canonicalUrl ?? url, places: [], count: 0 };
    item.count++;
    if (item.places.length < PLACES) item.places.push(placeOf(page, entry));
    items.set(key, item);
  };

  return {
    add(page) {
      pages++;
      if (page.entries.length) pagesWithEmbeds++;
      for (const entry of page.entries) {
        embeds++;
        if (entry.dead) dead++;
        if (entry.dead && entry.fix?.safe) fixable++;
        outcomes[entry.outcome]++;
        count(forms, entry.form);
        count(providers, entry.provider ?? 'unknown');
        if (entry.dead && entry.gone?.reason === 'service-closed') {
          const {
            provider,
            providerName,
            gone: { since = null },
          } = entry;
          const known = gone.get(provider ?? '') ?? { provider, name: providerName ?? '', since, count: 0 };
          gone.set(provider ?? '', { ...known, count: known.count + 1 });
        }
        addItem(entry, page);
      }
      for (const when of ['today', 'after'] as const)
        for (const host of page.contacts[when]) {
          const known = hosts.get(host) ?? { today: 0, after: 0 };
          known[when]++;
          hosts.set(host, known);
        }
    },
    fail: (failure) => void failures.push(failure),
    failures,
    summary: () => ({
      pages,
      pagesWithEmbeds,
      embeds,
      dead,
      fixable,
      outcomes: { ...outcomes },
      forms: mostFirst(forms),
      providers: mostFirst(providers),
      gone: [...gone.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
      duplicates: [...items.values()]
        .filter((item) => item.count > 1)
        .sort((a, b) => b.count - a.count || (a.url < b.url ? -1 : 1)),
      contacts: [...hosts]
        .map(([host, times]) => ({ host, ...times }))
        .sort((a, b) => b.today - a.today || (a.host < b.host ? -1 : 1)),
      failures,
    }),
  };
}

/** `export.xml 12:3:1`, where 12 is the post. */
export function placeOf({ path, post }: Page, { part, line, column }: Entry): string {
  const where = [post?.id && `#${post.id}`, part].filter(Boolean).join(' ');
  return `${path}${where && ` (${where})`}:${line}:${column}`;
}

const mostFirst = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));

/** Strings of its own: a piece of a string keeps all of it in memory, and pages are large. */
export const detached = (page: Page): Page => JSON.parse(JSON.stringify(page)) as Page;
