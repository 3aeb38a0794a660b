/** Vimeo, by the messages of its own player.js (npm `@vimeo/player`, postmessage.js): objects, or JSON in old players. */
import type { ErrorCode } from '../core/error.js';
import type { Protocol, Report } from '../core/playback.js';
import { Greeting } from './shared/greeting.js';
import { amount, fieldsOf, flag, type Fields } from './shared/read.js';

/** Event → what it says beside its data. */
const EVENTS: Readonly<Record<string, Report>> = {
  play: { paused: false, waiting: true },
  playing: { paused: false, waiting: false },
  pause: { paused: true },
  ended: { ended: true },
  timeupdate: { waiting: false },
  bufferstart: { waiting: true },
  bufferend: { waiting: false },
  seeked: {},
  durationchange: {},
  volumechange: {},
  playbackratechange: {},
  error: {},
};

/**
 * Names of errors: github.com/vimeo/player.js, README. Others tell that a command was refused, or that the reader is asked
 * for a password, in the frame.
 */
const ERRORS: ReadonlyMap<unknown, ErrorCode> = new Map([
  ['NotFoundError', 'not-found'],
  ['PrivacyError', 'embedding-disabled'],
]);

/** Method → what its answer is. */
const ANSWERS: Readonly<Record<string, (value: unknown) => Report>> = {
  getDuration: (value) => ({ duration: amount(value) }),
  getCurrentTime: (value) => ({ currentTime: amount(value) }),
  getPaused: (value) => ({ paused: flag(value) }),
  getVolume: (value) => ({ volume: amount(value) }),
  getMuted: (value) => ({ muted: flag(value) }),
  getPlaybackRate: (value) => ({ rate: amount(value) }),
  setMuted: (value) => ({ muted: flag(value) }),
};

export const protocol: Protocol = {
  connect({ send, report }) {
    const say = (method: string, value?: unknown): void => send({ method, value });
    const greeting = new Greeting(() => say('ping'));
    return {
      loaded: () => greeting.start(),
      receive(data) {
        const { event, method, value, data: detail } = fieldsOf(data);
        if (event === 'ready') {
          greeting.stop();
          for (const name of Object.keys(EVENTS)) say('addEventListener', name);
          for (const name of Object.keys(ANSWERS)) if (name.startsWith('get')) say(name);
          report({ ready: true });
        } else if (typeof event === 'string' && Object.hasOwn(EVENTS, event)) {
          report({ ...EVENTS[event], ...read(fieldsOf(detail)) });
        } else if (typeof method === 'string' && Object.hasOwn(ANSWERS, method)) {
          report(ANSWERS[method]?.(value) ?? {});
        }
      },
      play: () => say('play'),
      pause: () => say('pause'),
      seek: (seconds) => say('setCurrentTime', seconds),
      setVolume: (level) => say('setVolume', level),
      setMuted: (on) => say('setMuted', on),
      setRate: (rate) => say('setPlaybackRate', rate),
      close: () => greeting.stop(),
    };
  },
};

const read = (detail: Fields): Report => ({
  currentTime: amount(detail['seconds']),
  duration: amount(detail['duration']),
  volume: amount(detail['volume']),
  muted: flag(detail['muted']),
  rate: amount(detail['playbackRate']),
  error: ERRORS.get(detail['name']),
});
