/** What readers' browsers will ask for leads to the public internet, and not into the network they sit in. */
import type { Embed } from '../core/embed.js';
import { checkUrl } from './fetch/check-url.js';

/** Leaves out pictures, files and frames on addresses that only mean something inside a network. */
export function withoutPrivateAddresses(embed: Embed): Embed {
  const { thumbnail, frame, media, site, ...rest } = embed;
  const sources = media?.sources.filter(({ src }) => isPublic(src)) ?? [];
  const { icon, ...named } = site ?? {};
  return {
    ...rest,
    ...(site ? { site: { ...named, name: site.name, ...(icon && isPublic(icon) ? { icon } : {}) } } : {}),
    ...(thumbnail && isPublic(thumbnail.url) ? { thumbnail } : {}),
    ...(frame && isPublic(frame.src) ? { frame } : {}),
    ...(media && sources.length ? { media: { ...media, sources } } : {}),
  };
}

function isPublic(address: string): boolean {
  try {
    return Boolean(checkUrl(address));
  } catch {
    return false;
  }
}
