import type { Site } from '../site.js';
import { smallPlayer } from './small-player.js';

/** developers.tiktok.com/doc/embed-player: objects with a mark; ended follows no pause. */
export const tiktokProtocol = String.raw`
const STATES = { unstarted: -1, cued: -1, ended: 0, playing: 1, paused: 2, buffering: 3 };
const post = (type, value) => parent.postMessage({ 'x-tiktok-player': true, type, value }, '*');
const time = () => post('onCurrentTime', { currentTime: media.position, duration: media.duration });
media.addEventListener('state', () => post('onStateChange', STATES[media.state]));
media.addEventListener('timeupdate', time);
media.addEventListener('seeked', time);
media.addEventListener('volumechange', () => {
  post('onVolumeChange', media.volume * 100);
  post('onMute', media.muted);
});
const commands = {
  play: () => media.play(),
  pause: () => media.pause(),
  seekTo: (time) => media.seek(time),
  mute: () => media.setVolume(media.volume, true),
  unMute: () => media.setVolume(media.volume, false),
};
addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.['x-tiktok-player'] && Object.hasOwn(commands, data.type)) commands[data.type](data.value);
});
post('onPlayerReady');
time();
`;

/** TikTok's bare player. */
export const tiktok = (): Site[] => [
  smallPlayer({
    name: 'TikTok',
    hosts: ['www.tiktok.com'],
    path: /^\/player\/v1\//,
    autoplay: 'autoplay=1',
    protocol: tiktokProtocol,
  }),
];
