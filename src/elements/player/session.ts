/** What the page and the system hear of the player: one plays at a time, and the system's keys. */
import { startMedia, watch } from '../playing/coordinator.js';
import { shareMediaSession, type SessionInfo } from '../playing/media-session.js';
import type { PlayerHost } from './host.js';
import { tracksOf } from './script-use.js';

/**
 * For a media element that has begun to play.
 * @param artist read when it begins to play
 * @returns ends it
 */
export function takePart(host: PlayerHost, media: HTMLMediaElement, artist: () => string): () => void {
  const root = media.getRootNode();
  // the chapters themselves may come later; keys of the keyboard do the same
  const skip = (by: 1 | -1): void => host.partKeys.find(({ way }) => way === by)?.run();
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

/** Whether there are chapters; they may not be read yet. */
function hasChapters(host: PlayerHost): boolean {
  const { chapters, chaptersUrl } = host.embed?.media ?? {};
  const link = host.querySelector('a[rel~="chapters"][href]');
  return Boolean(link ?? tracksOf(host.media, /chapters/)[0] ?? (chaptersUrl || chapters?.[0]));
}
