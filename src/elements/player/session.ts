/** What the page and the system hear of the player: one plays at a time, and the system's keys. */
import { startMedia, watch } from '../playing/coordinator.js';
import { shareMediaSession, type SessionInfo } from '../playing/media-session.js';
import type { PlayerHost } from './host.js';

/** Seconds within a chapter from which on the key for the previous one goes to its beginning. */
const GRACE = 3;

/**
 * For a media element that has begun to play.
 * @param artist read when it begins to play
 * @returns ends it
 */
export function takePart(host: PlayerHost, media: HTMLMediaElement, artist: () => string): () => void {
  const root = media.getRootNode();
  const skipping = () => (host.chapters.length ? (by: 1 | -1) => skip(host, by) : undefined);
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

/** Another chapter, or the beginning of this one. */
function skip(host: PlayerHost, by: 1 | -1): void {
  const { chapters, position } = host;
  const at = chapters.findLastIndex(({ start }) => start <= position);
  const current = chapters[at];
  const isIn = by < 0 && current && position - current.start > GRACE;
  const target = isIn ? current : chapters[at + by];
  if (target) host.seek(target.start);
}
