/**
 * Buzzsprout. Pages, the frame, the script player (`.js`) and the recording (`.mp3`) share one path; slugs are decoration.
 * Heights are what its script writes. Its help says that no parameter starts the player.
 */
import type { Example, Provider } from '../core/provider.js';

const ITEM = /^\/(\d{3,10})(?:\/(?:episodes\/)?(\d{3,12})(-[^/.]*)?)?(\.js|\.mp3)?\/?$/;
const PAGE = 'https://www.buzzsprout.com';

export const provider: Provider = {
  id: 'buzzsprout',
  name: 'Buzzsprout',
  url: `${PAGE}/`,
  hosts: ['buzzsprout.com'],

  match({ pathname }) {
    const [, show, episode, slug = '', file] = ITEM.exec(pathname) ?? [];
    if (!show) return null;
    if (!episode) return file === '.mp3' ? null : { id: show, kind: 'playlist' };
    const id = `${show}/${episode}`;
    if (file !== '.mp3') return { id, kind: 'audio' };
    return { id, kind: 'audio', media: { sources: [{ src: `${PAGE}/${id}${slug}.mp3`, type: 'audio/mpeg' }] } };
  },

  pageUrl: ({ id }) => `${PAGE}/${id}`,

  frame: ({ id, kind }) => ({
    src: `${PAGE}/${id}?iframe=true`,
    allow: ['autoplay', 'encrypted-media'],
    height: kind === 'audio' ? 200 : 375,
    protocol: 'playerjs',
  }),
};

export const examples: Example[] = [
  { url: 'https://www.buzzsprout.com/123456/1234567-an-hour-on-councils', id: '123456/1234567', kind: 'audio' },
  { url: 'https://www.buzzsprout.com/123456/episodes/1234567', id: '123456/1234567', kind: 'audio' },
  { url: 'https://someshow.buzzsprout.com/123456/episodes/1234567-an-hour', id: '123456/1234567', kind: 'audio' },
  {
    url: 'https://www.buzzsprout.com/123456/1234567-an-hour.js?container_id=buzzsprout-player-1234567&player=small',
    id: '123456/1234567',
    kind: 'audio',
  },
  { url: 'https://www.buzzsprout.com/123456/1234567-an-hour.mp3?blob_id=1', id: '123456/1234567', kind: 'audio' },
  {
    url: 'https://www.buzzsprout.com/123456/1234567?client_source=small_player&iframe=true',
    id: '123456/1234567',
    kind: 'audio',
  },
  { url: 'https://www.buzzsprout.com/123456', id: '123456', kind: 'playlist' },
  { url: 'https://www.buzzsprout.com/123456.js?container_id=x&player=large', id: '123456', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://www.buzzsprout.com/',
  'https://www.buzzsprout.com/pricing',
  'https://www.buzzsprout.com/blog/podcast-statistics',
  'https://www.buzzsprout.com/123456/contributors',
  'https://www.buzzsprout.com/123456/subscribe',
  'https://feeds.buzzsprout.com/123456.rss',
];
