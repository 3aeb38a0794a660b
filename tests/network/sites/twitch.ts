import type { Site } from '../site.js';
import { smallPlayer } from './small-player.js';

/** Objects with a namespace; commands by number; of the state only what changed is told. It needs to know its `parent`. */
const protocol = String.raw`
const PROXY = 'twitch-embed-player-proxy';
const STATES = { unstarted: 'Ready', cued: 'Ready', buffering: 'Buffering', playing: 'Playing', paused: 'Idle', ended: 'Ended' };
const page = document.referrer && new URL(document.referrer).hostname;
const isWelcome = new URLSearchParams(location.search).getAll('parent').includes(page);
const post = (message) => isWelcome && parent.postMessage(message, '*');
let told = {};
function update() {
  const state = {
    playback: STATES[media.state],
    currentTime: media.position,
    duration: media.duration,
    volume: media.volume,
    muted: media.muted,
  };
  const params = Object.fromEntries(Object.entries(state).filter(([name, value]) => told[name] !== value));
  told = state;
  post({ namespace: PROXY, eventName: 'UPDATE_STATE', params });
}
for (const type of ['state', 'timeupdate', 'seeked', 'volumechange']) media.addEventListener(type, update);
const commands = {
  2: () => media.pause(),
  3: () => media.play(),
  4: (time) => media.seek(time),
  10: (muted) => media.setVolume(media.volume, muted),
  11: (volume) => media.setVolume(volume),
};
addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.namespace === PROXY) commands[data.eventName]?.(data.params);
});
post({ namespace: 'twitch-embed', eventName: 'ready' });
update();
`;

/** Twitch's player frames. */
export const twitch = (): Site[] => [
  smallPlayer({ name: 'Twitch', hosts: ['player.twitch.tv'], path: /^\/$/, autoplay: 'autoplay=true', protocol }),
];
