/**
 * YouTube, by the JSON that its IFrame API sends underneath. Undocumented, the same since 2015, used so by AMP
 * (amp-youtube) and Vidstack; states and errors: developers.google.com/youtube/iframe_api_reference.
 *
 * A position asked for before it has begun begins it: so the player, not we.
 */
import type { ErrorCode } from '../core/error.js';
import type { Protocol, Report } from '../core/playback.js';
import { Greeting } from './shared/greeting.js';
import { amount, fieldsOf, flag } from './shared/read.js';

const RESTS: Report = { paused: true, waiting: false };
const STATES: ReadonlyMap<unknown, Report> = new Map([
  [-1, RESTS],
  // told without a pause
  [0, { ended: true }],
  [1, { paused: false, waiting: false }],
  [2, RESTS],
  [3, { waiting: true }],
  [5, RESTS],
]);

const ERRORS: ReadonlyMap<unknown, ErrorCode> = new Map([
  // no such id; removed or private
  [2, 'not-found'],
  [100, 'not-found'],
  [101, 'embedding-disabled'],
  [150, 'embedding-disabled'],
  // it was not told on which site it is, and plays on none then
  [153, 'embedding-disabled'],
]);

export const protocol: Protocol = {
  query: ['enablejsapi=1', 'origin={origin}'],

  connect({ send, report }) {
    const say = (message: object): void => send(JSON.stringify(message));
    const command = (func: string, ...args: unknown[]): void => say({ event: 'command', func, args });
    // it is silent until it knows that somebody listens
    const greeting = new Greeting(() => say({ event: 'listening' }));
    return {
      loaded: () => greeting.start(),
      receive(data) {
        const { event, info } = fieldsOf(data);
        if (typeof event !== 'string') return;
        if (greeting.answered()) command('addEventListener', 'onError');
        if (event === 'onError') report({ error: ERRORS.get(info) ?? 'bad-response' });
        else report({ ready: true, ...read(fieldsOf(info)) });
      },
      play: () => command('playVideo'),
      pause: () => command('pauseVideo'),
      seek: (seconds) => command('seekTo', seconds, true),
      setVolume: (level) => command('setVolume', Math.round(level * 100)),
      setMuted: (on) => command(on ? 'mute' : 'unMute'),
      setRate: (rate) => command('setPlaybackRate', rate),
      close: () => greeting.stop(),
    };
  },
};

const read = (info: ReturnType<typeof fieldsOf>): Report => ({
  ...STATES.get(info['playerState']),
  currentTime: amount(info['currentTime']),
  duration: amount(info['duration']),
  volume: amount(info['volume'], 100),
  muted: flag(info['muted']),
  rate: amount(info['playbackRate']),
});
