/** TikTok's bare player: developers.tiktok.com/doc/embed-player. Its volume can be read, and not set. */
import type { Protocol, Report } from '../core/playback.js';
import { amount, fieldsOf } from './shared/read.js';

const MARK = 'x-tiktok-player';

const STATES: ReadonlyMap<unknown, Report> = new Map<unknown, Report>([
  [-1, { paused: true }],
  [0, { ended: true }],
  [1, { paused: false, waiting: false }],
  [2, { paused: true }],
  [3, { waiting: true }],
]);

export const protocol: Protocol = {
  connect({ send, report }) {
    const say = (type: string, value?: unknown): void => send({ [MARK]: true, type, value });
    return {
      receive(data) {
        const message = fieldsOf(data);
        if (message[MARK]) report(read(message['type'], message['value']));
      },
      play: () => say('play'),
      pause: () => say('pause'),
      seek: (seconds) => say('seekTo', seconds),
      setMuted: (on) => say(on ? 'mute' : 'unMute'),
    };
  },
};

function read(type: unknown, value: unknown): Report {
  switch (type) {
    case 'onPlayerReady':
      return { ready: true };
    case 'onStateChange':
      return { ready: true, ...STATES.get(value) };
    case 'onCurrentTime': {
      const { currentTime, duration } = fieldsOf(value);
      return { ready: true, currentTime: amount(currentTime), duration: amount(duration) };
    }
    case 'onVolumeChange':
      return { volume: amount(value, 100) };
    case 'onMute':
      // a number in some versions
      return { muted: Boolean(value) };
    case 'onError':
      return { error: 'bad-response' };
    default:
      return {};
  }
}
