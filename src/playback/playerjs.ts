/**
 * player.js, spoken by Podbean, Spreaker, Acast, Buzzsprout and others: github.com/embedly/player.js, SPEC.rst 0.0.11. Such
 * a player answers only the origin it was referred from, so its frame needs a referrer.
 */
import type { Connection, Protocol, Report } from '../core/playback.js';
import { Greeting } from './shared/greeting.js';
import { amount, fieldsOf, flag } from './shared/read.js';

const EVENTS = ['play', 'pause', 'ended', 'timeupdate', 'seeked'];
const GETTERS = ['getDuration', 'getCurrentTime', 'getPaused', 'getVolume', 'getMuted'];

export const protocol: Protocol = {
  connect({ send, report }) {
    const say = (method: string, value?: unknown): void =>
      send(JSON.stringify({ context: 'player.js', version: '0.0.11', method, value }));
    // one that is ready says so once more to whom it adds
    const greeting = new Greeting(() => say('addEventListener', 'ready'));
    const connection: Connection = {
      loaded: () => greeting.start(),
      receive(data) {
        const { context, event, value } = fieldsOf(data);
        if (context !== 'player.js') return;
        if (event !== 'ready') {
          report(read(event, value));
          return;
        }
        greeting.stop();
        const { methods } = fieldsOf(value);
        const knows = (method: string): boolean => !Array.isArray(methods) || methods.includes(method);
        if (!knows('play')) delete connection.play;
        if (!knows('pause')) delete connection.pause;
        if (!knows('setCurrentTime')) delete connection.seek;
        if (!knows('setVolume')) delete connection.setVolume;
        if (!knows('mute')) delete connection.setMuted;
        for (const name of EVENTS) say('addEventListener', name);
        for (const name of GETTERS) if (knows(name)) say(name);
        report({ ready: true });
      },
      play: () => say('play'),
      pause: () => say('pause'),
      seek: (seconds) => say('setCurrentTime', seconds),
      // neither of these is told by an event
      setVolume(level) {
        say('setVolume', Math.round(level * 100));
        say('getVolume');
      },
      setMuted(on) {
        say(on ? 'mute' : 'unmute');
        say('getMuted');
      },
      close: () => greeting.stop(),
    };
    return connection;
  },
};

function read(event: unknown, value: unknown): Report {
  switch (event) {
    case 'play':
      return { paused: false };
    case 'pause':
      return { paused: true };
    case 'ended':
      return { ended: true };
    case 'timeupdate':
    case 'seeked': {
      const { seconds, duration } = fieldsOf(value);
      return { currentTime: amount(seconds), duration: amount(duration) };
    }
    case 'getDuration':
      return { duration: amount(value) };
    case 'getCurrentTime':
      return { currentTime: amount(value) };
    case 'getPaused':
      return { paused: flag(value) };
    case 'getVolume':
      return { volume: amount(value, 100) };
    case 'getMuted':
      return { muted: flag(value) };
    default:
      return {};
  }
}
