/**
 * Wistia's frame without its script: the few words it understands from AMP pages (amp-wistia-player). There is none for
 * a position, and it tells none.
 */
import type { Protocol, Report } from '../core/playback.js';
import { Greeting } from './shared/greeting.js';
import { fieldsOf, flag } from './shared/read.js';

const STATES: ReadonlyMap<unknown, Report> = new Map<unknown, Report>([
  ['playing', { paused: false }],
  ['paused', { paused: true }],
  ['ended', { ended: true }],
]);

export const protocol: Protocol = {
  connect({ send, report }) {
    const greeting = new Greeting(() => send('amp-listening'));
    return {
      // it answers when something changes: until then it has been told often enough, and takes commands
      loaded() {
        greeting.start();
        report({ ready: true });
      },
      receive(data) {
        const { method, args } = fieldsOf(data);
        if (method !== '_trigger' || !Array.isArray(args)) return;
        greeting.stop();
        const [event, value] = args as unknown[];
        if (event === 'statechange') report(STATES.get(value) ?? {});
        if (event === 'mutechange') report({ muted: flag(value) });
      },
      play: () => send('amp-play'),
      pause: () => send('amp-pause'),
      setMuted: (on) => send(on ? 'amp-mute' : 'amp-unmute'),
      close: () => greeting.stop(),
    };
  },
};
