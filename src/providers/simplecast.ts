/**
 * Simplecast. Today's ids are UUIDs; older posts hold eight hex digits (`/s/` on the site, alone on the old embed host) or
 * a number (`/e/`), which no rule turns into a UUID: the old addresses still answer. Only a show's page knows the UUID of
 * its episode.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { partsOf } from '../core/url.js';

const UUID = /^\/(?:episodes\/)?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\/?$/i;
const OLD = /^\/([se]\/)?([0-9a-f]{8}|\d{1,9})\/?$/i;
const EPISODE = /^\/episodes\/([\w%-]{2,})\/?$/;
const SHOW = /^(?!(?:auth|blog|cdn|dashboard|feeds|help|support)\.)([a-z0-9-]+)\.simplecast\.com$/;

export const provider: Provider = {
  id: 'simplecast',
  name: 'Simplecast',
  url: 'https://simplecast.com/',
  hosts: ['simplecast.com'],

  match(url) {
    switch (url.host) {
      case 'player.simplecast.com':
      case 'play.simplecast.com':
      case 'api.simplecast.com':
        return item(UUID.exec(url.pathname)?.[1]);
      case 'embed.simplecast.com':
      case 'simplecast.com': {
        const found = OLD.exec(url.pathname);
        // the site's own pages have one segment, the embed host's players too
        if (!found?.[2] || !found[1] === (url.host === 'simplecast.com')) return null;
        return item(`${found[1] ?? 's/'}${found[2]}`);
      }
      default: {
        const show = SHOW.exec(url.host)?.[1];
        const slug = show && EPISODE.exec(url.pathname)?.[1];
        return slug ? item(`${show}/${slug}`) : null;
      }
    }
  },

  pageUrl({ id }) {
    const [owner, slug] = partsOf(id);
    if (!slug) return `https://play.simplecast.com/${id}`;
    return owner === 's' || owner === 'e'
      ? `https://simplecast.com/${id}`
      : `https://${owner}.simplecast.com/episodes/${slug}`;
  },

  frame({ id }) {
    const [owner, slug] = partsOf(id);
    const old = owner === 's' ? `https://embed.simplecast.com/${slug}` : `https://simplecast.com/${id}`;
    if (slug && owner !== 's' && owner !== 'e') return undefined;
    return { src: slug ? old : `https://player.simplecast.com/${id}`, allow: ['autoplay'], height: 200 };
  },
};

const item = (id: string | undefined): Match | null => (id ? { id, kind: 'audio' } : null);

const SAMPLE = '01234567-89ab-4cde-8f01-23456789abcd';

export const examples: Example[] = [
  { url: `https://player.simplecast.com/${SAMPLE}?dark=true`, id: SAMPLE, kind: 'audio' },
  { url: `https://play.simplecast.com/${SAMPLE}`, id: SAMPLE, kind: 'audio' },
  { url: `https://api.simplecast.com/episodes/${SAMPLE}`, id: SAMPLE, kind: 'audio' },
  { url: 'https://some-show.simplecast.com/episodes/an-hour', id: 'some-show/an-hour', kind: 'audio' },
  { url: 'https://embed.simplecast.com/0a1b2c3d?color=3d3d3d', id: 's/0a1b2c3d', kind: 'audio' },
  { url: 'https://simplecast.com/s/0a1b2c3d', id: 's/0a1b2c3d', kind: 'audio' },
  { url: 'https://simplecast.com/e/12345?style=medium-light', id: 'e/12345', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://simplecast.com/',
  'https://simplecast.com/deadbeef',
  'https://simplecast.com/pricing',
  'https://some-show.simplecast.com/',
  'https://some-show.simplecast.com/episodes',
  'https://feeds.simplecast.com/0a1b2c3d',
  'https://player.simplecast.com/0a1b2c3d',
];
