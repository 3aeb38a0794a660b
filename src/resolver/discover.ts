/** The oEmbed endpoint a page names (oembed.com, section 4), in all the ways pages do. */
import { readPage } from '../core/markup/page.js';
import { webAddress } from '../core/url.js';

/** JSON before XML; the first of each is the standard's. */
const TYPES: readonly string[] = [
  'application/json+oembed',
  'text/json+oembed',
  'text/xml+oembed',
  'application/xml+oembed',
];
const RELATIONS = new Set(['alternate', 'alternative']);

interface Link {
  readonly rels: readonly string[];
  readonly type: string;
  readonly href: string;
}

/**
 * @param url where the page came from, after redirects
 * @param header the reply's `Link` header
 * @returns an absolute address, over https where the page is
 */
export function discover(text: string, url: string, header: string): string | undefined {
  // a tag that is worth looking for names its type; most pages have none
  const links = [...linksOf(header, url), ...(/\+oembed/i.test(text) ? readPage(text, url).links : [])];
  const found = links.filter(({ rels, type }) => TYPES.includes(type) && rels.some((rel) => RELATIONS.has(rel)));
  const best = found.sort((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type))[0];
  // templates that escape twice leave an entity behind; YouTube and others refuse http
  const address = best?.href.replaceAll('&amp;', '&');
  return url.startsWith('https:') ? address?.replace(/^http:/, 'https:') : address;
}

/** RFC 8288, section 3. */
function linksOf(header: string, base: string): Link[] {
  return header.split(/,(?=\s*<)/).flatMap((part) => {
    const [, target = '', rest = ''] = /^\s*<([^<>]*)>(.*)$/s.exec(part) ?? [];
    const href = target && webAddress(target, base);
    if (!href) return [];
    return [{ href, type: parameter(rest, 'type'), rels: parameter(rest, 'rel').split(/\s+/) }];
  });
}

function parameter(text: string, name: string): string {
  for (const part of text.split(';')) {
    const [key = '', ...value] = part.split('=');
    if (key.trim().toLowerCase() === name) return value.join('=').trim().replaceAll('"', '').toLowerCase();
  }
  return '';
}
