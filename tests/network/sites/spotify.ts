import type { Site } from '../site.js';
import { smallPlayer } from './small-player.js';

/** Objects, milliseconds. Nothing is told of playing before the page acknowledged `ready`; at its end it goes back and rests. */
export const spotifyProtocol = String.raw`
let isKnown = false;
const post = (message) => parent.postMessage(message, '*');
function update() {
  if (!isKnown) return;
  const ended = media.state === 'ended';
  post({
    type: 'playback_update',
    payload: {
      position: ended ? 0 : Math.round(media.position * 1000),
      duration: media.duration * 1000,
      isPaused: !media.running,
      isBuffering: media.state === 'buffering',
    },
  });
}
media.addEventListener('state', () => {
  if (isKnown && media.state === 'playing') post({ type: 'playback_started' });
  update();
});
media.addEventListener('timeupdate', update);
media.addEventListener('seeked', update);
const commands = {
  load_complete_ack: () => void (isKnown = true),
  play: () => media.play(),
  resume: () => media.play(),
  pause: () => media.pause(),
  toggle: () => media.toggle(),
  seek: ({ timestamp }) => media.seek(timestamp),
};
addEventListener('message', ({ source, data }) => {
  if (source === parent && Object.hasOwn(commands, data?.command)) commands[data.command](data);
});
post({ type: 'ready' });
`;

/** Spotify's player frames. */
export const spotify = (): Site[] => [
  smallPlayer({ name: 'Spotify', hosts: ['open.spotify.com'], path: /^\/embed\//, protocol: spotifyProtocol }),
];
