import type { Site } from '../site.js';
import { smallPlayer } from './small-player.js';

/** Strings of AMP; answers only to who listens, and only what changes. */
export const wistiaProtocol = String.raw`
let isHeard = false;
const post = (...args) => isHeard && parent.postMessage({ method: '_trigger', args }, '*');
media.addEventListener('state', () => {
  if (['playing', 'paused', 'ended'].includes(media.state)) post('statechange', media.state);
});
media.addEventListener('volumechange', () => post('mutechange', media.muted));
const words = {
  'amp-listening': () => void (isHeard = true),
  'amp-play': () => media.play(),
  'amp-pause': () => media.pause(),
  'amp-mute': () => media.setVolume(media.volume, true),
  'amp-unmute': () => media.setVolume(media.volume, false),
};
addEventListener('message', ({ source, data }) => {
  if (source === parent && Object.hasOwn(words, data)) words[data]();
});
`;

/** Wistia's frames. */
export const wistia = (): Site[] => [
  smallPlayer({
    name: 'Wistia',
    hosts: ['fast.wistia.net'],
    path: /^\/embed\/iframe\//,
    autoplay: 'autoPlay=true',
    protocol: wistiaProtocol,
  }),
];
