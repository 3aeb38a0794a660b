/** Services that have ended: an address still says whose it was and which item; a copy may be in the archive. */
import { unwrapWayback, waybackUrl } from '../../core/archive.js';
import type { Archive, Kind } from '../../core/embed.js';
import type { Match, Provider } from '../../core/provider.js';
import { decode, type ParsedUrl } from '../../core/url.js';

/**
 * Where an item's id stands, as an expression on the whole address, decoded, without scheme and `www.`; its groups, at most
 * two, joined by `/`, are the id. The host is known to be the service's. Anchored, or anchored to the parameter that holds the id.
 */
type Shape = RegExp | readonly [Kind, RegExp];

export interface GoneService {
  id: string;
  name: string;
  /** The address its own pages began with. */
  home: string;
  hosts: readonly string[];
  /** ISO date as precise as known. Without it only the player ended (`player-retired`), and the provider lives. */
  closed?: string;
  /** Of shapes that name none; `video` if absent. */
  kind?: Kind;
  /** Asked in order. */
  shapes: readonly Shape[];
  /** An item's page: what its address began with, or a function. An id with a slash is a path of `home`. */
  page?: string | ((id: string, kind: Kind) => string | undefined);
}

export function goneService({ home, page, shapes, kind: usual = 'video', ...service }: GoneService): Provider {
  const places = shapes.map((shape) => (shape instanceof RegExp ? ([usual, shape] as const) : shape));
  const pageOf = (id: string, kind: Kind): string | undefined => {
    if (typeof page === 'function') return page(id, kind);
    return id.includes('/') ? home + encodeURI(id) : page && page + id;
  };
  return {
    ...service,
    url: home,
    match: (url) => find(places, url, !service.closed),
    pageUrl: ({ id, kind }) => pageOf(id, kind),
    archive: ({ id, kind }, url) => copyOf(id === null ? undefined : pageOf(id, kind), url),
  };
}

function find(places: readonly (readonly [Kind, RegExp])[], url: ParsedUrl, retired: boolean): Match | null {
  const text = decode(url.address);
  for (const [kind, shape] of places) {
    const found = shape.exec(text);
    if (!found) continue;
    const [, first = '', second] = found;
    const id = first && second ? `${first}/${second}` : first || (second ?? '');
    return retired ? { id, kind, gone: { reason: 'player-retired' } } : { id, kind };
  }
  return null;
}

/** A copy of the item's page, or of the address as it was given, which may be one of a copy already. */
function copyOf(page: string | undefined, given: string): Archive {
  if (unwrapWayback(given) !== given) return { url: given };
  return { url: waybackUrl(page ?? given.replace(/^\/\//, 'http://')) };
}
