/** What goes on in a player, as the page around it is told. */
import { titledOf, type MediaView } from '../shared/media-view.js';
import type { SessionInfo } from './media-session.js';

/** Names of HTMLMediaElement's events; none of them bubbles. */
const TOLD =
  'loadedmetadata durationchange play playing waiting pause seeking seeked timeupdate volumechange ratechange ended emptied'.split(
    ' ',
  );

/** @returns ends it */
export function retell(player: EventTarget, element: EventTarget): () => void {
  const tell = ({ type }: Event): boolean => element.dispatchEvent(new Event(type));
  for (const type of TOLD) player.addEventListener(type, tell);
  return () => {
    for (const type of TOLD) player.removeEventListener(type, tell);
  };
}

export function sessionOf(view: MediaView | undefined): SessionInfo {
  if (!view) return { title: document.title };
  const { authors, site, provider, thumbnail } = view.embed;
  return {
    title: titledOf(view),
    artist: authors?.map(({ name }) => name).join(', '),
    album: site?.name ?? provider?.name,
    picture: thumbnail?.url,
  };
}
