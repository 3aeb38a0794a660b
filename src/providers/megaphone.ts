/**
 * Megaphone. Codes are letters, then digits; episodes and playlists share that form, so a playlist's id says what it is.
 * The player hosts' neighbours (traffic, dcs) serve files.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { queryValue, type ParsedUrl } from '../core/url.js';

/** NPR writes its bare story numbers into `?e=`; they are no episodes here. */
const CODE = /^[A-Z][A-Z\d]{1,5}\d{6,12}$/i;

export const provider: Provider = {
  id: 'megaphone',
  name: 'Megaphone',
  url: 'https://megaphone.fm/',
  hosts: ['megaphone.fm', 'megaphone.link'],

  match(url) {
    switch (url.host) {
      case 'player.megaphone.fm':
      case 'playlist.megaphone.fm':
        return url.pathname === '/' ? player(url) : episode(url.pathname.slice(1));
      case 'megaphone.link':
        return episode(url.pathname.slice(1));
      case 'cms.megaphone.fm':
        // a show's page with one of its episodes open (yt-dlp megaphone.py)
        return url.pathname.startsWith('/channel/') ? episode(queryValue(url.search, 'selected')) : null;
      default:
        return null;
    }
  },

  frame({ id, kind }) {
    const list = kind === 'playlist';
    return {
      src: `https://playlist.megaphone.fm/?${list ? `p=${id.replace('playlist/', '')}` : `e=${id}`}`,
      allow: ['autoplay'],
      height: list ? 482 : 200,
    };
  },
};

function player({ search }: ParsedUrl): Match | null {
  const list = queryValue(search, 'p');
  return (
    episode(queryValue(search, 'e')) ?? (list && CODE.test(list) ? { id: `playlist/${list}`, kind: 'playlist' } : null)
  );
}

/** Pasted addresses end in what stood behind them: `…991?"`, `…991/`. */
function episode(text: string | null): Match | null {
  const id = text?.replace(/\/$/, '');
  return id && CODE.test(id) ? { id, kind: 'audio' } : null;
}

export const examples: Example[] = [
  { url: 'https://playlist.megaphone.fm/?e=ABC1234567890&light=true', id: 'ABC1234567890', kind: 'audio' },
  { url: 'https://playlist.megaphone.fm?p=ABC9876543210', id: 'playlist/ABC9876543210', kind: 'playlist' },
  { url: 'https://player.megaphone.fm/ABC1234567890?"', id: 'ABC1234567890', kind: 'audio' },
  { url: 'https://megaphone.link/ABC1234567890', id: 'ABC1234567890', kind: 'audio' },
  { url: 'https://cms.megaphone.fm/channel/someshow?selected=ABC1234567890', id: 'ABC1234567890', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://megaphone.fm/',
  'https://playlist.megaphone.fm/',
  'https://playlist.megaphone.fm/?e=123456789',
  'https://cms.megaphone.fm/channel/someshow',
  'https://traffic.megaphone.fm/ABC1234567890.mp3',
  'https://dcs.megaphone.fm/ABC1234567890.mp3?e=ABC1234567890',
  'https://player.megaphone.fm/ABC1234567890.mp3',
];
