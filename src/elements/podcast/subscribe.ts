/** Ways to follow a show: apps of the reader's own platform, by the addresses they take feeds under. */
import type { Words } from '../../locales/index.js';

export interface App {
  /** A brand, which is not translated. */
  readonly name: string;
  readonly href: string;
}

interface Known {
  readonly name: string;
  readonly on: readonly Platform[];
  /** Of a feed, and of its address without a scheme. */
  readonly href: (feed: string, bare: string) => string;
}

type Platform = 'apple' | 'ios' | 'android';

/**
 * As the apps' makers write them down, or the Podlove Subscribe Button, which keeps a list of them
 * (github.com/podlove/podlove-subscribe-button).
 */
const APPS: readonly Known[] = [
  { name: 'Apple Podcasts', on: ['apple'], href: (_, bare) => `podcasts://${bare}` },
  { name: 'Overcast', on: ['ios'], href: (feed) => `overcast://x-callback-url/add?url=${encodeURIComponent(feed)}` },
  { name: 'Pocket Casts', on: ['ios', 'android'], href: (_, bare) => `pktc://subscribe/${bare}` },
  {
    name: 'AntennaPod',
    on: ['android'],
    href: (feed) => `https://antennapod.org/deeplink/subscribe?url=${encodeURIComponent(feed)}`,
  },
];

/** Where a show's description names its page in an app, that is it. */
const LISTED: readonly (readonly [string, RegExp])[] = [
  ['Apple Podcasts', /https:\/\/podcasts\.apple\.com\/[\w%./-]{1,200}\/id\d+/i],
  ['Spotify', /https:\/\/open\.spotify\.com\/show\/\w+/i],
  ['Overcast', /https:\/\/overcast\.fm\/(?:itunes)?\d+[\w/-]*/i],
  ['Pocket Casts', /https:\/\/(?:pca\.st|pocketcasts\.com)\/[\w/-]+/i],
];

/**
 * @param feed absolute
 * @param description what the show says of itself
 */
export function appsFor(feed: string, description = '', platforms = platformsHere()): App[] {
  const listed = LISTED.flatMap(([name, expression]): App[] => {
    const href = expression.exec(description)?.[0];
    return href ? [{ name, href }] : [];
  });
  if (!/^https?:\/\//.test(feed)) return listed;
  const bare = feed.replace(/^https?:\/\//, '');
  const own = APPS.filter(
    ({ name, on }) => on.some((one) => platforms.has(one)) && !listed.some((app) => app.name === name),
  );
  return [...own.map(({ name, href }) => ({ name, href: href(feed, bare) })), ...listed];
}

function platformsHere(): ReadonlySet<Platform> {
  const agent = navigator.userAgent;
  if (/Android/.test(agent)) return new Set(['android']);
  // an iPad calls itself a Mac
  const isTouched = /iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1);
  if (isTouched) return new Set(['apple', 'ios']);
  return new Set(/Macintosh/.test(agent) ? ['apple'] : []);
}

/** @returns what the reader is told */
export async function copyAddress(address: string, words: Words<'podcast'>): Promise<string> {
  try {
    await navigator.clipboard.writeText(address);
    return words.copied;
  } catch {
    return words.notCopied;
  }
}
