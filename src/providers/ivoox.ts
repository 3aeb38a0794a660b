/**
 * iVoox. An episode's number stands behind `rf`; its old players (`playerivoox_ee`, `_ep`, `_em`) answer 404 today, under
 * the same numbers as the current one. Podcasts have numbers of their own. Heights: iVoox's embed dialog.
 */
import type { Example, Provider } from '../core/provider.js';

/** Short links, and the countries' editions. */
const HOST = /^(?:go\.|[a-z]{2}\.)?ivoox\.com$/;
const EPISODE = /(?:_rf_|^\/rf\/)(\d{3,12})(?:_\d+\.html)?\/?$/;
const PLAYER = /^\/player(?:_e[jk]|ivoox_e[epm])_(\d{3,12})(?:_\d+){1,2}\.html$/;
const SHOW_PLAYER = /^\/player_es_podcast_(\d{3,12})(?:_\w+)?_\d+\.html$/;
const PAGE = 'https://www.ivoox.com';

export const provider: Provider = {
  id: 'ivoox',
  name: 'iVoox',
  url: `${PAGE}/`,
  hosts: ['ivoox.com'],

  match({ host, pathname }) {
    if (host !== 'ivoox.com' && !HOST.test(host)) return null;
    const podcast = SHOW_PLAYER.exec(pathname)?.[1];
    if (podcast) return { id: `podcast/${podcast}`, kind: 'playlist' };
    const id = (PLAYER.exec(pathname) ?? EPISODE.exec(pathname))?.[1];
    return id ? { id, kind: 'audio' } : null;
  },

  // a podcast's page has yet another number
  pageUrl: ({ id, kind }) => (kind === 'audio' ? `https://go.ivoox.com/rf/${id}` : undefined),

  frame: ({ id, kind }) => ({
    src: kind === 'audio' ? `${PAGE}/player_ej_${id}_6_1.html` : `${PAGE}/player_es_${id.replace('/', '_')}_zp_1.html`,
    allow: ['autoplay', 'fullscreen'],
    height: kind === 'audio' ? 200 : 400,
  }),
};

export const examples: Example[] = [
  { url: 'https://www.ivoox.com/una-hora-audios-mp3_rf_123456789_1.html', id: '123456789', kind: 'audio' },
  { url: 'https://www.ivoox.com/en/una-hora-audios-mp3_rf_123456789_1.html', id: '123456789', kind: 'audio' },
  { url: 'https://go.ivoox.com/rf/123456789', id: '123456789', kind: 'audio' },
  { url: 'https://ar.ivoox.com/es/una-hora-audios-mp3_rf_123456789_1.html', id: '123456789', kind: 'audio' },
  { url: 'https://www.ivoox.com/player_ej_123456789_4_1.html?c1=ff6600', id: '123456789', kind: 'audio' },
  { url: 'https://www.ivoox.com/player_ek_123456789_1.html', id: '123456789', kind: 'audio' },
  { url: 'http://www.ivoox.com/playerivoox_ee_123456789_1.html', id: '123456789', kind: 'audio' },
  { url: 'https://www.ivoox.com/player_es_podcast_123456_1.html', id: 'podcast/123456', kind: 'playlist' },
  { url: 'https://www.ivoox.com/player_es_podcast_123456_zp_1.html?c1=d93802', id: 'podcast/123456', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://www.ivoox.com/',
  'https://www.ivoox.com/podcast-un-programa_sq_f1123456_1.html',
  'https://www.ivoox.com/player_el_123456789_1.html',
  'https://www.ivoox.com/escuchar-audios_sb.html',
  'https://go.ivoox.com/sq/123456',
];
