/** What the page and the system hear of the player: one plays at a time, and the system's keys. */
import { startMedia, watch } from '../playing/coordinator.js';
import { shareMediaSession, type SessionInfo } from '../playing/media-session.js';
import type { PlayerHost } from './host.js';
import { hasChapters, KEYS } from './script-use.js';

/**
 * For a media element that has begun to play.
 * @param artist read when it begins to play
 * @returns ends it
 */
export function takePart(host: PlayerHost, media: HTMLMediaElement, artist: () => string): () => void {
  const root = media.getRootNode();
  // the chapters themselves may come later; keys of the keyboard do the same
  const skip = (by: 1 | -1): void => host.partKeys.find(({ key }) => key === KEYS[by])?.run();
  const skipping = () => (hasChapters(host) ? skip : undefined);
  const ends = [
    watch(document),
    ...(root instanceof ShadowRoot ? [watch(root)] : []),
    shareMediaSession(media, () => about(host, media, artist()), undefined, skipping),
  ];
  // it began before anybody listened
  startMedia(media);
  return () => ends.forEach((end) => end());
}

const about = ({ label, embed }: PlayerHost, media: HTMLMediaElement, artist: string): SessionInfo => ({
  title: label || document.title,
  artist,
  album: embed?.site?.name ?? embed?.provider?.name,
  picture: (media instanceof HTMLVideoElement && media.poster) || embed?.thumbnail?.url,
});
