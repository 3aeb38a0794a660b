/** Loom. Shapes: yt-dlp loom.py; `autoplay=1` and the words that hide the player's own bars: iframely loom.com.js. */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Provider } from '../core/provider.js';
import { timed, timesIn } from '../core/time.js';

/** A slug may stand before the number: `/share/A-Talk-0123…`. */
const VIDEO = /^\/(?:share|embed|i)\/(?:[\w%.-]*-)?([\da-f]{32})\/?$/;
const FOLDER = /^\/share\/folder\/([\da-f]{32})(?=\/|$)/;
const PAGE = 'https://www.loom.com';

export const provider: Provider = {
  id: 'loom',
  name: 'Loom',
  url: `${PAGE}/`,
  hosts: ['loom.com', 'useloom.com'],
  oembed: { url: `${PAGE}/v1/oembed` },

  match({ host, pathname, search, hash }) {
    if (host !== 'loom.com' && host !== 'useloom.com') return null;
    const id = VIDEO.exec(pathname)?.[1];
    if (id) return timed({ id, kind: 'video' }, timesIn(search, hash));
    const folder = FOLDER.exec(pathname)?.[1];
    return folder ? { id: `folder/${folder}`, kind: 'playlist' } : null;
  },

  pageUrl: ({ id, start }) => `${PAGE}/share/${id}${start ? `?t=${start}` : ''}`,

  frame({ id, kind, start }) {
    if (kind === 'playlist') return undefined;
    const time = start ? `&t=${start}` : '';
    return {
      src: `${PAGE}/embed/${id}?hideEmbedTopBar=true${time}`,
      allow: PLAYER_FEATURES,
      aspectRatio: 16 / 9,
      autoplay: 'autoplay=1',
    };
  },
};

const ID = '0123456789abcdef0123456789abcdef';

export const examples: Example[] = [
  { url: `https://www.loom.com/share/${ID}`, id: ID, kind: 'video' },
  { url: `https://www.loom.com/share/${ID}?t=90`, id: ID, kind: 'video', start: 90 },
  { url: `https://www.loom.com/share/A-Short-Talk-${ID}`, id: ID, kind: 'video' },
  { url: `https://www.loom.com/embed/${ID}?hide_owner=true`, id: ID, kind: 'video' },
  { url: `https://www.loom.com/i/${ID}`, id: ID, kind: 'video' },
  { url: `https://www.useloom.com/share/${ID}`, id: ID, kind: 'video' },
  { url: `https://www.loom.com/share/folder/${ID}/Some-Talks`, id: `folder/${ID}`, kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://www.loom.com/pricing',
  'https://www.loom.com/share/',
  'https://www.loom.com/share/short',
  `https://www.loom.com/share/${ID}0`,
  `https://www.loom.com/my-videos/${ID}`,
  `https://support.loom.com/share/${ID}`,
];
