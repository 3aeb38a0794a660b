/** RSS.com. The player's addresses and heights are those of its users' published snippets. */
import type { Example, Provider } from '../core/provider.js';

const PAGE = 'https://rss.com/podcasts';
const ITEM = /^\/([a-z0-9][\w-]*)(?:\/(\d{1,12}))?\/?$/i;
const PREFIX = '/podcasts';

export const provider: Provider = {
  id: 'rss.com',
  name: 'RSS.com',
  url: 'https://rss.com/',
  hosts: ['rss.com'],

  match({ host, pathname }) {
    const isPage = host === 'rss.com' && pathname.startsWith(PREFIX);
    if (!isPage && host !== 'player.rss.com') return null;
    const found = ITEM.exec(isPage ? pathname.slice(PREFIX.length) : pathname);
    if (!found?.[1]) return null;
    return found[2]
      ? { id: `${found[1]}/${found[2]}`, kind: 'audio' }
      : { id: found[1], kind: 'playlist', title: found[1] };
  },

  pageUrl: ({ id }) => `${PAGE}/${id}/`,

  frame: ({ id, kind }) => ({
    src: `https://player.rss.com/${id}?v=2`,
    allow: ['autoplay', 'encrypted-media', 'picture-in-picture'],
    height: kind === 'audio' ? 202 : 393,
  }),
};

export const examples: Example[] = [
  { url: `${PAGE}/someshow/123456/`, id: 'someshow/123456', kind: 'audio' },
  { url: `${PAGE}/someshow/`, id: 'someshow', kind: 'playlist' },
  { url: 'https://player.rss.com/some-show/123456?theme=dark', id: 'some-show/123456', kind: 'audio' },
  { url: 'https://player.rss.com/some-show/?theme=dark&v=2', id: 'some-show', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://rss.com/',
  'https://rss.com/blog/how-to-start-a-podcast/',
  `${PAGE}/`,
  `${PAGE}/someshow/feed`,
  'https://dashboard.rss.com/podcasts/someshow/settings/',
  'https://media.rss.com/someshow/feed.xml',
  'https://player.rss.com/',
];
