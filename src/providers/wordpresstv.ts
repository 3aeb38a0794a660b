/** WordPress.tv: talks of WordCamps. Its frames have numbers that only its pages tell; one of WordPress's own providers (class-wp-oembed.php). */
import type { Example, Provider } from '../core/provider.js';

const TALK = /^\/(\d{4}\/\d{2}\/\d{2}\/[\w%-]+)\/?$/;

export const provider: Provider = {
  id: 'wordpresstv',
  name: 'WordPress.tv',
  url: 'https://wordpress.tv/',
  hosts: ['wordpress.tv'],
  oembed: { url: 'https://wordpress.tv/oembed/' },

  match({ pathname }) {
    const id = TALK.exec(pathname)?.[1];
    return id ? { id, kind: 'video' } : null;
  },

  pageUrl: ({ id }) => `https://wordpress.tv/${id}/`,
};

export const examples: Example[] = [
  { url: 'https://wordpress.tv/2012/03/09/a-talk-on-councils/', id: '2012/03/09/a-talk-on-councils', kind: 'video' },
];

export const counterexamples: string[] = [
  'https://wordpress.tv/',
  'https://wordpress.tv/category/wordcamptv/',
  'https://wordpress.tv/2012/03/09/',
];
