/**
 * SoundCloud's widget: JSON both ways, times in milliseconds, volume from 0 to 100
 * (developers.soundcloud.com/docs/api/html5-widget).
 */
import type { Protocol, Report } from '../core/playback.js';
import { Greeting } from './shared/greeting.js';
import { amount, fieldsOf, flag } from './shared/read.js';

const EVENTS: Readonly<Record<string, Report>> = {
  play: { paused: false },
  pause: { paused: true },
  // of each sound of a list; the next one plays by itself
  finish: { ended: true },
  playProgress: {},
  seek: {},
  error: { error: 'bad-response' },
};
const GETTERS = ['getDuration', 'getVolume', 'isPaused', 'getPosition'];

export const protocol: Protocol = {
  connect({ send, report }) {
    const say = (method: string, value: unknown = null): void => send(JSON.stringify({ method, value }));
    const ask = (): void => GETTERS.forEach((name) => say(name));
    // its own `ready` may have been said before anybody listened; any answer is as good
    const greeting = new Greeting(() => say('isPaused'));
    return {
      loaded: () => greeting.start(),
      receive(data) {
        const { method, value } = fieldsOf(data);
        if (typeof method !== 'string') return;
        if (greeting.answered()) {
          for (const name of Object.keys(EVENTS)) say('addEventListener', name);
          ask();
        }
        // the next sound of a list has its own duration
        if (method === 'play') say('getDuration');
        report({ ready: true, ...read(method, value) });
      },
      play: () => say('play'),
      pause: () => say('pause'),
      seek: (seconds) => say('seekTo', Math.round(seconds * 1000)),
      setVolume(level) {
        say('setVolume', Math.round(level * 100));
        say('getVolume');
      },
      close: () => greeting.stop(),
    };
  },
};

function read(method: string, value: unknown): Report {
  if (Object.hasOwn(EVENTS, method)) {
    return { ...EVENTS[method], currentTime: amount(fieldsOf(value)['currentPosition'], 1000) };
  }
  switch (method) {
    case 'getDuration':
      return { duration: amount(value, 1000) };
    case 'getPosition':
      return { currentTime: amount(value, 1000) };
    case 'getVolume':
      return { volume: amount(value, 100) };
    case 'isPaused':
      return { paused: flag(value) };
    default:
      return {};
  }
}
