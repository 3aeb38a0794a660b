/**
 * Google Podcasts, closed on 23 June 2024 (in the United States on 2 April). Its addresses hold the podcast's feed in
 * base64url (yt-dlp googlepodcasts.py), and the feed lives on: such an address is not gone. The id is the feed's address.
 */
import { waybackUrl } from '../core/archive.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { queryValue, webAddress } from '../core/url.js';

const PAGE = 'https://podcasts.google.com';
const FEED = /^\/feed\/([\w-]{16,2000}(?:=|%3D)*)(?:\/|$)/;

export const provider: Provider = {
  id: 'googlepodcasts',
  name: 'Google Podcasts',
  url: `${PAGE}/`,
  // google.com for its first address, google.com/podcasts?feed=…
  hosts: ['podcasts.google.com', 'google.com'],

  match({ host, pathname, search }) {
    const own = host === 'podcasts.google.com';
    if (!own && (host !== 'google.com' || pathname !== '/podcasts')) return null;
    const feed = address(FEED.exec(pathname)?.[1] ?? (search && queryValue(search, 'feed')));
    if (feed) return { id: feed, kind: 'playlist' };
    if (!own || /^\/(?:about|search|settings|subscriptions|$)/.test(pathname)) return null;
    return { id: pathname.slice(1), kind: 'playlist', gone: { reason: 'service-closed', since: '2024-06-23' } };
  },

  pageUrl: ({ id }) => (/^https?:/.test(id) ? id : `${PAGE}/${id}`),

  archive: (_match: Match, url) => ({ url: waybackUrl(url, '2023') }),
};

/** @returns null where the text is not base64 of a web address */
function address(text: string | null | undefined): string | null {
  const base64 = text
    ?.replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/(?:=|%3D)+$/, '');
  if (!base64 || !/^[A-Za-z0-9+/]+$/.test(base64) || base64.length % 4 === 1) return null;
  const decoded = atob(base64);
  return /^https?:\/\/[^\s/]/.test(decoded) ? webAddress(decoded) : null;
}

export const examples: Example[] = [
  {
    url: `${PAGE}/feed/aHR0cHM6Ly9leGFtcGxlLm9yZy9wb2RjYXN0LnhtbA`,
    id: 'https://example.org/podcast.xml',
    kind: 'playlist',
  },
  {
    url: `${PAGE}/feed/aHR0cHM6Ly9leGFtcGxlLm9yZy9wb2RjYXN0LnhtbA/episode/MTIzNDU?sa=X`,
    id: 'https://example.org/podcast.xml',
    kind: 'playlist',
  },
  {
    url: 'https://www.google.com/podcasts?feed=aHR0cHM6Ly9leGFtcGxlLm9yZy9wb2RjYXN0LnhtbA%3D%3D',
    id: 'https://example.org/podcast.xml',
    kind: 'playlist',
  },
  { url: `${PAGE}/feed/not-an-address`, id: 'feed/not-an-address', kind: 'playlist' },
];

export const counterexamples: string[] = [
  `${PAGE}/`,
  `${PAGE}/search/cats`,
  'https://www.google.com/search?q=podcasts',
  'https://www.google.com/podcasts',
  'https://docs.google.com/podcasts?feed=aHR0cHM6Ly9leGFtcGxlLm9yZy9wb2RjYXN0LnhtbA',
];
