import type { Site } from '../site.js';
import { smallPlayer } from './small-player.js';

/**
 * player.js 0.0.11 (SPEC.rst): JSON strings both ways, volume from 0 to 100. It hears only the origin it was referred from;
 * `ready` is sent unasked, and again to whoever adds a listener for it.
 */
const protocol = String.raw`
const home = document.referrer && new URL(document.referrer).origin;
const METHODS = {
  play: () => media.play(),
  pause: () => media.pause(),
  getPaused: () => !media.running,
  mute: () => media.setVolume(media.volume, true),
  unmute: () => media.setVolume(media.volume, false),
  getMuted: () => media.muted,
  setVolume: (volume) => media.setVolume(volume / 100),
  getVolume: () => media.volume * 100,
  getDuration: () => media.duration,
  setCurrentTime: (time) => media.seek(time),
  getCurrentTime: () => media.position,
};
const EVENTS = ['ready', 'play', 'pause', 'ended', 'timeupdate', 'seeked'];
const wanted = new Set();
function post(event, value) {
  if (home) parent.postMessage(JSON.stringify({ context: 'player.js', version: '0.0.11', event, value }), home);
}
const notify = (event, value) => wanted.has(event) && post(event, value);
const ready = () => post('ready', { src: location.href, events: EVENTS, methods: Object.keys(METHODS) });
const time = () => ({ seconds: media.position, duration: media.duration });
media.addEventListener('state', () => {
  if (media.state === 'playing') notify('play');
  if (media.state === 'paused') notify('pause');
  if (media.state === 'ended') notify('ended');
});
media.addEventListener('timeupdate', () => notify('timeupdate', time()));
media.addEventListener('seeked', () => notify('seeked', time()));
addEventListener('message', ({ origin, data }) => {
  if (origin !== home || typeof data !== 'string') return;
  const { context, method, value, listener } = JSON.parse(data);
  if (context !== 'player.js') return;
  if (method === 'addEventListener') {
    wanted.add(value);
    if (value === 'ready') ready();
  } else if (Object.hasOwn(METHODS, method)) {
    const result = METHODS[method](value);
    if (method.startsWith('get')) post(method, result);
  } else notify('error', { code: 2, msg: 'Invalid Method' });
});
ready();
`;

/** Acast, one of the hosts whose players speak player.js. */
export const playerjs = (): Site[] => [
  smallPlayer({ name: 'Acast', hosts: ['embed.acast.com'], path: /^\/\w/, protocol }),
];
