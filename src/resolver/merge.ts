/** Several sources → one Embed, field by field, with the name of the source that won. */
import type { Embed } from '../core/embed.js';
import type { Field, Metadata } from '../core/metadata.js';
import { parseUrl } from '../core/url.js';
import { PRECEDENCE } from './precedence.js';
import { RULES, type ValueContext } from './values.js';

/** Source name → what it said. `address` is taken from the Embed that is completed. */
export type Claims = ReadonlyMap<string, Metadata>;

const FIELDS = Object.keys(PRECEDENCE) as Field[];
const PATHS: Partial<Record<Field, string>> = { siteName: 'site.name', siteUrl: 'site.url', icon: 'site.icon' };

/** Takes the first claim that holds and is acceptable. */
type Ask = <F extends Field>(field: F, accept?: (value: NonNullable<Metadata[F]>) => boolean) => void;

/** Of `2012-10-04`. */
const DAY_LENGTH = 10;

/** @param known what the address alone told; its status, times and archive stay as they are */
export function merge(known: Embed, claims: Claims): Embed {
  const all = new Map([...claims, ['address', fromAddress(known)]]);
  const siteNames = [...all.values()].flatMap(({ siteName }) => siteName ?? []);
  // of what it hosts, a provider's reply speaks in the provider's own words; a blog's repeats what its template says
  const own = new Set(known.provider ? ['address', 'oembed'] : ['address']);
  const titles = [...all].flatMap(([source, claim]) => (source === 'byline' ? [] : (claim.title ?? [])));
  const won: Metadata = {};
  const provenance: Record<string, string> = {};
  const ask: Ask = (field, accept = () => true) => {
    for (const source of PRECEDENCE[field]) {
      const claim = all.get(source);
      const value = claim && hold(field, claim, { url: known.url, source, own: own.has(source), siteNames, titles });
      if (value === undefined || !accept(value)) continue;
      Object.assign(won, { [field]: value });
      provenance[PATHS[field] ?? field] = source;
      return;
    }
  };
  for (const field of FIELDS) ask(field);
  // sources that agree on the day: the one that knows the hour is the better witness
  const day = won.published;
  if (day?.length === DAY_LENGTH) ask('published', (date) => date.startsWith(`${day}T`));
  // an endpoint that knows nothing of the page answers with the site's name
  const names = new Set(siteNames.map(plain));
  if (provenance['title'] === 'oembed' && names.has(plain(won.title ?? '')))
    ask('title', (title) => !names.has(plain(title)));
  won.authors = withAccount(won.authors, all.get('fediverse')?.authors);
  const { siteName, siteUrl, icon, ...rest } = won;
  const site = siteName && { name: siteName, ...(siteUrl ? { url: siteUrl } : {}), ...(icon ? { icon } : {}) };
  return { ...known, ...(rest as Partial<Embed>), ...(site ? { site } : {}), provenance };
}

const plain = (name: string): string => name.trim().toLowerCase();

/** The page of the account that a page names for its one author, where the author has no page yet. */
function withAccount(authors: Metadata['authors'], accounts: Metadata['authors']): Metadata['authors'] {
  const [author, account] = [authors?.[0], accounts?.[0]];
  if (!author || author.url || !account?.url || authors?.length !== 1 || accounts?.length !== 1) return authors;
  return [{ ...author, url: account.url }];
}

/** `link` is what an address is where it says nothing else, so it claims no kind; a site without a name has its host's. */
function fromAddress({ kind, ...embed }: Embed): Metadata {
  const url = embed.provider ? null : parseUrl(embed.url);
  const site = url ? { siteName: url.host, siteUrl: new URL('/', url.href).href } : {};
  return { ...embed, ...site, ...(kind === 'link' ? {} : { kind }) };
}

function hold<F extends Field>(field: F, claim: Metadata, context: ValueContext): Metadata[F] {
  const value = claim[field];
  return value === undefined ? undefined : RULES[field](value, context);
}
