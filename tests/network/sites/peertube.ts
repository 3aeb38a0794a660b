import type { Site } from '../site.js';
import { smallPlayer } from './small-player.js';

/** jschannel: nothing is sent or obeyed before both ends have shaken hands. Without `api=1` the player is deaf. */
const protocol = String.raw`
const SCOPE = 'peertube::';
let isOpen = false;
const post = (message) => parent.postMessage(JSON.stringify(message), '*');
const notify = (method, params) => isOpen && post({ method: SCOPE + method, params });
const STATES = { buffering: 'playing', playing: 'playing', paused: 'paused', ended: 'ended' };
const state = () => STATES[media.state] ?? 'unstarted';
const status = () =>
  notify('playbackStatusUpdate', {
    position: media.position,
    volume: media.volume,
    duration: media.duration,
    playbackState: state(),
  });
media.addEventListener('state', () => state() !== 'unstarted' && notify('playbackStatusChange', state()));
media.addEventListener('volumechange', () => notify('volumeChange', media.volume));
const methods = {
  isReady: () => true,
  play: () => void media.play(),
  pause: () => media.pause(),
  seek: (time) => media.seek(time),
  setVolume: (volume) => media.setVolume(volume),
  setPlaybackRate: (rate) => media.setRate(rate),
  getPlaybackRate: () => media.rate,
};
function open(word) {
  if (isOpen) return;
  isOpen = true;
  if (word === 'ping') post({ method: SCOPE + '__ready', params: 'pong' });
  notify('ready', true);
  setInterval(status, 100);
}
function hear({ source, data }) {
  if (source !== parent || typeof data !== 'string') return;
  const { id, method = '', params } = JSON.parse(data);
  const name = method.startsWith(SCOPE) ? method.slice(SCOPE.length) : '';
  if (name === '__ready') open(params);
  else if (isOpen && Object.hasOwn(methods, name)) post({ id, result: methods[name](params) ?? null });
}
if (new URLSearchParams(location.search).get('api') === '1') {
  addEventListener('message', hear);
  post({ method: SCOPE + '__ready', params: 'ping' });
}
`;

/** A PeerTube. */
export const peertube = (): Site[] => [
  smallPlayer({
    name: 'PeerTube',
    hosts: ['peertube.tv'],
    path: /^\/videos\/embed\//,
    autoplay: 'autoplay=1',
    protocol,
  }),
];
