/** The prefixes this reader knows vocabularies by, whatever prefix a feed gives them. */

import type { Tag } from './scan.js';

/** Without scheme and trailing slash, lower case: feeds write all of these in several ways. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns#', 'atom'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['podcastindex.org/namespace/1.0', 'podcast'],
  ['github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast'],
  ['podlove.org/simple-chapters', 'psc'],
  ['search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
]);

const plain = (namespace: string): string =>
  namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');

const valueOf = (attributes: readonly string[], name: string): string => {
  const at = attributes.indexOf(name);
  return at < 0 ? '' : (attributes[at + 1] ?? '');
};

/** Which prefix an element of a feed is known by here. One for each document. */
export class Namespaces {
  /** Prefix as written → ours. Declarations are taken to hold for the whole feed, as they do in all but contrived ones. */
  readonly #prefixes = new Map<string, string>();
  #home: string | undefined;

  /**
   * Takes the namespaces an element declares. The first element to come is the root: what it belongs to itself needs no
   * prefix.
   * @returns what names without a prefix belong to from here on, where the element says so
   */
  declare({ name, attributes }: Tag): string | undefined {
    if (this.#home === undefined) {
      const colon = name.indexOf(':');
      const own = valueOf(attributes, colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`);
      // RDF is only the wrapper of an RSS 1.0 feed
      this.#home = plain(own.includes('rdf-syntax-ns') ? valueOf(attributes, 'xmlns') : own);
    }
    let unprefixed: string | undefined;
    for (let i = 0; i < attributes.length; i += 2) {
      const attribute = attributes[i] ?? '';
      if (!attribute.startsWith('xmlns')) continue;
      const known = this.#prefixOf(attributes[i + 1] ?? '');
      if (attribute === 'xmlns') unprefixed = known ?? '';
      else if (known !== undefined) this.#prefixes.set(attribute.slice(6), known);
    }
    return unprefixed;
  }

  /**
   * @param written lower case
   * @param unprefixed what `declare` answered for the nearest element around
   */
  name(written: string, unprefixed: string): string {
    const colon = written.indexOf(':');
    const own = colon < 0 ? unprefixed : written.slice(0, colon);
    const prefix = colon < 0 ? own : (this.#prefixes.get(own) ?? own);
    // by far most are what they are written as
    if (prefix === own && (colon >= 0 || prefix === '')) return written;
    const local = colon < 0 ? written : written.slice(colon + 1);
    return prefix ? `${prefix}:${local}` : local;
  }

  #prefixOf(namespace: string): string | undefined {
    const name = plain(namespace);
    return name === this.#home ? '' : PREFIXES.get(name);
  }
}
