/**
 * Transistor. The share page refuses to be framed, its player is `/e/`. A third segment behind `/s/ID` is a transcript;
 * `/e/SHOW/latest` and `/e/SHOW/playlist` name a show. Only a show's own page knows the code of its episode.
 */
import type { Example, Provider } from '../core/provider.js';
import { partsOf } from '../core/url.js';

const SHARE = 'https://share.transistor.fm';
const EPISODE = /^\/(?:s\/([0-9a-z]{6,16})|e\/([0-9a-z]{6,16})(?:\/dark)?)\/?$/i;
const SHOW_PLAYER = /^\/e\/([0-9a-z][0-9a-z-]*)\/(latest|playlist)(?:\/dark)?\/?$/i;
const SHOW = /^(?!(?:api|assets|dashboard|feeds|media|support)\.)([a-z0-9-]+)\.transistor\.fm$/;
const PAGE = /^\/episodes\/([\w%-]{2,})\/?$/;

export const provider: Provider = {
  id: 'transistor',
  name: 'Transistor',
  url: 'https://transistor.fm/',
  hosts: ['transistor.fm'],

  match({ host, pathname }) {
    if (host !== 'share.transistor.fm') {
      const show = SHOW.exec(host)?.[1];
      const slug = show && PAGE.exec(pathname)?.[1];
      return slug ? { id: `${show}/${slug}`, kind: 'audio' } : null;
    }
    const episode = EPISODE.exec(pathname);
    if (episode) return { id: `episode/${episode[1] ?? episode[2]}`, kind: 'audio' };
    const show = SHOW_PLAYER.exec(pathname);
    return show && { id: `${show[2]}/${show[1]}`, kind: show[2] === 'latest' ? 'audio' : 'playlist' };
  },

  pageUrl({ id }) {
    const [type, name] = partsOf(id);
    if (type === 'latest' || type === 'playlist') return undefined;
    return type === 'episode' ? `${SHARE}/s/${name}` : `https://${type}.transistor.fm/episodes/${name}`;
  },

  frame({ id, kind }) {
    const [type = '', name] = partsOf(id);
    if (!/^(?:episode|latest|playlist)$/.test(type)) return undefined;
    return {
      src: `${SHARE}/e/${name}${type === 'episode' ? '' : `/${type}`}`,
      allow: ['autoplay'],
      height: kind === 'audio' ? 180 : 390,
    };
  },
};

export const examples: Example[] = [
  { url: `${SHARE}/s/0a1b2c3d`, id: 'episode/0a1b2c3d', kind: 'audio' },
  { url: `${SHARE}/e/0a1b2c3d`, id: 'episode/0a1b2c3d', kind: 'audio' },
  { url: `${SHARE}/e/0a1b2c3d/dark`, id: 'episode/0a1b2c3d', kind: 'audio' },
  { url: `${SHARE}/e/some-show/latest`, id: 'latest/some-show', kind: 'audio' },
  { url: `${SHARE}/e/some-show/playlist/dark`, id: 'playlist/some-show', kind: 'playlist' },
  { url: 'https://some-show.transistor.fm/episodes/an-hour', id: 'some-show/an-hour', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://transistor.fm/',
  'https://transistor.fm/pricing/',
  `${SHARE}/`,
  `${SHARE}/s/0a1b2c3d/transcript.vtt`,
  'https://some-show.transistor.fm/',
  'https://some-show.transistor.fm/episodes',
  'https://feeds.transistor.fm/some-show',
  'https://media.transistor.fm/0a1b2c3d/0a1b2c3d.mp3',
];
