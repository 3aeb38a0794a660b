/**
 * Twitch, by the messages of its embed script (player.twitch.tv/js/embed/v1.js; the same in npm `twitch-video-element`).
 * `UPDATE_STATE` tells the whole state, or what of it changed.
 */
import type { Protocol, Report } from '../core/playback.js';
import { amount, fieldsOf, flag } from './shared/read.js';

const PROXY = 'twitch-embed-player-proxy';
/** Numbers of its commands. */
const [PAUSE, PLAY, SEEK, SET_MUTED, SET_VOLUME] = [2, 3, 4, 10, 11];

const STATES: ReadonlyMap<unknown, Report> = new Map<unknown, Report>([
  ['Idle', { paused: true }],
  ['Ready', {}],
  ['Buffering', { waiting: true }],
  ['Playing', { paused: false, waiting: false }],
  ['Ended', { ended: true }],
]);

export const protocol: Protocol = {
  connect({ send, report }) {
    const command = (eventName: number, params?: unknown): void => send({ namespace: PROXY, eventName, params });
    return {
      receive(data) {
        const { namespace, eventName, params } = fieldsOf(data);
        if (namespace === 'twitch-embed' && eventName === 'ready') report({ ready: true });
        if (namespace === PROXY && eventName === 'UPDATE_STATE') report({ ready: true, ...read(fieldsOf(params)) });
      },
      play: () => command(PLAY),
      pause: () => command(PAUSE),
      seek: (seconds) => command(SEEK, seconds),
      setVolume: (level) => command(SET_VOLUME, level),
      setMuted: (on) => command(SET_MUTED, on),
    };
  },
};

const read = (state: ReturnType<typeof fieldsOf>): Report => ({
  ...STATES.get(state['playback']),
  currentTime: amount(state['currentTime']),
  // a channel that is live has no end
  duration: state['duration'] === Infinity ? Infinity : amount(state['duration']),
  volume: amount(state['volume']),
  muted: flag(state['muted']),
});
