/** The oEmbed registry's providers, from a compact table; asked only about hosts that have no module of ours. */
import type { LongTail } from './matcher.js';
import { matchesGlob } from './glob.js';
import { oembedRequest } from './provider.js';
import type { ParsedUrl } from './url.js';

interface Row {
  readonly name: string;
  /** Absent where it was found dead, or where its own host is a pattern. */
  readonly endpoint: string | undefined;
  /** Path and query, `*` for anything. */
  readonly paths: string[];
}

interface Index {
  readonly exact: Map<string, Row[]>;
  /** The domain and everything below it. */
  readonly below: Map<string, Row[]>;
}

/**
 * @param table a line per endpoint: name, endpoint and host/path schemes, separated by tabs; `https://` is left out,
 * a host beginning with `*.` stands for the domain and everything below it; a dagger before the name marks an endpoint
 * that was found dead: its addresses stay known, with the status `unknown`
 */
export function createLongTail(table: string): LongTail {
  let index: Index | undefined;
  return (url, text) => {
    index ??= readTable(table);
    const row = find(index, url);
    if (!row) return null;
    const { name, endpoint } = row;
    const status = endpoint ? 'ok' : 'unknown';
    const embed = { url: text, kind: 'link', provider: { id: `oembed:${name}`, name }, status } as const;
    return { embed, id: url.href, ...(endpoint ? { endpoint: oembedRequest(endpoint, url.href) } : {}) };
  };
}

function readTable(table: string): Index {
  const index: Index = { exact: new Map(), below: new Map() };
  for (const line of table.split('\n')) {
    const [mark = '', endpoint, ...schemes] = line.split('\t');
    const name = mark.replace(/^†/, '');
    if (!name || !endpoint) continue;
    const paths = new Map<string, string[]>();
    for (const scheme of schemes) {
      const slash = scheme.indexOf('/');
      const host = scheme.slice(0, slash);
      paths.set(host, [...(paths.get(host) ?? []), scheme.slice(slash)]);
    }
    const isDead = name !== mark || /^[^/]*\*/.test(endpoint);
    const address = isDead ? undefined : endpoint.includes('://') ? endpoint : `https://${endpoint}`;
    for (const [host, list] of paths) {
      const map = host.startsWith('*.') ? index.below : index.exact;
      const key = host.replace(/^\*\./, '');
      map.set(key, [...(map.get(key) ?? []), { name, endpoint: address, paths: list }]);
    }
  }
  return index;
}

function find(index: Index, url: ParsedUrl): Row | undefined {
  const path = url.pathname + url.search;
  const fits = (row: Row): boolean => row.paths.some((pattern) => matchesGlob(pattern, path));
  const exact = index.exact.get(url.host)?.find(fits);
  if (exact) return exact;
  for (let domain = url.host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const row = index.below.get(domain)?.find(fits);
    if (row) return row;
  }
  return undefined;
}
