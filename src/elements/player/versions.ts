/** Other versions of a recording: described, or in sign language. */
import type { MediaSource } from '../../core/embed.js';
import { linkTarget } from '../shared/link-target.js';
import type { PlayerHost } from './host.js';

/**
 * The address of a version that this browser may play: `data-described-src` on the media element, `<source
 * data-described>` in it, or what a script or the build knows.
 * @returns null where there is none
 */
export function versionOf({ media, embed }: PlayerHost, name: 'described' | 'signed'): string | null {
  if (!media) return null;
  const own = media.getAttribute(`data-${name}-src`);
  const written = [...media.querySelectorAll<HTMLSourceElement>(`source[data-${name}]`)];
  const known: readonly MediaSource[] = [
    ...(own ? [{ src: own }] : []),
    ...written.map(({ src, type }) => ({ src, type })),
    ...(embed?.media?.[name] ?? []),
  ];
  const playable = known.find(({ type }) => !type || media.canPlayType(type));
  return linkTarget(playable?.src);
}
