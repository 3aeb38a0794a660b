/** What a provider is: a small pure module, used alike by the browser, the build and the server. */
import type { Archive, Embed, Frame, GoneDetail, Kind, MediaInfo, Person, ProviderInfo, Thumbnail } from './embed.js';
import type { ParsedUrl } from './url.js';

/** One item of a provider. From `id` and `kind` alone its page and frame can be made. */
export interface Item {
  id: string;
  kind: Kind;
  /** seconds */
  start?: number;
  /** seconds */
  end?: number;
  /** width / height, where the address tells a shape that is not its kind's usual one */
  aspectRatio?: number;
}

/** What a URL told. `id` is null where a player is known but not what it played. */
export interface Match extends Omit<Item, 'id'> {
  id: string | null;
  /** The item's maker, as far as the address names one. */
  author?: Person;
  /** What the address itself calls the item: a slug, a show's name. */
  title?: string;
  gone?: GoneDetail;
  /** A file that plays by itself. */
  media?: MediaInfo;
  /** Another address under which the same item lives today; it is matched in place of this one. */
  instead?: string;
  /** The shape belongs to many sites; only an oEmbed reply can confirm it. Gives the status `unknown`. */
  tentative?: true;
}

export interface OembedEndpoint {
  /** https, without `url=`. */
  url: string;
  /** True where a source says that it answers pages of any origin. */
  cors?: true;
}

export interface Provider {
  /** Lower case brand; the name of its file. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Domains; each stands for itself and everything below it. */
  readonly hosts: readonly string[];
  /** For software that runs on anybody's host: the strict shape of its paths. Asked when no host and no scheme fits. */
  readonly anywhere?: RegExp;
  /** ISO date as precise as known; set where the whole service has ended. */
  readonly closed?: string;
  readonly oembed?: OembedEndpoint;
  /** @returns null where the address is not one item */
  match(url: ParsedUrl): Match | null;
  /** The item's page, as its provider writes it. */
  pageUrl?(item: Item): string | undefined;
  frame?(item: Item): Frame | undefined;
  /** The endpoint for one item, where it is not the same for all; https, without `url=`. */
  endpoint?(item: Item): string | undefined;
  /** An image whose address follows from the id. */
  thumbnail?(item: Item): Thumbnail | undefined;
  archive?(item: Match, url: string): Archive | undefined;
}

/** A URL that has to match, and what it has to say. Read by tests and docs; bundles drop it. */
export interface Example {
  url: string;
  id: string | null;
  kind: Kind;
  start?: number;
  end?: number;
}

/** What both registries, ours and the long tail, answer. */
export interface Matched {
  embed: Embed;
  id: string | null;
  /** The oEmbed request for this item, https. */
  endpoint?: string;
}

/** An `Embed` from what the address alone tells. */
export function describe(provider: Provider, url: string, match: Match): Matched {
  const { id, kind, gone = provider.closed ? closedService(provider.closed) : undefined } = match;
  const embed: Embed = {
    url,
    kind,
    provider: infoOf(provider),
    status: gone ? 'gone' : match.tentative ? 'unknown' : 'ok',
  };
  const item = id === null ? null : (match as Item);
  set(embed, 'canonicalUrl', item && provider.pageUrl?.(item));
  set(embed, 'title', match.title);
  if (match.author) embed.authors = [match.author];
  set(embed, 'start', match.start);
  set(embed, 'end', match.end);
  set(embed, 'media', match.media);
  if (gone) {
    embed.gone = gone;
    set(embed, 'archive', provider.archive?.(match, url));
    return { embed, id };
  }
  set(embed, 'thumbnail', item && provider.thumbnail?.(item));
  set(embed, 'frame', item && provider.frame?.(item));
  const page = embed.canonicalUrl ?? embed.frame?.src;
  const endpoint = (item && provider.endpoint?.(item)) ?? provider.oembed?.url;
  return endpoint && page ? { embed, id, endpoint: oembedRequest(endpoint, page) } : { embed, id };
}

const closedService = (since: string): GoneDetail => ({ reason: 'service-closed', since });
const infoOf = ({ id, name, url }: Provider): ProviderInfo => ({ id, name, url });

function set<K extends keyof Embed>(embed: Embed, key: K, value: Embed[K] | null | undefined): void {
  if (value !== undefined && value !== null) embed[key] = value;
}

/** @param endpoint an oEmbed API endpoint, which may already have a query */
export function oembedRequest(endpoint: string, url: string): string {
  return `${endpoint}${endpoint.includes('?') ? '&' : '?'}url=${encodeURIComponent(url)}`;
}
